import { fold } from '../normalise/fold.js'
import { values } from './table.js'

interface ClassRow {
  readonly class: string
  readonly words: string
}

/**
 * The words of one class of a table (`class`, `words` apart by `|`), as `Token.key` spells them; a class may have several
 * rows. A class that the table has not is an error, because a misspelt name would find nothing.
 */
export function wordClasses(rows: () => readonly ClassRow[]): (name: string) => ReadonlySet<string> {
  const sets = new Map<string, ReadonlySet<string>>()
  return (name) => {
    const known = sets.get(name)
    if (known) return known
    const words = new Set(rows().flatMap((row) => (row.class === name ? values(row.words).map(fold) : [])))
    if (words.size === 0) throw new Error(`There is no class of words «${name}».`)
    sets.set(name, words)
    return words
  }
}
