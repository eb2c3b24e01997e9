import * as table from '../../generated/commitment-words.js'
import { wordClasses } from '../../rules/word-classes.js'

/** The words of one class of `commitment-words.tsv`. */
export const wordsOf = wordClasses(table.rows)
