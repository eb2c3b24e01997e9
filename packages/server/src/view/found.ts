import type { Context } from '../ledger/search/context.js'
import type { PersonFound, ReportFound, Speaker, StatementFound } from '../ledger/search/search.js'
import { personLine } from './people.js'
import { plain } from './plain.js'
import type { Style } from './style.js'

/** What a search found, for a reader; a kind that was not searched is absent. */
export interface Found {
  readonly people?: readonly PersonFound[]
  readonly reports?: readonly ReportFound[]
  readonly statements?: readonly StatementFound[]
}

export function searchView({ people, reports, statements }: Found, style: Style): string {
  const parts = [
    part('People', people, (person) => [personLine(person, style)], style),
    part('Reports', reports, (report) => reportLines(report, style), style),
    part('Statements', statements, (statement) => statementLines(statement, style), style),
  ].filter((lines) => lines.length > 0)
  return parts.length > 0 ? `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n` : 'Nothing has these words.\n'
}

function part<T>(name: string, found: readonly T[] | undefined, lines: (item: T) => readonly string[], style: Style) {
  return found?.length ? [style.cyan(name), ...found.flatMap(lines).map((line) => `  ${line}`)] : []
}

function reportLines({ report, copyOf, day, title, outlet, encounters, context }: ReportFound, style: Style) {
  const head = [
    style.bold(plain(report)),
    day ?? 'date not known',
    outlet && style.persian(plain(outlet)),
    copyOf && `near-copy of ${plain(copyOf)}`,
    encounters.length > 0 && style.dim(encounters.join(' ')),
  ]
  return [
    head.filter(Boolean).join(' · '),
    ...(title ? [`  ${style.persian(plain(title))}`] : []),
    `  ${inContext(context, style)}`,
  ]
}

function statementLines(
  { report, statement, day, speakers, topics, encounter, context }: StatementFound,
  style: Style,
) {
  const head = [
    style.bold(`${plain(report)} ${statement}`),
    day ?? 'date not known',
    speakers.map((speaker) => speakerWords(speaker, style)).join(', ') || 'speaker not known',
    topics.join(', '),
    encounter && style.dim(encounter),
  ]
  return [head.filter(Boolean).join(' · '), `  ${inContext(context, style)}`]
}

export function speakerWords({ actor, name, office, country }: Speaker, style: Style): string {
  if (!name && !office) return style.bold(country ?? actor ?? 'unnamed')
  const shown = [name && style.bold(style.persian(plain(name))), office && style.persian(plain(office))]
  return `${shown.filter(Boolean).join(', ')}${country ? ` (${country})` : ''}`
}

/** The words around what was found; on a terminal that has colours the hits stand out. */
function inContext({ span: [start], words, hits }: Context, style: Style): string {
  let out = ''
  let done = 0
  for (const [from, to] of hits) {
    out += `${spaced(words.slice(done, from - start))}${style.yellow(plain(words.slice(from - start, to - start)))}`
    done = to - start
  }
  return style.persian(`«${`${out}${spaced(words.slice(done))}`.trim()}»`)
}

/** Plain words that keep the space at either end. */
const spaced = (words: string) =>
  `${/^\s/.test(words) ? ' ' : ''}${plain(words)}${words.trim() !== '' && /\s$/.test(words) ? ' ' : ''}`
