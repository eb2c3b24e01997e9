import { expect, it } from 'vitest'
import { parseTreebank } from './conllu.ts'
import { lemmas } from './lemmas.ts'
import { sentences } from './sentences.ts'
import type { Faults, Measurement } from './tally.ts'
import { tokens } from './tokens.ts'
import { verbs } from './verbs.ts'
import { zwnj } from './zwnj.ts'

/** «They eat our books.» «It rained.», invented; the second has a lemma and a token that are wrong. */
const TREEBANK = parseTreebank(
  `# text = کتاب‌هایمان را می‌خورند.
1-2	کتاب‌هایمان	_	_	_	_	_	_	_	_
1	کتاب‌های	کتاب	NOUN	_	_	_	_	_	_
2	مان	مان	PRON	_	_	_	_	_	_
3	را	را	ADP	_	_	_	_	_	_
4	می‌خورند	خورد	VERB	_	_	_	_	_	_
5	.	.	PUNCT	_	_	_	_	_	_

# text = باران آمد.
1	باران	ابر	NOUN	_	_	_	_	_	_
2	آمد.	آمد	VERB	_	_	_	_	_	_
`,
)

it('reads tokens with their words', () => {
  expect(TREEBANK[0]?.tokens.map(({ form, words }) => `${form} ${words.length}`)).toEqual([
    'کتاب‌هایمان 2',
    'را 1',
    'می‌خورند 1',
    '. 1',
  ])
})

const faults = ({ faults }: { readonly faults: Faults }) => faults.commonest(9)

it.each<[name: string, measured: Measurement, figure: string, value: number, faults: string[]]>([
  ['ZWNJ', zwnj(TREEBANK), 'dropped: joins F1', 1, []],
  ['sentences', sentences(TREEBANK), 'sentences F1', 1, []],
  ['tokens', tokens(TREEBANK), 'tokens F1', 10 / 13, ['1 آمد', '1 .']],
  ['nouns', lemmas(TREEBANK), 'nouns', 0.5, ['1 NOUN باران: ابر ≠ باران, noun', '1 VERB آمد.: آمد ≠ آمد., unknown']],
  ['verbs', verbs(TREEBANK), 'verbs found', 1, []],
])('%s', (_, measured, figure, value, expected) => {
  expect(measured.figures[figure]).toBeCloseTo(value)
  expect(faults(measured)).toEqual(expected)
})
