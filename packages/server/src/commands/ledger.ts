import { DidarError } from '../errors.js'
import type { FormatName } from '../export/format.js'
import { writeExport } from '../export/write.js'
import { valuesOf } from '../ledger/encounters/summary.js'
import { SqliteLedger } from '../ledger/sqlite/ledger.js'
import { encounterView, statsView } from '../view/encounter.js'
import { styleFor } from '../view/style.js'
import { talliesView } from '../view/tallies.js'
import { inLedger, inResolved, type LedgerOptions, print } from './in-ledger.js'
import { isPromise, showPromise } from './promises.js'

/** The commands on a ledger file. Each returns the exit code. */

/** `didar init`: an empty ledger. */
export async function initCommand(path: string): Promise<number> {
  const ledger = await SqliteLedger.open(path, { create: 'new' })
  await ledger.close()
  process.stdout.write(`${path} is a ledger now. Add reports with: didar add PATH --ledger ${path}\n`)
  return 0
}

/** `didar show`: a promise, or one encounter with all that supports it. */
export function showCommand(id: string, options: LedgerOptions): Promise<number> {
  if (isPromise(id)) return showPromise(id, options)
  return inResolved(options.ledger, async (ledger) => {
    const now = await ledger.encounterOf(id)
    const shown = now === null ? null : await ledger.show(now)
    if (!shown) throw new DidarError('no-such-encounter', `There is no encounter ${id}. Ids are printed by: didar list`)
    const values = valuesOf(shown.tellings.map(({ telling }) => telling))
    const moved = now === id ? '' : `${id} is told as part of ${now} now.\n`
    if (options.json) print({ asked: id, ...shown, values })
    else process.stdout.write(`${moved}${encounterView(shown, values, styleFor(process.stdout))}`)
    return 0
  })
}

/** `didar stats`: how much is in it. */
export function statsCommand(options: LedgerOptions): Promise<number> {
  return inResolved(options.ledger, async (ledger) => {
    const [stats, tallies] = [await ledger.stats(), await ledger.tallies()]
    if (options.json)
      print({ ...stats, encountersBy: Object.fromEntries(tallies.map(({ of, counts }) => [of, counts])) })
    else process.stdout.write(`${statsView(stats)}${talliesView(tallies, styleFor(process.stdout))}`)
    return 0
  })
}

/** `didar check`: whether it is sound. Exit code 1 if not. */
export function checkCommand(options: LedgerOptions): Promise<number> {
  return inLedger(options.ledger, async (ledger) => {
    const problems = await ledger.check()
    if (options.json) print({ problems })
    else process.stdout.write(problems.length ? `${problems.join('\n')}\n` : `${options.ledger} is sound.\n`)
    return problems.length ? 1 : 0
  })
}

/** `didar export`: the ledger as files of a folder. */
export function exportCommand(
  options: LedgerOptions & { readonly format: FormatName; readonly out: string; readonly license?: string },
) {
  const license = options.license === undefined ? undefined : { name: options.license, title: options.license }
  return inResolved(options.ledger, async (ledger) => {
    const written = await writeExport(ledger, options.out, options.format, license)
    if (options.json) print(written)
    else
      for (const { path, table, rows } of written)
        process.stdout.write(`${options.out}/${path}${table ? ` ${table}` : ''}: ${rows}\n`)
    return 0
  })
}
