import type { Decision } from '../ledger/decisions/decisions.js'
import type { Supported, Values } from '../ledger/encounters/summary.js'
import type { EncounterShown, EncounterSummary, LedgerStats, TellingShown } from '../ledger/ledger.js'
import { correctionWords, decisionLine } from './decisions.js'
import type { Style } from './style.js'
import { days, doubt, STATUS_COLOUR, wordsAt } from './words.js'

type Lines = readonly string[]

/** Encounters for a person to read in a terminal, one a line with its id before it. */
export function encountersView(encounters: readonly EncounterSummary[], style: Style): string {
  if (encounters.length === 0) return 'No encounter fits.\n'
  return encounters.map((encounter) => `${style.dim(encounter.id)}  ${encounterLine(encounter, style)}\n`).join('')
}

/** An encounter on one line. */
export function encounterLine(encounter: EncounterSummary, style: Style): string {
  const { type, status, focus, start, end, day, city, country, reports, parties, confidence, decisions } = encounter
  const who = parties.map((party) => `${partyWords(party, style)}${party.role ? `, ${party.role}` : ''}`)
  const about = day && !start && !end ? `reported ${day}` : days(start, end)
  const what = `${style[STATUS_COLOUR[status]](status)} ${type}${focus === 'background' ? ' (background)' : ''}`
  const sure = doubt({ confidence: confidence ?? 1 }, style)
  const decided = decisions.length ? style.green(`decided (${decisions.join(', ')})`) : ''
  const where = [city, country].filter(Boolean).join(', ')
  return [`${what}${sure}`, who.join(' – ') || 'parties not known', about, where, counted(reports), decided]
    .filter(Boolean)
    .join(' · ')
}

type PartyShown = Pick<EncounterSummary['parties'][number], 'actor' | 'name' | 'office' | 'country'>

function partyWords({ actor, name, office, country }: PartyShown, style: Style): string {
  if (!name && !office) return style.bold(actor.startsWith('p:') || actor.startsWith('o:') ? 'unnamed' : actor)
  const shown = [name && style.bold(style.persian(name)), office && style.persian(office)].filter(Boolean).join(', ')
  return `${shown}${country ? ` (${country})` : ''}`
}

const counted = (reports: number) => `${reports} ${reports === 1 ? 'report' : 'reports'}`

/** One encounter: what it is taken to be, on what reports disagree, and the words of every telling. */
export function encounterView(shown: EncounterShown, values: Values, style: Style): string {
  const { encounter, tellings, partOf, holds, decided } = shown
  const lines: Lines = [
    `${style.bold(encounter.id)}  ${encounterLine(encounter, style)}`,
    ...partOf.map((id) => `  part of ${id}`),
    ...holds.map((id) => `  holds ${id}`),
    '',
    style.cyan('Values'),
    ...decidedLines(decided, style),
    ...valueLines(values, style),
    '',
    style.cyan('Tellings'),
    ...tellings.flatMap((telling) => tellingLines(telling, style)),
    ...(decided.length ? ['', style.cyan('Decisions'), ...decided.map((one) => `  ${decisionLine(one, style)}`)] : []),
  ]
  return `${lines.join('\n')}\n`
}

/** What was decided in place of what reports tell. */
function decidedLines(decided: readonly Decision[], style: Style): Lines {
  return decided.flatMap(({ n, by, what }) =>
    what.kind === 'correct' && what.scope === 'encounter'
      ? what.corrections.map(
          (correction) => `  ${style.green(correctionWords(correction, style))} ${style.dim(`[decision ${n}, ${by}]`)}`,
        )
      : [],
  )
}

/** Every value with the reports that tell it; a second one of the same field is a disagreement. */
function valueLines({ parties, ...fields }: Values, style: Style): Lines {
  const single = Object.entries(fields).flatMap(([field, values]: [string, readonly Supported<string | number>[]]) =>
    values.map(({ value, reports }, i) => {
      const named = i === 0 ? field : style.yellow(`${field}, others`)
      return `  ${named}: ${value} ${style.dim(`[${reports.join(', ')}]`)}`
    }),
  )
  const party = parties.map(
    ({ value, reports }) => `  party: ${partyWords(value, style)} ${style.dim(`[${reports.join(', ')}]`)}`,
  )
  return [...single, ...party]
}

function tellingLines({ telling, words, title, outlet, url, source, because }: TellingShown, style: Style): Lines {
  const { report, contact, published, status, copyOf } = telling
  const from = [outlet && style.persian(outlet), url ?? source].filter(Boolean).join(' · ')
  return [
    `  ${style.bold(report)} ${contact} · ${published ?? 'date not known'} · ${from}${copyOf ? ` · near-copy of ${copyOf}` : ''}`,
    ...(title ? [`    ${style.persian(title)}`] : []),
    `    ${status}: ${style.persian(`«${wordsAt(words, [0, words.length])}»`)}`,
    `    ${style.dim(because)}`,
  ]
}

export function statsView({ first, last, ...counts }: LedgerStats): string {
  const lines = Object.entries(counts).map(([what, count]) => `${what.padEnd(12)} ${String(count).padStart(9)}`)
  return `${[...lines, ...(first && last ? [`${first} to ${last}`] : [])].join('\n')}\n`
}
