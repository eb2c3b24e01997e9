/** Sentences: those of a treebank run together as running text, cut again; F1 of the spans. */
import { normalise } from '../../packages/engine/src/normalise/normalise.ts'
import { segment } from '../../packages/engine/src/segment/segment.ts'
import type { TreebankSentence } from './conllu.ts'
import { Faults, type Measurement, Overlap } from './tally.ts'

/** Sentences in one text: about a long report. */
const CHUNK = 50

export function sentences(treebank: readonly TreebankSentence[]): Measurement {
  const spans = new Overlap()
  const faults = new Faults()
  for (let from = 0; from < treebank.length; from += CHUNK) {
    const gold = new Set<string>()
    let text = ''
    for (const { text: one } of treebank.slice(from, from + CHUNK)) {
      if (text) text += ' '
      gold.add(`${text.length} ${text.length + one.trimEnd().length}`)
      text += one.trimEnd()
    }
    const found = new Set(segment(normalise(text)).sentences.map(({ span }) => span.join(' ')))
    spans.add(gold, found)
    for (const span of found) if (!gold.has(span)) faults.add(ends(text, span))
  }
  return { figures: { 'sentences F1': spans.f1 }, faults }
}

/** The ends of a span with what stands around them. */
function ends(text: string, span: string): string {
  const [start = 0, end = 0] = span.split(' ').map(Number)
  const around = (at: number) => `${text.slice(Math.max(0, at - 12), at)}¦${text.slice(at, at + 12)}`
  return `${around(start)} … ${around(end)}`
}
