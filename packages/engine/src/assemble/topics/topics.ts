import type { Document, Span } from '../../document.js'
import * as table from '../../generated/topic-weights.js'
import { rangeOf } from '../../rules/offsets.js'
import { cuesIn } from './cues.js'
import { FEATURES, type Features, features, type TopicInput } from './features.js'

export type { TopicInput } from './features.js'

/** Fitted by `npm run train`; a topic's own rows say how readily it is a subject at all, and by weak cues alone. */
const weights = new Map(table.rows().map(({ name, weight }) => [name, Number(weight)]))
const threshold = weights.get('threshold') ?? 0

/** The row of what weak cues alone are worth for one topic: «هنر» often is its subject, «دو کشور» seldom. */
export const byWeak = (topic: string) => `${topic} by weak cues`

/** The log odds that a topic is a subject of the report. */
export function logOdds(topic: string, values: Features): number {
  let sum = (weights.get('any') ?? 0) + (weights.get(topic) ?? 0)
  sum += (weights.get(byWeak(topic)) ?? 0) * values['weak alone']
  for (const feature of FEATURES) sum += (weights.get(feature) ?? 0) * values[feature]
  return sum
}

/** What the report's contacts and statements are about (CODEBOOK §7), the surest first. */
export function assembleTopics(input: TopicInput): string[] {
  return [...features(input)]
    .map(([topic, values]) => ({ topic, odds: logOdds(topic, values) }))
    .filter(({ odds }) => odds >= threshold)
    .sort((a, b) => b.odds - a.odds)
    .map(({ topic }) => topic)
}

/** The topics of one stretch, for a statement: those with a strong cue, in the order of their first one. */
export function topicsIn(document: Document, span: Span): string[] {
  const cues = cuesIn(document.tokens, ...rangeOf(document.tokens, span))
  return [...new Set(cues.filter(({ strength }) => strength === 'strong').map(({ topic }) => topic))]
}
