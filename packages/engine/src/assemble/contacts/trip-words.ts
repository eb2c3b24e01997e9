import * as table from '../../generated/trip-words.js'
import { Lexicon } from '../../rules/lexicon.js'
import { values } from '../../rules/table.js'
import { wordClasses } from '../../rules/word-classes.js'

/** The words of one class of `trip-words.tsv`. */
export const tripWords = wordClasses(table.rows)

/** «خاورمیانه», «کشورهای منطقه»: of several words. */
export const REGIONS = new Lexicon(
  table
    .rows()
    .flatMap((row) => (row.class === 'region' ? values(row.words) : []))
    .map((word) => [word, word] as const),
)
