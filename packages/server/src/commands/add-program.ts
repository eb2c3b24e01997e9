import type { Command } from 'commander'
import { numberOf } from './options.js'

/** Declares `didar add`. */
export function declareAdd(add: Command, script: URL): void {
  add
    .description(
      'Add reports: text, HTML, JSON Lines and feed files, .gz and .zip of these, folders, patterns, and addresses of pages and feeds. What is there already is passed over.',
    )
    .argument('<paths...>', 'files, folders, patterns («archive/**/*.html»), https:// addresses')
    .option('--workers <number>', 'how many reports to read at a time (default: one a core)', numberOf(99))
    .option('--quiet', 'no lines about how far it is')
    .option('--no-links', 'take the items of a feed as they are, without the pages that they link to')
    .option('--allow-private', 'ask addresses inside a private network or on this machine, too')
    .addHelpText(
      'after',
      '\nExample:\n  didar add reports.jsonl pages/ 2019.zip https://news.example/rss --ledger wire.didar',
    )
    .action(async (paths, { links, ...options }) => {
      const { addCommand } = await import('./add.js')
      process.exitCode = await addCommand(paths, { ...options, noLinks: !links }, script)
    })
}
