import type { Contact, Document, Span, Statement } from '../../document.js'
import { type Cue, cuesIn, REGIONS } from './cues.js'

export interface TopicInput {
  readonly document: Document
  readonly statements: readonly Statement[]
  readonly contacts: readonly Contact[]
}

/** What the model sees of one topic in one report; every value is 0 where nothing speaks for it. */
export type Features = Readonly<Record<(typeof FEATURES)[number], number>>
export const FEATURES = [
  'headline-strong',
  'headline-weak',
  'lead-strong',
  'lead-weak',
  'rest-strong',
  'rest-weak',
  'distinct',
  'said',
  'contact',
  'share',
  'density',
  'early',
  'only-weak',
  'actor',
  'length',
  'region-weak',
  'several',
  'weak-said',
] as const

type Place = 'headline' | 'lead' | 'rest'
interface Placed extends Cue {
  readonly place: Place
  readonly said: boolean
  readonly atContact: boolean
}

/** The features of every topic that has a cue. Linear in the text: spans are walked once, in order. */
export function features({ document, statements, contacts }: TopicInput): Map<string, Features> {
  const { tokens, sentences } = document
  const said = covers(statements.map(({ span }) => span))
  const cued = covers(contacts.map(({ cue }) => cue))
  const byTopic = new Map<string, Placed[]>()
  let length = 0
  for (const { part, range, span } of sentences) {
    if (part === 'junk') continue
    length += range[1] - range[0]
    const atContact = cued(span[0], span[1])
    for (const cue of cuesIn(tokens, ...range)) {
      const at = tokens[cue.range[0]]?.start ?? 0
      const place = part === 'headline' || part === 'lead' ? part : 'rest'
      const list = byTopic.get(cue.topic) ?? []
      list.push({ ...cue, place, said: said(at, at + 1), atContact })
      byTopic.set(cue.topic, list)
    }
  }
  const strong = [...byTopic.values()].flat().filter(({ strength }) => strength === 'strong').length
  return new Map([...byTopic].map(([topic, cues]) => [topic, ofTopic(topic, cues, strong, length, tokens.length)]))
}

function ofTopic(topic: string, cues: readonly Placed[], strong: number, length: number, end: number): Features {
  const count = (test: (cue: Placed) => boolean) => Math.log1p(cues.filter(test).length)
  const of = (place: Place, strength: Cue['strength']) =>
    count((cue) => cue.place === place && cue.strength === strength)
  const own = cues.filter(({ strength }) => strength === 'strong')
  const first = own[0]
  return {
    'headline-strong': of('headline', 'strong'),
    'headline-weak': of('headline', 'weak'),
    'lead-strong': of('lead', 'strong'),
    'lead-weak': of('lead', 'weak'),
    'rest-strong': of('rest', 'strong'),
    'rest-weak': of('rest', 'weak'),
    distinct: Math.log1p(new Set(own.map(({ key }) => key)).size),
    said: count(({ strength, said }) => said && strength === 'strong'),
    contact: count(({ strength, atContact }) => atContact && strength === 'strong'),
    share: strong ? own.length / strong : 0,
    density: Math.log1p((100 * own.length) / Math.max(40, length)),
    early: first ? 1 - first.range[0] / Math.max(1, end) : 0,
    'only-weak': first ? 0 : 1,
    actor: count(({ strength }) => strength === 'actor'),
    length: first ? Math.log(Math.max(40, length) / 300) : 0,
    'region-weak': REGIONS.has(topic) ? count(({ strength }) => strength === 'weak') : 0,
    several: new Set(own.map(({ key }) => key)).size > 2 ? 1 : 0,
    'weak-said': count(({ strength, said }) => said && strength === 'weak'),
  }
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
