import type { Command } from 'commander'
import { collected, numberOf, onLedger } from './options.js'

/** Declares the commands by which people decide about a ledger. */
export function declareDecisions(didar: Command): void {
  const run = async (call: (commands: typeof import('./decisions.js')) => Promise<number>) => {
    process.exitCode = await call(await import('./decisions.js'))
  }
  deciding(didar, 'merge')
    .description('Decide that encounters are one, or people (p:…), of whom the first one given stays.')
    .argument('<ids...>', 'as didar list prints them')
    .addHelpText('after', '\nExample:\n  didar merge e0123456789ab e123456789abc --ledger wire.didar')
    .action((ids, options) => run(({ mergeCommand }) => mergeCommand(ids, options)))
  where(deciding(didar, 'split'))
    .description('Decide that tellings are an event of their own, or that a person (p:…) is somebody else in a report.')
    .argument('<id>', 'the encounter or person to which they were taken to belong')
    .addHelpText('after', '\nExample:\n  didar split e0123456789ab --report isna-17 --ledger wire.didar')
    .action((id, options) => run(({ splitCommand }) => splitCommand(id, options)))
  where(deciding(didar, 'correct'))
    .description('Decide values of an encounter, or with --report of what a report tells of it.')
    .argument('<id>', 'the encounter')
    .argument(
      '<values...>',
      'type=, status=, focus=, start=, end=, country=, city=; role:ACTOR=host|guest, office:ACTOR=, party:ACTOR=yes|no; none: there is none',
    )
    .addHelpText('after', '\nExample:\n  didar correct e0123456789ab start=1400-07-20 city=Tehran --ledger wire.didar')
    .action((id, values, options) => run(({ correctCommand }) => correctCommand(id, values, options)))
  where(deciding(didar, 'reject'))
    .description('Decide that an encounter is none, or with --report that what a report tells is none.')
    .argument('<id>', 'the encounter')
    .addHelpText('after', '\nExample:\n  didar reject e0123456789ab --because "a press interview" --ledger wire.didar')
    .action((id, options) => run(({ judgeCommand }) => judgeCommand('reject', id, options)))
  where(deciding(didar, 'accept'))
    .description('Decide that an encounter, or with --report what a report tells of it, is right as it is.')
    .argument('<id>', 'the encounter')
    .addHelpText('after', '\nExample:\n  didar accept e0123456789ab --by Sara --ledger wire.didar')
    .action((id, options) => run(({ judgeCommand }) => judgeCommand('accept', id, options)))
  deciding(didar, 'undo')
    .description('Undo a decision. That is a decision too, and can be undone.')
    .argument('<number>', 'as didar log prints it', numberOf(9_999_999))
    .addHelpText('after', '\nExample:\n  didar undo 3 --ledger wire.didar')
    .action((number, options) => run(({ undoCommand }) => undoCommand(number, options)))
  onLedger(didar, 'log')
    .description('List all decisions: who decided what, when and why. Nothing is ever taken out of it.')
    .addHelpText('after', '\nExample:\n  didar log --ledger wire.didar')
    .action((options) => run(({ logCommand }) => logCommand(options)))
}

const deciding = (didar: Command, name: string) =>
  onLedger(didar, name)
    .option('--by <name>', 'who decides (default: the name of your account)')
    .option('--because <text>', 'why')

const where = (command: Command) =>
  command
    .option('--report <id>', 'only what this report tells of it; may be given again', collected)
    .option('--contact <id>', 'of the report only this contact, as didar show prints it', collected)
