import { type Command, Option } from 'commander'
import { declareAdd } from './add-program.js'
import { declareDecisions } from './decisions-program.js'
import { onLedger } from './options.js'
import { declarePromises } from './promises-program.js'
import { declareQuestions } from './questions-program.js'
import { declareServe } from './serve-program.js'

const FORMATS = ['jsonl', 'csv', 'parquet', 'xlsx', 'colt', 'polecat', 'ftm', 'gexf']

/** Declares the commands on a ledger. The store is loaded when one is called, so that reading starts without it. */
export function declareLedgerCommands(didar: Command, script: URL): void {
  const run = async (call: (commands: typeof import('./ledger.js')) => Promise<number>) => {
    process.exitCode = await call(await import('./ledger.js'))
  }
  didar
    .command('init')
    .description('Make an empty ledger: one file that keeps reports and what they tell.')
    .argument('<ledger>', 'the file to make')
    .addHelpText('after', '\nExample:\n  didar init wire.didar')
    .action((path) => run(({ initCommand }) => initCommand(path)))
  declareAdd(onLedger(didar, 'add'), script)
  onLedger(didar, 'show')
    .description(
      'Show an encounter: each value with the reports that tell it, where they disagree, and their words. Or a promise, and what became of it.',
    )
    .argument('<id>', 'as didar list or didar promises prints it')
    .addHelpText('after', '\nExample:\n  didar show e0123456789ab --ledger wire.didar')
    .action((id, options) => run(({ showCommand }) => showCommand(id, options)))
  onLedger(didar, 'stats')
    .description('Count what is in a ledger.')
    .addHelpText('after', '\nExample:\n  didar stats --ledger wire.didar')
    .action((options) => run(({ statsCommand }) => statsCommand(options)))
  onLedger(didar, 'check')
    .description('Check that a ledger file is whole, that its rows fit together, and that everything is resolved.')
    .addHelpText('after', '\nExample:\n  didar check --ledger wire.didar')
    .action((options) => run(({ checkCommand }) => checkCommand(options)))
  onLedger(didar, 'export')
    .description(
      'Write a ledger into a folder: its tables as JSON Lines, CSV, Parquet or an Excel workbook; trips as COLT, events as POLECAT has them; entities of FollowTheMoney; networks as GEXF. datapackage.json and codebook.md say what every column means.',
    )
    .addOption(new Option('--format <format>', 'of the files').choices(FORMATS).makeOptionMandatory())
    .requiredOption('--out <folder>', 'the folder, made where it is missing')
    .option('--license <id>', 'the licence that datapackage.json names, as an SPDX id')
    .addHelpText('after', '\nExample:\n  didar export --ledger wire.didar --format csv --out tables')
    .action((options) => run(({ exportCommand }) => exportCommand(options)))
  declareDecisions(didar)
  declarePromises(didar)
  declareQuestions(didar)
  declareServe(didar, script)
}
