import type { Cast, Document, Party, Range, Span, Statement, VerbGroup } from '../document.js'
import { aliases, withNames } from './aliases.js'
import { SpeechReader, type Stretch } from './reader.js'
import { Subjects } from './subject.js'

/** Who says which stretch of the report (CODEBOOK §4). */
export function attribute(doc: Document, cast: Cast): Statement[] {
  const reader = new SpeechReader(doc, new Subjects(doc, cast), verbsBySentence(doc))
  for (const sentence of doc.sentences) reader.read(sentence)
  const span = ([from, to]: Range): Span => [doc.tokens[from]?.start ?? 0, doc.tokens[to - 1]?.end ?? 0]
  const stretches = joined(doc, withNames(doc, cast, reader.found))
  const known = aliases(
    doc,
    cast,
    stretches.map(({ speakers, range }) => ({ speakers, span: span(range) })),
  )
  return stretches.map(({ range, speakers, cue, mode, rule }, index) => ({
    id: `s${index + 1}`,
    speakers: known(speakers),
    span: span(range),
    cue: cue ? span(cue) : null,
    mode,
    topics: [],
    rule,
  }))
}

function verbsBySentence(doc: Document): VerbGroup[][] {
  const found: VerbGroup[][] = doc.sentences.map(() => [])
  for (const verb of doc.verbs) found[doc.tokens[verb.range[0]]?.sentence ?? 0]?.push(verb)
  return found
}

/** What goes on without a new frame is one stretch with what it goes on from. */
const GOING_ON = new Set(['goes-on', 'interview', 'around'])

function joined(doc: Document, stretches: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = []
  for (const stretch of stretches) {
    const last = found.at(-1)
    const same =
      last && GOING_ON.has(stretch.rule) && last.speakers.map(keyOf).join() === stretch.speakers.map(keyOf).join()
    if (last && same && onlyMarks(doc, last.range[1], stretch.range[0]))
      found[found.length - 1] = { ...last, range: [last.range[0], stretch.range[1]] }
    else found.push(stretch)
  }
  return found
}

const keyOf = (party: Party): string =>
  'person' in party ? party.person : 'code' in party ? party.code : party.name.join('-')

function onlyMarks({ tokens }: Document, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens[i]?.kind !== 'punct') return false
  return from <= to
}
