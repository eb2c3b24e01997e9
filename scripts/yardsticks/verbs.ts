/** Verb groups: how many of a treebank's verbs lie in one, and how many of them hold a verb of its. */
import { normalise } from '../../packages/engine/src/normalise/normalise.ts'
import { tokenise } from '../../packages/engine/src/segment/tokens.ts'
import { verbGroups } from '../../packages/engine/src/segment/verbs.ts'
import { placed, type TreebankSentence } from './conllu.ts'
import { Faults, type Measurement, Share } from './tally.ts'

export function verbs(treebank: readonly TreebankSentence[]): Measurement {
  const found = new Share()
  const right = new Share()
  const faults = new Faults()
  for (const sentence of treebank) {
    const isVerb = ({ upos }: { readonly upos: string }) => upos === 'VERB' || upos === 'AUX'
    const gold = new Map(
      [...placed(sentence)].filter(({ token }) => token.words.some(isVerb)).map(({ token, at }) => [at, token.form]),
    )
    const pieces = tokenise(normalise(sentence.text))
    const groups = verbGroups(pieces, 0, pieces.length).map(({ range }) => pieces.slice(...range))
    const covered = new Set(groups.flatMap((group) => group.map(({ start }) => start)))
    for (const [at, form] of gold) {
      found.add(covered.has(at))
      if (!covered.has(at)) faults.add(`missed ${form}`)
    }
    for (const group of groups) {
      const holds = group.some(({ start }) => gold.has(start))
      right.add(holds)
      if (!holds) faults.add(`wrong ${group.map(({ form }) => form).join(' ')}`)
    }
  }
  return { figures: { 'verbs found': found.value, 'groups right': right.value }, faults }
}
