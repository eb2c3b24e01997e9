import * as table from '../../generated/meeting-words.js'
import { fold } from '../../normalise/fold.js'
import { values } from '../../rules/table.js'

const sets = new Map(
  table.rows().map(({ class: name, words }): [string, ReadonlySet<string>] => [name, new Set(values(words).map(fold))]),
)
const NONE: ReadonlySet<string> = new Set()

/** The words of one class of `meeting-words.tsv`, as `Token.key` spells them. */
export const meetingWords = (name: string): ReadonlySet<string> => sets.get(name) ?? NONE
