import * as table from '../../generated/trip-words.js'
import { fold } from '../../normalise/fold.js'
import { Lexicon } from '../../rules/lexicon.js'
import { values } from '../../rules/table.js'

type WordClass = 'going' | 'place' | 'city' | 'region' | 'regional' | 'abroad' | 'sent'

/** The words of one class of `trip-words.tsv`. */
const wordsOf = (name: WordClass): string[] =>
  table.rows().flatMap((row) => (row.class === name ? values(row.words) : []))

/** Single words of a class as `Token.key` spells them. */
export const tripWords = (name: WordClass): ReadonlySet<string> => new Set(wordsOf(name).map(fold))

/** «خاورمیانه», «کشورهای منطقه». */
export const REGIONS = new Lexicon(wordsOf('region').map((word) => [word, word] as const))
