import * as table from '../generated/clause-words.js'
import { wordClasses } from '../rules/word-classes.js'

/** The words of one class of `clause-words.tsv`. */
export const clauseWords = wordClasses(table.rows)
