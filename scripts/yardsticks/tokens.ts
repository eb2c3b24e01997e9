/** Tokens: F1 of their spans, a word with its clitics being one token as the treebanks' orthographic tokens are. */
import { normalise } from '../../packages/engine/src/normalise/normalise.ts'
import { tokenise } from '../../packages/engine/src/segment/tokens.ts'
import { placed, type TreebankSentence } from './conllu.ts'
import { Faults, type Measurement, Overlap } from './tally.ts'

export function tokens(treebank: readonly TreebankSentence[]): Measurement {
  const spans = new Overlap()
  const faults = new Faults()
  for (const sentence of treebank) {
    const gold = new Set([...placed(sentence)].map(({ token, at }) => `${at} ${at + token.form.length}`))
    const found = new Set(tokenise(normalise(sentence.text)).map(({ start, end }) => `${start} ${end}`))
    spans.add(gold, found)
    for (const span of found)
      if (!gold.has(span)) faults.add(sentence.text.slice(...(span.split(' ').map(Number) as [number, number])))
  }
  return { figures: { 'tokens F1': spans.f1 }, faults }
}
