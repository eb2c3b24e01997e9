import { characters, type Characters } from './characters.js'
import { type Edit, repairs } from './repair.js'

/** A text in canonical spelling and, for each of its code units, where in the text as given it came from. */
export interface Normalised {
  readonly source: string
  readonly text: string
  /** `starts[i]`, `ends[i]`: the source span of code unit `i`; equal for a character that was put in. */
  readonly starts: Int32Array
  readonly ends: Int32Array
}

/**
 * Canonical characters, then canonical spacing: Persian letters, ASCII digits, no marks; ZWNJ and spaces where the
 * dictionary makes it sure that they belong. Takes any string; normalising twice changes nothing more.
 */
export function normalise(source: string): Normalised {
  const plain = characters(source)
  const edits = repairs(plain.text)
  return edits.length ? { source, ...edited(plain, edits) } : { source, ...plain }
}

function edited({ text, starts, ends }: Characters, edits: readonly Edit[]): Characters {
  const size = text.length + edits.reduce((sum, edit) => sum + edit.text.length - edit.length, 0)
  const newStarts = new Int32Array(size)
  const newEnds = new Int32Array(size)
  let out = ''
  let from = 0
  const copy = (to: number) => {
    newStarts.set(starts.subarray(from, to), out.length)
    newEnds.set(ends.subarray(from, to), out.length)
    out += text.slice(from, to)
  }
  for (const edit of edits) {
    copy(edit.at)
    if (edit.text) {
      const place = edit.length ? edit.at : edit.at - 1
      newStarts[out.length] = edit.length ? (starts[place] as number) : place < 0 ? 0 : (ends[place] as number)
      newEnds[out.length] = place < 0 ? 0 : (ends[edit.at + edit.length - 1] as number)
      out += edit.text
    }
    from = edit.at + edit.length
  }
  copy(text.length)
  return { text: out, starts: newStarts, ends: newEnds }
}
