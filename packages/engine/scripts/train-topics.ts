/**
 * Fits topic-weights.tsv to hand-coded reports: `npx tsx packages/engine/scripts/train-topics.ts GOLD_DIR`.
 * One logistic regression for all topics together, held to small weights; a topic has only its own readiness.
 * The blind third of the reports (by the hash that score.mjs uses) never takes part. Deterministic.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FEATURES, features } from '../src/assemble/topics/features.js'
import { normalise } from '../src/normalise/normalise.js'
import { read } from '../src/read.js'
import { segment } from '../src/segment/segment.js'

/** A topic with cues in a report: what is seen of it, and whether the coder chose it. */
interface Example {
  readonly report: number
  readonly topic: string
  readonly values: readonly number[]
  readonly chosen: boolean
}
interface Model {
  readonly shared: Float64Array
  readonly own: ReadonlyMap<string, number>
}
interface Gold {
  readonly published?: string
  readonly topics: readonly string[]
}

const STEPS = 1500
const RATE = 0.5
/** How strongly weights are held to zero: shared ones, and each topic's readiness. */
const HOLD_SHARED = 0.01
const HOLD_OWN = 0.002
const FOLDS = 10

const isBlind = (id: string) => (createHash('sha1').update(id).digest()[0] as number) % 3 === 0

function load(folder: string): { examples: Example[]; wanted: number[] } {
  const ids = readdirSync(folder)
    .filter((file) => file.endsWith('.json') && file !== 'index.json')
    .map((file) => file.slice(0, -5))
    .filter((id) => !isBlind(id))
    .sort()
  const wanted: number[] = []
  const examples = ids.flatMap((id, report) => {
    const gold = JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8')) as Gold
    const text = readFileSync(join(folder, `${id}.txt`), 'utf8')
    const { statements, contacts } = read(text, gold.published ? { published: gold.published } : {})
    wanted.push(gold.topics.length)
    return [...features({ document: segment(normalise(text)), statements, contacts })].map(([topic, values]) => ({
      report,
      topic,
      values: [1, ...FEATURES.map((feature) => values[feature])],
      chosen: gold.topics.includes(topic),
    }))
  })
  return { examples, wanted }
}

const odds = ({ shared, own }: Model, { topic, values }: Example): number =>
  values.reduce((sum, value, i) => sum + value * (shared[i] as number), own.get(topic) ?? 0)

/** Gradient descent with momentum on the regularised log loss. */
function fit(examples: readonly Example[]): Model {
  const shared = new Float64Array(FEATURES.length + 1)
  const own = new Map<string, number>()
  const speed = new Float64Array(shared.length)
  for (let step = 0; step < STEPS; step++) {
    const slope = new Float64Array(shared.length)
    const slopes = new Map<string, number>()
    for (const example of examples) {
      const error = 1 / (1 + Math.exp(-odds({ shared, own }, example))) - (example.chosen ? 1 : 0)
      for (const [i, value] of example.values.entries()) slope[i] = (slope[i] as number) + error * value
      slopes.set(example.topic, (slopes.get(example.topic) ?? 0) + error)
    }
    for (const i of shared.keys()) {
      const held = i === 0 ? 0 : HOLD_SHARED * (shared[i] as number)
      speed[i] = 0.9 * (speed[i] as number) - 0.1 * RATE * ((slope[i] as number) / examples.length + held)
      shared[i] = (shared[i] as number) + (speed[i] as number)
    }
    for (const [topic, error] of slopes) {
      const at = own.get(topic) ?? 0
      own.set(topic, at - RATE * (error / examples.length + HOLD_OWN * at))
    }
  }
  return { shared, own }
}

/** F1 over all reports where topics from `threshold` on are given. */
function f1(scored: readonly { odds: number; chosen: boolean }[], wanted: number, threshold: number): number {
  const given = scored.filter(({ odds }) => odds >= threshold)
  const right = given.filter(({ chosen }) => chosen).length
  return (2 * right) / (given.length + wanted)
}

const folder = process.argv[2]
if (!folder) throw new Error('usage: train-topics.ts GOLD_DIR')
const { examples, wanted } = load(folder)
const total = wanted.reduce((a, b) => a + b, 0)

/** Each report scored by a model that has not seen it; the threshold is chosen on these. */
const unseen = Array.from({ length: FOLDS }, (_, fold) => {
  const model = fit(examples.filter(({ report }) => report % FOLDS !== fold))
  return examples
    .filter(({ report }) => report % FOLDS === fold)
    .map((example) => ({ odds: odds(model, example), chosen: example.chosen }))
}).flat()
const candidates = Array.from({ length: 41 }, (_, i) => -2 + i * 0.1)
const threshold = candidates.reduce((best, at) => (f1(unseen, total, at) > f1(unseen, total, best) ? at : best), 0)
const model = fit(examples)
const own = examples.map((example) => ({ odds: odds(model, example), chosen: example.chosen }))

const rows = [
  ['threshold', threshold, 'log odds from which a topic is given'],
  ['any', model.shared[0] as number, 'of every topic that has a cue'],
  ...FEATURES.map((feature, i): [string, number, string] => [feature, model.shared[i + 1] as number, 'feature']),
  ...[...model.own]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([topic, w]): [string, number, string] => [topic, w, 'topic']),
] as const
writeFileSync(
  new URL('../src/assemble/topics/topic-weights.tsv', import.meta.url),
  `name\tweight\tnote\n# Written by scripts/train-topics.ts.\n${rows.map(([name, weight, note]) => `${name}\t${weight.toFixed(3)}\t${note}`).join('\n')}\n`,
)
const reach = examples.filter(({ chosen }) => chosen).length / total
console.log(`reports ${wanted.length}, topics chosen ${total}, of them with a cue ${reach.toFixed(3)}`)
console.log(
  `F1 of the reports fitted to ${f1(own, total, threshold).toFixed(3)}, cross-validated ${f1(unseen, total, threshold).toFixed(3)}`,
)
