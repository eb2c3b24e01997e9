import * as table from '../../generated/meeting-words.js'
import { wordClasses } from '../../rules/word-classes.js'

/** The words of one class of `meeting-words.tsv`. */
export const meetingWords = wordClasses(table.rows)
