import type { Statement } from '../document.js'
import { type Findings, holding, type Traits } from './findings.js'

const samePeople = (a: Statement, b: Statement | undefined) =>
  JSON.stringify(a.speakers) === JSON.stringify(b?.speakers)

export function statementTraits(statement: Statement, at: number, findings: Findings): Traits {
  const { statements } = findings.found
  const { speakers, span, cue, mode, rule } = statement
  const length = span[1] - span[0]
  const people = speakers.map(findings.person).filter((person) => person !== undefined)
  const sentence = findings.sentence(cue ?? span)
  const named = people.some(({ mentions }) =>
    mentions.some(([start]) => sentence && start >= sentence.span[0] && start < sentence.span[1]),
  )
  return [
    `rule ${rule.split('.')[0]}`,
    `mode ${mode}`,
    `part ${findings.part(span)}`,
    ...holding({
      'no verb of saying': !cue,
      'speaker named in the sentence': named,
      'speaker of the statement before': samePeople(statement, statements[at - 1]),
      'speaker of the statement after': samePeople(statement, statements[at + 1]),
      'several speakers': speakers.length > 1,
      'no speaker': speakers.length === 0,
      'country or body speaks': people.length === 0 && speakers.length > 0,
      'unnamed speaker': people.some(({ name }) => !name.fa),
      'unknown speaker': people.some(({ known, name }) => name.fa && !known),
      'speaker without office': people.some(({ office }) => !office),
      'speaker without country': people.some(({ country }) => !country),
      'one speaker in the report': findings.speakers.size === 1,
      'very short': length < 30,
      short: length >= 30 && length < 80,
      long: length >= 250,
      'at a contact': Boolean(statement.contact),
    }),
  ]
}
