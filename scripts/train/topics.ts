/**
 * Fits packages/engine/src/assemble/topics/topic-weights.tsv: one logistic regression for all topics together; a topic
 * has only its own readiness, and its own worth of weak cues.
 */
import { FEATURES, features } from '../../packages/engine/src/assemble/topics/features.js'
import { byWeak } from '../../packages/engine/src/assemble/topics/topics.js'
import { normalise } from '../../packages/engine/src/normalise/normalise.js'
import { read } from '../../packages/engine/src/read.js'
import { segment } from '../../packages/engine/src/segment/segment.js'
import { type Example, fitLogistic, unseen } from './logistic.js'
import { writeWeights } from './weights.js'

export interface LabelledReport {
  readonly text: string
  readonly published?: string | null | undefined
  readonly topics: readonly string[]
}

/** How strongly weights are held to zero; that of all topics together is free. */
const HOLD = 4
/** And those of one topic's weak cues, of which there are few. */
const HOLD_WEAK = 10
const FREE = 0.01
const ANY = 'any'
/** Log odds from which a topic may be given. */
const THRESHOLDS = Array.from({ length: 41 }, (_, i) => -2 + i * 0.1)

export function trainTopics(reports: readonly LabelledReport[]): void {
  const examples = reports.flatMap(examplesOf)
  const wanted = reports.reduce((sum, { topics }) => sum + topics.length, 0)
  const hold = (feature: string) => (feature === ANY ? FREE : feature.endsWith(byWeak('')) ? HOLD_WEAK : HOLD)
  const odds = unseen(examples, hold)
  const f1 = (threshold: number) => {
    const given = examples.filter((_, i) => (odds[i] as number) >= threshold)
    const right = given.filter(({ answer }) => answer === 1).length
    return (2 * right) / (given.length + wanted)
  }
  const threshold = THRESHOLDS.reduce((best, at) => (f1(at) > f1(best) ? at : best))
  const weights = fitLogistic(examples, hold)
  const row = (name: string, note: string) => [name, (weights.get(name) ?? 0).toFixed(3), note]
  const topics = [...weights.keys()].filter((name) => name !== ANY && !(FEATURES as readonly string[]).includes(name))
  writeWeights(
    new URL('../../packages/engine/src/assemble/topics/topic-weights.tsv', import.meta.url),
    ['name', 'weight', 'note'],
    'Log odds that a topic is a subject of the report, by what is seen of it.',
    [
      ['threshold', threshold.toFixed(3), 'log odds from which a topic is given'],
      row(ANY, 'of every topic that has a cue'),
      ...FEATURES.map((feature) => row(feature, 'feature')),
      ...topics.sort().map((topic) => row(topic, 'topic')),
    ],
  )
  const reached = examples.filter(({ answer }) => answer === 1).length
  console.log(
    `topics: ${reports.length} reports, ${wanted} topics, ${reached} with a cue; cross-validated F1 ${f1(threshold).toFixed(3)} from ${threshold.toFixed(1)} on`,
  )
}

/** Each topic that has a cue in the report, and whether the coder chose it. */
function examplesOf({ text, published, topics }: LabelledReport, report: number): Example[] {
  const { statements, people } = read(text, published ? { published } : {})
  return [...features({ document: segment(normalise(text)), statements, people })].map(([topic, values]) => ({
    report,
    features: new Map([
      [ANY, 1],
      [topic, 1],
      [byWeak(topic), values['weak alone']],
      ...FEATURES.map((feature) => [feature, values[feature]] as const),
    ]),
    answer: topics.includes(topic) ? 1 : 0,
  }))
}
