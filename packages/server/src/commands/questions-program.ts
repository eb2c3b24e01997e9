import { CONTACT_STATUSES, CONTACT_TYPES } from '@didar/engine'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { collected, numberOf, onLedger } from './options.js'

/** Declares the questions that are asked of a ledger. */
export function declareQuestions(didar: Command): void {
  const run = async (call: (commands: typeof import('./questions.js')) => Promise<number>) => {
    process.exitCode = await call(await import('./questions.js'))
  }
  declareList(didar)
  onLedger(didar, 'search')
    .description(
      'Search reports, statements and people. All words must be there; "words in quotes" together. Letter variants, half-spaces and Latin spellings of names make no difference.',
    )
    .argument('<words...>', 'what to search for')
    .addOption(new Option('--in <kind>', 'only there').choices(['reports', 'statements', 'people']))
    .option('--from <date>', 'not before this day, ISO or Jalali')
    .option('--to <date>', 'not after this day')
    .option('--limit <number>', 'at most so many of a kind', numberOf(1000), 10)
    .addHelpText('after', '\nExample:\n  didar search Bagheri "وزیر دفاع" --in reports --ledger wire.didar')
    .action((words, options) => run(({ searchCommand }) => searchCommand(words, options)))
  onLedger(didar, 'agenda')
    .description("List a person's encounters by day, with the office held then and how many statements are from each.")
    .argument('<person>', 'a name, or words of it, Persian or English; or an id, p:…')
    .option('--from <date>', 'not before this day, ISO or Jalali')
    .option('--to <date>', 'not after this day')
    .option('--limit <number>', 'at most so many', numberOf(1_000_000), 100)
    .addHelpText('after', '\nExample:\n  didar agenda "جواد ظریف" --from 1398-05-01 --ledger wire.didar')
    .action((person, options) => run(({ agendaCommand }) => agendaCommand(person, options)))
  onLedger(didar, 'sides')
    .description('Set side by side what two sides said, the latest first.')
    .argument('<a>', 'a country or organisation (code or name), or a person (name or id)')
    .argument('<b>', 'the other')
    .option('--topic <topic>', 'only about this topic; didar topics lists them')
    .option('--from <date>', 'not before this day, ISO or Jalali')
    .option('--to <date>', 'not after this day')
    .option('--limit <number>', 'at most so many of each', numberOf(10_000), 10)
    .addHelpText('after', '\nExample:\n  didar sides IR Lavrov --topic syria --ledger wire.didar')
    .action((a, b, options) => run(({ sidesCommand }) => sidesCommand(a, b, options)))
  onLedger(didar, 'holder')
    .description('Tell who held an office: by the reference data, and as reports attest it.')
    .argument('<office>', 'its name, Persian or English')
    .option('--country <country>', 'of this country, code or name')
    .option('--on <date>', 'on this day, ISO or Jalali (default: at any time)')
    .addHelpText('after', '\nExample:\n  didar holder "وزیر دفاع" --country IQ --on 2019-09-01 --ledger wire.didar')
    .action((office, options) => run(({ holderCommand }) => holderCommand(office, options)))
  onLedger(didar, 'offices')
    .description('Tell which offices a person held when: by the reference data, and as reports attest it.')
    .argument('<person>', 'a name, or words of it, Persian or English; or an id, p:…')
    .addHelpText('after', '\nExample:\n  didar offices Velayati --ledger wire.didar')
    .action((person, options) => run(({ officesCommand }) => officesCommand(person, options)))
  onLedger(didar, 'doubtful')
    .description('List what is doubtful, the most doubtful first.')
    .option('--below <probability>', 'less likely right than this', probability, 0.8)
    .addOption(
      new Option('--in <kind>', 'only these').choices(['encounters', 'statements', 'people']).argParser(collected),
    )
    .option('--limit <number>', 'at most so many', numberOf(10_000), 50)
    .addHelpText('after', '\nExample:\n  didar doubtful --below 0.5 --in encounters --ledger wire.didar')
    .action((options) => run(({ doubtfulCommand }) => doubtfulCommand(options)))
  onLedger(didar, 'topics')
    .description('Count how many reports, statements and encounters each topic has.')
    .addHelpText('after', '\nExample:\n  didar topics --ledger wire.didar')
    .action((options) => run(({ topicsCommand }) => topicsCommand(options)))
}

/** `didar list` and its filters. */
function declareList(didar: Command): void {
  onLedger(didar, 'list')
    .description('List encounters by day. Everything that is asked for must hold.')
    .option('--person <name>', 'somebody of this name takes part; words of it are enough, Persian or English')
    .option('--country <country>', 'somebody of this country or organisation takes part; twice: both', collected)
    .option('--between <pair>', 'both of these countries or organisations take part: IR,TR')
    .option('--office <office>', 'somebody in this office takes part, Persian or English')
    .option('--place <place>', 'in this country or city, Persian or English')
    .addOption(new Option('--type <type>', 'only this type').choices(CONTACT_TYPES))
    .addOption(new Option('--status <status>', 'only this status').choices(CONTACT_STATUSES))
    .option('--topic <topic>', 'about this topic; didar topics lists them')
    .option('--text <words>', 'a report with these words tells it; as for didar search')
    .option('--from <date>', 'not before this day, ISO or Jalali')
    .option('--to <date>', 'not after this day')
    .option('--below <probability>', 'less likely right than this', probability)
    .option('--limit <number>', 'at most so many', numberOf(1_000_000), 100)
    .option('--after <cursor>', 'the next page: what is behind this encounter, DAY/ID (- for no day)')
    .addHelpText(
      'after',
      '\nExample:\n  didar list --between IR,IQ --place Baghdad --from 1400-01-01 --ledger wire.didar',
    )
    .action(async (options) => {
      const { listCommand } = await import('./list.js')
      process.exitCode = await listCommand(options)
    })
}

function probability(given: string): number {
  if (/^(?:0?\.\d{1,6}|[01](?:\.0*)?)$/.test(given)) return Number(given)
  throw new InvalidArgumentError(`«${given.slice(0, 40)}» is not a number from 0 to 1.`)
}
