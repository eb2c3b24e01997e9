import { userInfo } from 'node:os'
import { DidarError } from '../errors.js'
import type { Decision, Order, Where } from '../ledger/decisions/decisions.js'
import type { Ledger, Signed } from '../ledger/ledger.js'
import { decisionLine } from '../view/decisions.js'
import { encounterLine } from '../view/encounter.js'
import { type Style, styleFor } from '../view/style.js'
import { correctionsIn } from './corrections.js'
import { inLedger, type LedgerOptions, print } from './in-ledger.js'

/** The commands by which people decide about a ledger. Each returns the exit code. */

export interface DecidingOptions extends LedgerOptions {
  readonly by?: string
  readonly because?: string
}

export interface WhereOptions extends DecidingOptions {
  readonly report?: readonly string[]
  readonly contact?: readonly string[]
}

/** `didar merge`: these are one. */
export const mergeCommand = (ids: readonly string[], options: DecidingOptions) =>
  order({ kind: 'merge', ids }, ids, options)

/** `didar split`: these tellings are an event of their own, or this naming somebody else. */
export function splitCommand(id: string, options: WhereOptions): Promise<number> {
  if (!options.report?.length && !options.contact?.length)
    throw new DidarError('usage', 'Give --report: which reports tell of something, or somebody, else.')
  return order({ kind: 'split', id, where: whereOf(options) }, [id], options)
}

/** `didar correct`: these values instead of what was read. */
export const correctCommand = (id: string, values: readonly string[], options: WhereOptions) =>
  order({ kind: 'correct', id, where: whereOf(options), corrections: correctionsIn(values) }, [id], options)

/** `didar reject` and `didar accept`: it is none, it is right. */
export const judgeCommand = (kind: 'accept' | 'reject', id: string, options: WhereOptions) =>
  order({ kind, id, where: whereOf(options) }, [id], options)

/** `didar undo`: as if it had not been decided. */
export const undoCommand = (decision: number, options: DecidingOptions) =>
  decided([], options, (ledger, signed) => ledger.undo(decision, signed))

/** `didar log`: all decisions; with `--json` one a line. */
export function logCommand(options: LedgerOptions): Promise<number> {
  return inLedger(options.ledger, async (ledger) => {
    const log = await ledger.log()
    const style = styleFor(process.stdout)
    const line = (entry: (typeof log)[number]) => (options.json ? JSON.stringify(entry) : decisionLine(entry, style))
    process.stdout.write(
      log.map((entry) => `${line(entry)}\n`).join('') || (options.json ? '' : 'Nothing was decided.\n'),
    )
    return 0
  })
}

const whereOf = ({ report = [], contact = [] }: WhereOptions): Where => {
  if (contact.length && report.length !== 1)
    throw new DidarError('usage', 'Contacts are those of one report: give --report once with --contact.')
  return { reports: report, contacts: contact }
}

const order = (given: Order, ids: readonly string[], options: DecidingOptions) =>
  decided(ids, options, (ledger, signed) => ledger.decide(given, signed))

/** Decides, resolves what follows, and shows what the ids stand for now. */
function decided(
  ids: readonly string[],
  options: DecidingOptions,
  decide: (ledger: Ledger, signed: Signed) => Promise<Decision>,
): Promise<number> {
  const signed = { at: new Date().toISOString(), by: signature(options.by), because: options.because?.trim() || null }
  return inLedger(options.ledger, async (ledger) => {
    const decision = await decide(ledger, signed)
    await ledger.resolve()
    const style = styleFor(process.stdout)
    if (options.json) print(decision)
    else process.stdout.write([decisionLine(decision, style), ...(await nowLines(ledger, ids, style)), ''].join('\n'))
    return 0
  })
}

async function nowLines(ledger: Ledger, ids: readonly string[], style: Style): Promise<string[]> {
  const lines = new Set<string>()
  for (const id of ids) {
    const now = await ledger.encounterOf(id)
    const shown = now && (await ledger.show(now))
    if (shown) lines.add(`${style.dim(shown.encounter.id)}  ${encounterLine(shown.encounter, style)}`)
  }
  return [...lines]
}

function signature(by: string | undefined): string {
  const name = (by ?? accountName()).trim()
  if (name !== '' && name.length <= 100) return name
  throw new DidarError('usage', 'Say who decides: --by NAME, of at most a hundred letters.')
}

function accountName(): string {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}
