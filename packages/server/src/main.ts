import { createRequire } from 'node:module'
import { isMainThread, workerData } from 'node:worker_threads'
import { Command, CommanderError, Option } from 'commander'
import { declareLedgerCommands } from './commands/ledger-program.js'
import { asDidarError, DidarError, errorLine } from './errors.js'

const { version } = createRequire(import.meta.url)('../package.json') as { version: string }
/** The command as a script, which workers run too. */
const SCRIPT = new URL('../bin/didar.js', import.meta.url)

/** The whole command line. Commands are loaded when they are called, so that `--help` costs nothing. */
function program(): Command {
  const didar = new Command('didar')
    .description('Reads Persian news reports: who met whom, when, where, in which office, who said and promised what.')
    .version(version)
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .showSuggestionAfterError(true)
  didar
    .command('read')
    .description(
      'Read a report (a text or HTML file, - for standard input), or a stream of reports. ?38% marks what is more likely wrong than right.',
    )
    .argument('[file]', 'the report; - is standard input')
    .option('--published <date>', 'the date of the report: 2021-10-12, 2021-10-12T21:40+03:30 or 1400-07-20 (Jalali)')
    .addOption(new Option('--json', 'print the record as JSON').conflicts(['jsonl', 'why']))
    .addOption(new Option('--why', 'show for each sentence which rules fired').conflicts(['jsonl']))
    .addOption(
      new Option('--jsonl', 'read one report a line from standard input, write one record a line').conflicts(
        'published',
      ),
    )
    .option('--workers <number>', 'how many reports of a stream to read at a time (default: one a core)')
    .action(async (file, options) => {
      const { readCommand } = await import('./commands/read.js')
      process.exitCode = await readCommand(file, options, SCRIPT)
    })
  didar
    .command('score')
    .description('Compare records, or the codings of a second coder, with hand-coded reports.')
    .argument('<codings>', 'a folder of NAME.txt (report) and NAME.json (its coding)')
    .argument('<records>', 'a JSONL file of records, or a folder of NAME.json codings')
    .option('--json', 'print figures and counts as JSON')
    .option('--errors', 'list every difference on standard error')
    .addOption(new Option('--part <part>', 'only this part of the reports').choices(['seen', 'blind']))
    .option('--reliability', 'show how far the confidence of the records can be relied on')
    .option('--floors <file>', 'fail where a figure is below its floor in this JSON file')
    .action(async (codings, records, options) => {
      const { scoreCommand } = await import('./commands/score.js')
      process.exitCode = await scoreCommand(codings, records, options)
    })
  declareLedgerCommands(didar, SCRIPT)
  for (const command of didar.commands) command.exitOverride().configureOutput({ writeErr: () => {} })
  return didar
}

/** Tells the user in one line and sets the exit code; no stack trace ever. */
function fail(thrown: unknown): void {
  const error = thrown instanceof CommanderError ? usageError(thrown) : asDidarError(thrown)
  process.stderr.write(`${errorLine(error)}\n`)
  process.exitCode = error.exitCode
}

function usageError({ code, message }: CommanderError): DidarError {
  const what = code === 'commander.help' ? 'no command is given' : message.replace(/^error: /, '').trim()
  return new DidarError('usage', `${what}${what.endsWith('.') ? '' : '.'} See didar --help, or didar read --help.`)
}

/** Runs the command that the process was called with. */
async function main(): Promise<void> {
  process.stdout.on('error', unwritable)
  process.on('uncaughtException', (thrown) => {
    fail(thrown)
    process.exit()
  })
  try {
    await program().parseAsync()
  } catch (thrown) {
    // Commander reports --help and --version this way too; they are no errors.
    if (!(thrown instanceof CommanderError && thrown.exitCode === 0)) fail(thrown)
  }
}

function unwritable({ code }: NodeJS.ErrnoException): void {
  // Whoever reads the output has seen enough (`| head`): not an error.
  if (code !== 'EPIPE')
    fail(new DidarError('unwritable-output', `The output cannot be written (${code}). Is the disk full?`))
  process.exit()
}

/** What a worker does: keeps reports in the ledger that it was started with, else reads. */
async function work(): Promise<void> {
  if (workerData) {
    const { keepIn } = await import('./commands/keeping.js')
    return keepIn(workerData)
  }
  const { serve } = await import('./input/worker.js')
  serve()
}

if (isMainThread) main()
else work()
