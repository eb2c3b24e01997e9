import type { Cast, Document, Range, Span, Statement, VerbGroup } from '../document.js'
import { aliases, withNames } from './aliases.js'
import { SpeechReader } from './reader.js'
import { Subjects } from './subject.js'

/** Who says which stretch of the report (CODEBOOK §4). */
export function attribute(doc: Document, cast: Cast): Statement[] {
  const reader = new SpeechReader(doc, new Subjects(doc, cast), verbsBySentence(doc))
  for (const sentence of doc.sentences) reader.read(sentence)
  const span = ([from, to]: Range): Span => [doc.tokens[from]?.start ?? 0, doc.tokens[to - 1]?.end ?? 0]
  const stretches = withNames(doc, cast, reader.found)
  const known = aliases(cast, stretches)
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
