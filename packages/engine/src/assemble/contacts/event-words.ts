import * as table from '../../generated/event-words.js'
import { wordClasses } from '../../rules/word-classes.js'

/** The words of one class of `event-words.tsv`. */
export const eventWords = wordClasses(table.rows)
