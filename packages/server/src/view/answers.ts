import type { AgendaEntry, Doubtful, StatementShown, TenuresFound } from '../ledger/questions.js'
import type { Contradiction, Tenure } from '../ledger/tenures/tenures.js'
import { encounterLine } from './encounter.js'
import { speakerWords } from './found.js'
import { plain } from './plain.js'
import type { Style } from './style.js'

/** A person's encounters by day; what has not taken place yet is planned, and marked. */
export function agendaView(entries: readonly AgendaEntry[], style: Style): string {
  if (entries.length === 0) return 'No encounter is known.\n'
  return entries
    .map(({ encounter, office, statements }) => {
      const planned = encounter.status === 'planned' || encounter.status === 'proposed'
      const own = [
        office && `as ${style.persian(plain(office))}`,
        statements > 0 && `${statements} ${statements === 1 ? 'statement' : 'statements'}`,
      ].filter(Boolean)
      return [
        `${planned ? style.yellow('○') : '●'} ${encounter.day ?? 'no day    '}  ${style.dim(encounter.id)}  ${encounterLine(encounter, style)}\n`,
        ...(own.length > 0 ? [`    ${own.join(' · ')}\n`] : []),
      ].join('')
    })
    .join('')
}

/** What two sides said, one after the other: Persian lines have no room beside each other on a terminal. */
export function sidesView(
  sides: readonly { readonly name: string; readonly said: readonly StatementShown[] }[],
  style: Style,
): string {
  const part = ({ name, said }: (typeof sides)[number]) => [
    style.cyan(plain(name)),
    ...(said.length > 0 ? said.flatMap((statement) => saidLines(statement, style)) : ['  nothing']),
  ]
  return `${sides.map((side) => part(side).join('\n')).join('\n\n')}\n`
}

function saidLines({ report, statement, day, speakers, topics, encounter, words }: StatementShown, style: Style) {
  const who = speakers.map((speaker) => speakerWords(speaker, style)).join(', ')
  const head = [
    day ?? 'date not known',
    who,
    topics.join(', '),
    style.dim([plain(report), statement, encounter].filter(Boolean).join(' ')),
  ]
  return [`  ${head.filter(Boolean).join(' · ')}`, `      ${style.persian(`«${plain(words)}»`)}`]
}

/** Tenures by time, each with where it is known from, and what contradicts each other. */
export function tenuresView(
  { tenures, contradictions }: TenuresFound,
  shown: 'holders' | 'offices',
  style: Style,
): string {
  if (tenures.length === 0) return 'Nothing is known.\n'
  const lines = tenures.map((tenure) => {
    const { name, actor, office, country } = tenure
    const what =
      shown === 'holders'
        ? `${style.bold(style.persian(plain(name ?? actor)))} ${style.dim(actor)}`
        : style.persian(plain(office))
    return `${spanWords(tenure)}  ${what}${country ? ` (${country})` : ''} · ${sourceWords(tenure)}`
  })
  const against = contradictions.map((each) => `${style.yellow('contradiction')}: ${contradictionWords(each, style)}`)
  return `${[...lines, ...against].join('\n')}\n`
}

const spanWords = ({ from, to }: Pick<Tenure, 'from' | 'to'>) => `${from.padEnd(10)} – ${(to ?? '').padEnd(10)}`

const sourceWords = ({ source, reports, attestedBy }: Tenure) =>
  source === 'reference'
    ? 'on record'
    : `attested by ${reports} ${reports === 1 ? 'report' : 'reports'}: ${attestedBy.map(plain).join(', ')}`

function contradictionWords({ tenures, from, to }: Contradiction, style: Style): string {
  const [one, other] = tenures.map(({ name, actor, source }) => `${style.persian(plain(name ?? actor))} (${source})`)
  return `${one} and ${other}, ${from} to ${to ?? 'now'}`
}

/** What is doubtful, each with the probability that it is right. */
export function doubtfulView(found: readonly Doubtful[], style: Style): string {
  if (found.length === 0) return 'Nothing is so doubtful.\n'
  return found
    .map(
      (each) => `${style.yellow(`${Math.round(100 * each.confidence)}%`.padStart(4))}  ${doubtfulWords(each, style)}\n`,
    )
    .join('')
}

function doubtfulWords(doubtful: Doubtful, style: Style): string {
  switch (doubtful.kind) {
    case 'encounter':
      return `${style.dim(doubtful.encounter.id)}  ${encounterLine(doubtful.encounter, style)}`
    case 'statement': {
      const { report, statement, speakers, words } = doubtful.statement
      const who = speakers.map((speaker) => speakerWords(speaker, style)).join(', ') || 'speaker not known'
      return `${style.dim(`${plain(report)} ${statement}`)}  statement · ${who} · ${style.persian(`«${plain(words)}»`)}`
    }
    case 'person': {
      const { report, person, name, office, country, actor } = doubtful
      return `${style.dim(`${plain(report)} ${person}`)}  person · ${speakerWords({ name, office, country, actor }, style)}`
    }
  }
}
