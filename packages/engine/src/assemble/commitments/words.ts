import * as table from '../../generated/commitment-words.js'
import { fold } from '../../normalise/fold.js'
import { values } from '../../rules/table.js'

/** The words of one class of `commitment-words.tsv`, as `Token.key` spells them. */
export function wordsOf(name: string): ReadonlySet<string> {
  const words = table.rows().flatMap((row) => (row.class === name ? values(row.words) : []))
  if (!words.length) throw new Error(`commitment-words.tsv has no class ${name}`)
  return new Set(words.map(fold))
}
