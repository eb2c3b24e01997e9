import { type Command, Option } from 'commander'
import { collected, numberOf, onLedger } from './options.js'

/** Declares the command that asks for promises. */
export function declarePromises(didar: Command): void {
  onLedger(didar, 'promises')
    .description('List what was promised: undertakings, and encounters that were announced; and whether it was kept.')
    .option('--by <name>', 'who promises: part of a name, or a code')
    .option('--whom <name>', 'to whom it is promised: part of a name, or a code')
    .option('--country <code>', 'of this country or organisation is somebody on either side; twice: both', collected)
    .addOption(new Option('--kind <kind>', 'only this kind').choices(['undertaking', 'plan']))
    .addOption(new Option('--status <status>', 'only this status').choices(['open', 'kept', 'contradicted']))
    .option('--from <date>', 'not said before this day, ISO or Jalali')
    .option('--to <date>', 'not said after this day')
    .option('--limit <number>', 'at most so many', numberOf(1_000_000), 100)
    .addHelpText('after', '\nExample:\n  didar promises --by RU --whom IR --status open --ledger wire.didar')
    .action(async (options) => {
      const { promisesCommand } = await import('./promises.js')
      process.exitCode = await promisesCommand(options)
    })
}
