import { fold } from '../normalise/fold.js'
import { values } from './table.js'

interface ClassRow {
  readonly class: string
  readonly words: string
}

/**
 * The words of one class of a table (`class`, `words` apart by `|`), as `Token.key` spells them. A class that the table has
 * not is an error, because a misspelt name would find nothing.
 */
export function wordClasses(rows: () => readonly ClassRow[]): (name: string) => ReadonlySet<string> {
  let sets: ReadonlyMap<string, ReadonlySet<string>> | undefined
  return (name) => {
    sets ??= new Map(rows().map((row) => [row.class, new Set(values(row.words).map(fold))]))
    const words = sets.get(name)
    if (!words) throw new Error(`There is no class of words «${name}».`)
    return words
  }
}
