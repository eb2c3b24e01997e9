import type { Commitment, Contact, DidarRecord, Party, Statement, Unresolved } from '@didar/engine'
import type { Style } from './style.js'
import { days, doubt, jalaliDay, partyLine, STATUS_COLOUR, wordsAt } from './words.js'

type Lines = readonly string[]

/** A record for a person to read in a terminal. */
export function recordView(record: DidarRecord, style: Style): string {
  const parts = [
    heading(record, style),
    section(
      'Contacts',
      byFocus(record.contacts).flatMap((contact) => contactLines(record, contact, style)),
      style,
    ),
    section(
      'Statements',
      speakers(record).flatMap((group) => speakerLines(record, group, style)),
      style,
    ),
    section(
      'Promises',
      record.commitments.flatMap((commitment) => promiseLines(record, commitment, style)),
      style,
    ),
    section('Topics', record.topics.length ? [record.topics.join(' · ')] : [], style),
    section(
      'Unresolved',
      record.unresolved.map((item) => unresolvedLine(record, item, style)),
      style,
    ),
  ]
  return `${parts
    .filter((part) => part.length)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`
}

function heading({ text, report, id }: DidarRecord, style: Style): Lines {
  const title = report.title ? wordsAt(text, report.title) : ''
  const published = report.published
    ? `${report.published.replace('T', ' ')} (${jalaliDay(report.published)})`
    : 'date not known'
  return [
    style.bold(style.persian(title || id)),
    [published, report.outlet && style.persian(report.outlet), report.url].filter(Boolean).join(' · '),
    ...(report.note ? [style.yellow(report.note)] : []),
  ]
}

const section = (title: string, lines: Lines, style: Style): Lines =>
  lines.length ? [style.cyan(title), ...lines.map((line) => `  ${line}`)] : []

const byFocus = (contacts: readonly Contact[]) => [
  ...contacts.filter(({ focus }) => focus === 'main'),
  ...contacts.filter(({ focus }) => focus === 'background'),
]

function contactLines(record: DidarRecord, contact: Contact, style: Style): Lines {
  const { status, type, focus, parties, place, start, end, cue } = contact
  const who = parties.map((party) => `${partyLine(record, party, style)}${party.role ? `, ${party.role}` : ''}`)
  const where = [place?.city, place?.country].filter(Boolean).join(', ')
  const what = `${style[STATUS_COLOUR[status]](status)} ${type}${focus === 'background' ? ' (background)' : ''}${doubt(contact, style)}`
  return [
    [what, who.join(' – ') || 'parties not known', days(start, end), where].filter(Boolean).join(' · '),
    `    ${quoted(record, cue, style)}`,
  ]
}

interface SpeakerGroup {
  readonly speakers: readonly Party[]
  readonly statements: readonly Statement[]
}

/** Statements by who made them, in the order in which each first speaks. */
function speakers({ statements }: DidarRecord): SpeakerGroup[] {
  const groups = new Map<string, { speakers: readonly Party[]; statements: Statement[] }>()
  for (const statement of statements) {
    const key = JSON.stringify(statement.speakers)
    const group = groups.get(key)
    if (group) group.statements.push(statement)
    else groups.set(key, { speakers: statement.speakers, statements: [statement] })
  }
  return [...groups.values()]
}

function speakerLines(record: DidarRecord, { speakers, statements }: SpeakerGroup, style: Style): Lines {
  return [
    parties(record, speakers, style) || 'speaker not known',
    ...statements.map((statement) => {
      const { span, cue, topics } = statement
      const verb = cue ? `${style.dim(style.persian(wordsAt(record.text, cue)))} ` : ''
      const about = topics.length ? ` ${style.dim(`[${topics.join(', ')}]`)}` : ''
      return `    ${verb}${quoted(record, span, style)}${about}${doubt(statement, style)}`
    }),
  ]
}

function promiseLines(record: DidarRecord, { by, to, span, due }: Commitment, style: Style): Lines {
  const who = `${parties(record, by, style)}${to?.length ? ` to ${parties(record, to, style)}` : ''}`
  return [due ? `${who} · due ${days(due.start, due.end)}` : who, `    ${quoted(record, span, style)}`]
}

const unresolvedLine = (record: DidarRecord, { span, what, why }: Unresolved, style: Style) =>
  `${quoted(record, span, style)} ${what}: ${style.dim(why)}`

const parties = (record: DidarRecord, list: readonly Party[], style: Style) =>
  list.map((party) => partyLine(record, party, style)).join(' + ')

const quoted = ({ text }: DidarRecord, span: Contact['cue'], style: Style) => style.persian(`«${wordsAt(text, span)}»`)
