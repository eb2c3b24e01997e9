import type { Document, Person, Span, Statement } from '../../document.js'
import { withFields } from '../../rules/with-fields.js'
import { type Cue, cuesIn } from './cues.js'

export interface TopicInput {
  readonly document: Document
  readonly statements: readonly Statement[]
  readonly people: readonly Person[]
}

/** What the model sees of one topic in one report; every value is 0 where nothing speaks for it. */
export type Features = Readonly<Record<(typeof FEATURES)[number], number>>
export const FEATURES = [
  'strong',
  'strong in speech',
  'strong as a subject',
  'strong in headline',
  'strong once only',
  'strong among many',
  'share',
  'share of all',
  'length',
  'weak',
  'weak distinct',
  'weak together',
  'weak in speech',
  'weak as a subject',
  'weak in headline',
  'weak alone',
  'weak length',
  'aside',
] as const

/** Words of a short report, and of a usual one. */
const SHORTEST = 40
const USUAL = 300

interface Placed extends Cue {
  readonly sentence: number
  readonly said: boolean
  readonly inHeadline: boolean
}

/** The features of every topic that has a cue. Linear in the text: spans are walked once, in order. */
export function features({ document, statements, people }: TopicInput): Map<string, Features> {
  const { tokens, sentences } = document
  const said = covers(statements.map(({ span }) => span))
  const titled = covers(people.flatMap(({ mentions }) => mentions))
  const byTopic = new Map<string, Placed[]>()
  let length = 0
  for (const { part, range, index } of sentences) {
    if (part === 'junk') continue
    length += range[1] - range[0]
    for (const cue of cuesIn(tokens, ...range)) {
      const at = tokens[cue.range[0]]?.start ?? 0
      // Inside a mention of a person a cue is part of the office: «وزیر انرژی».
      const strength = titled(at, at + 1) ? 'aside' : cue.strength
      const list = byTopic.get(cue.topic) ?? []
      list.push(withFields(cue, { strength, sentence: index, said: said(at, at + 1), inHeadline: part === 'headline' }))
      byTopic.set(cue.topic, list)
    }
  }
  const all = [...byTopic.values()].flat()
  const strong = all.filter(({ strength }) => strength === 'strong').length
  const present = [...byTopic.values()].filter(isPresent).length
  const whole = { strong, weight: weightOf(all), present, length }
  return new Map([...byTopic].map(([topic, cues]) => [topic, ofTopic(cues, whole)]))
}

/** What the report holds of all topics: its strong cues, the weight of all its cues, the topics that are plainly in it, its words. */
interface Whole {
  readonly strong: number
  readonly weight: number
  readonly present: number
  readonly length: number
}

/** What cues weigh together: a strong one as much as two weak ones. */
const weightOf = (cues: readonly Placed[]) =>
  cues.reduce((sum, { strength }) => sum + (strength === 'strong' ? 2 : strength === 'weak' ? 1 : 0), 0)

/** So many weak cues count as a strong one. */
const WEAK_AS_STRONG = 4

function isPresent(cues: readonly Placed[]): boolean {
  const of = (wanted: Cue['strength']) => cues.filter(({ strength }) => strength === wanted).length
  return of('strong') > 0 || of('weak') >= WEAK_AS_STRONG
}

function ofTopic(cues: readonly Placed[], whole: Whole): Features {
  const of = (wanted: Cue['strength']) => cues.filter(({ strength }) => strength === wanted)
  const count = (some: readonly unknown[]) => Math.log1p(some.length)
  const [strong, weak, aside] = [of('strong'), of('weak'), of('aside')]
  const words = Math.max(SHORTEST, whole.length)
  const length = Math.log(words / USUAL)
  return {
    strong: count(strong),
    'strong in speech': count(strong.filter(({ said }) => said)),
    'strong as a subject': count(strong.filter(({ framed }) => framed)),
    'strong in headline': strong.some(({ inHeadline }) => inHeadline) ? 1 : 0,
    'strong once only': strong.length === 1 ? 1 : 0,
    'strong among many': strong.length ? Math.log1p(whole.present) : 0,
    share: strong.length / Math.max(1, whole.strong),
    'share of all': weightOf(cues) / Math.max(1, whole.weight),
    length: strong.length ? length : 0,
    weak: count(weak),
    'weak distinct': Math.log1p(new Set(weak.map(({ key }) => key)).size),
    'weak together': Math.log1p(together(weak)),
    'weak in speech': count(weak.filter(({ said }) => said)),
    'weak as a subject': count(weak.filter(({ framed }) => framed)),
    'weak in headline': weak.some(({ inHeadline }) => inHeadline) ? 1 : 0,
    'weak alone': strong.length ? 0 : Math.log1p((1000 * weak.length) / words),
    'weak length': weak.length ? length : 0,
    aside: count(aside),
  }
}

/** In how many sentences two different cues stand side by side: weak ones speak for their topic in company. */
function together(cues: readonly Placed[]): number {
  const bySentence = new Map<number, Set<string>>()
  for (const { sentence, key } of cues) bySentence.set(sentence, (bySentence.get(sentence) ?? new Set()).add(key))
  return [...bySentence.values()].filter((keys) => keys.size > 1).length
}

/** Whether any of the spans touches a stretch. Asked for stretches in ascending order. */
function covers(spans: readonly Span[]): (start: number, end: number) => boolean {
  const sorted = [...spans].sort((a, b) => a[0] - b[0])
  let next = 0
  let reach = -1
  return (start, end) => {
    while (next < sorted.length && (sorted[next] as Span)[0] < end) reach = Math.max(reach, (sorted[next++] as Span)[1])
    return reach > start
  }
}
