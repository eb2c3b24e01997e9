/**
 * Lemmas of single forms, without their sentence. A treebank gives a verb's past stem and spells some lemmas otherwise
 * than their forms, so lemmas are compared folded.
 */
import { fold } from '../../packages/engine/src/normalise/fold.ts'
import { normalise } from '../../packages/engine/src/normalise/normalise.ts'
import { analyse } from '../../packages/engine/src/segment/words.ts'
import type { TreebankSentence, TreebankWord } from './conllu.ts'
import { Faults, type Measurement, Share } from './tally.ts'

const COPULA = new Set(['است', 'هست', 'بود'].map(fold))
/** Impersonal modals have lemmas of their own in the treebanks. */
const MODALS = new Map([
  ['توان', 'توانستن'],
  ['باید', 'بایستن'],
])
const KINDS = new Map([
  ['NOUN', 'nouns'],
  ['VERB', 'verbs'],
  ['AUX', 'verbs'],
  ['ADJ', 'adjectives'],
])

/** A treebank's past stem, of the simple verb (`برگشت` has the lemma `گشت` and the misc field `OrigLemma=بر#گشت`). */
function sameVerb({ lemma, misc }: TreebankWord, got: string): boolean {
  const gold = fold(lemma)
  const stem = got.endsWith('ن') ? got.slice(0, -1) : got
  const [preverb = '', past = ''] = (/OrigLemma=([^|]*)/.exec(misc)?.[1] ?? '').split('#').map(fold)
  if (gold === got || gold === stem || preverb + past === stem || MODALS.get(lemma) === got) return true
  return stem === 'بود' && COPULA.has(gold)
}

export function lemmas(treebank: readonly TreebankSentence[]): Measurement {
  const shares = new Map([...KINDS.values()].map((kind) => [kind, new Share()]))
  const faults = new Faults()
  for (const { form, words } of treebank.flatMap(({ tokens }) => tokens)) {
    const first = words[0]
    const kind = KINDS.get(first?.upos ?? '')
    if (!first || !kind) continue
    const word = analyse(normalise(form).text)
    const right =
      kind === 'verbs' ? sameVerb(first, fold(word.verb?.lemma ?? word.lemma)) : fold(first.lemma) === fold(word.lemma)
    shares.get(kind)?.add(right)
    if (!right) faults.add(`${first.upos} ${form}: ${first.lemma} ≠ ${word.lemma}, ${word.pos}`)
  }
  return { figures: Object.fromEntries([...shares].map(([kind, share]) => [kind, share.value])), faults }
}
