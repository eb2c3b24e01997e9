import type { Cast, Document, Party, Range, Span, Statement, VerbGroup } from '../document.js'
import { aliases, meant, withNames } from './aliases.js'
import { trimmed } from './content.js'
import { SpeechReader, type Stretch } from './reader.js'
import { Subjects } from './subject.js'

/** Who says which stretch of the report (CODEBOOK §4), and which speakers are one person. */
export interface Attributed {
  readonly statements: readonly Statement[]
  /** Whom a description means, by its key. */
  readonly same: ReadonlyMap<string, Party>
}

export function attribute(doc: Document, cast: Cast): Attributed {
  const reader = new SpeechReader(doc, new Subjects(doc, cast), verbsBySentence(doc))
  for (const sentence of doc.sentences) reader.read(sentence)
  const span = ([from, to]: Range): Span => [doc.tokens[from]?.start ?? 0, doc.tokens[to - 1]?.end ?? 0]
  const stretches = joined(doc, withTeasers(doc, withNames(doc, cast, reader.found)))
  const same = aliases(
    doc,
    cast,
    stretches.map(({ speakers, range, mode }) => ({ speakers, span: span(range), mode })),
  )
  const statements = stretches.map(({ range, speakers, cue, mode, rule }, index) => ({
    id: `s${index + 1}`,
    speakers: meant(speakers, same),
    span: span(range),
    cue: cue ? span(cue) : null,
    mode,
    topics: [],
    rule,
  }))
  return { statements, same }
}

function verbsBySentence(doc: Document): VerbGroup[][] {
  const found: VerbGroup[][] = doc.sentences.map(() => [])
  for (const verb of doc.verbs) found[doc.tokens[verb.range[0]]?.sentence ?? 0]?.push(verb)
  return found
}

/** How many sentences at the top may be taken from the speech below. */
const TOP = 4

/** A sentence between headline and lead that is word for word somebody's further down is theirs there, too. */
function withTeasers(doc: Document, stretches: readonly Stretch[]): Stretch[] {
  const { tokens, sentences } = doc
  const keys = ([from, to]: Range) =>
    ` ${tokens
      .slice(from, to)
      .flatMap(({ kind, key }) => (kind === 'punct' ? [] : [key]))
      .join(' ')} `
  const found = sentences.slice(1, TOP).flatMap(({ range, part }): Stretch[] => {
    if (part === 'junk' || range[1] - range[0] < 6 || stretches.some((one) => overlaps(one.range, range))) return []
    const words = keys(range)
    const source = stretches.find((one) => one.range[0] >= range[1] && keys(one.range).includes(words))
    const content = source && trimmed(tokens, range)
    return content ? [{ ...source, range: content, cue: null, mode: 'headline', rule: 'teaser' }] : []
  })
  return [...found, ...stretches].sort((a, b) => a.range[0] - b.range[0])
}

const overlaps = (a: Range, b: Range) => a[0] < b[1] && b[0] < a[1]

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
