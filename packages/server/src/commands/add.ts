import { availableParallelism } from 'node:os'
import { DidarError, errorLine, oneLine } from '../errors.js'
import { type Added, addReports } from '../ingest/add.js'
import { NO_PROGRESS, progressOf } from '../ingest/progress.js'
import { type SourceOptions, sourcesOf } from '../ingest/sources.js'
import type { Ledger } from '../ledger/ledger.js'
import { inLedger, type LedgerOptions } from './in-ledger.js'

interface AddCommandOptions extends LedgerOptions, SourceOptions {
  readonly workers?: number
  readonly quiet?: boolean
}

/** The exit code of a program that Ctrl-C ended. */
const INTERRUPTED = 130

/** `didar add`: reports of files, folders, archives and addresses. Exit code 1 if something could not be read. */
export function addCommand(paths: readonly string[], options: AddCommandOptions, script: URL): Promise<number> {
  return inLedger(options.ledger, async (ledger) => {
    const interrupt = onInterrupt()
    const progress = options.quiet ? NO_PROGRESS : progressOf(process.stderr)
    const workers = options.workers ?? availableParallelism()
    const { signal } = interrupt
    try {
      const sources = await sourcesOf(paths, options, signal)
      const added = await addReports(ledger, sources, { workers, script, signal, kept: progress.kept })
      await resolve(ledger, signal, progress.resolved)
      progress.end()
      tell(added, signal.aborted, options)
      return signal.aborted ? INTERRUPTED : added.failures.length ? 1 : 0
    } finally {
      interrupt.end()
    }
  })
}

/** The first Ctrl-C ends what is under way in good order, a second one at once. */
function onInterrupt(): { readonly signal: AbortSignal; readonly end: () => void } {
  const controller = new AbortController()
  const signals = ['SIGINT', 'SIGTERM'] as const
  const end = () => {
    for (const name of signals) process.off(name, interrupt)
  }
  const interrupt = () => {
    end()
    controller.abort()
  }
  for (const name of signals) process.on(name, interrupt)
  return { signal: controller.signal, end }
}

/** Resolving goes on where it stopped, at whatever block that was. */
async function resolve(ledger: Ledger, signal: AbortSignal, progress: (blocks: number) => void): Promise<void> {
  if (signal.aborted) return
  try {
    await ledger.resolve((blocks) => {
      signal.throwIfAborted()
      progress(blocks)
    })
  } catch (thrown) {
    if (thrown !== signal.reason) throw thrown
  }
}

function tell({ counts, failures }: Added, interrupted: boolean, options: AddCommandOptions): void {
  const { added, copy, changed, same } = counts
  if (options.json) process.stdout.write(`${JSON.stringify({ ...counts, interrupted, failures }, null, 2)}\n`)
  else {
    const failed = failures
      .map(({ source, code, message }) => `${oneLine(`${source}: ${code}: ${message}`)}\n`)
      .join('')
    const sentence = `${added + copy} added (${copy} near-copies), ${changed} changed, ${same} there already, ${failures.length} not read.`
    process.stdout.write(`${sentence}\n${failed}`)
  }
  if (interrupted)
    process.stderr.write(
      `${errorLine(new DidarError('interrupted', 'What was added is kept. The same command goes on where this one stopped.'))}\n`,
    )
}
