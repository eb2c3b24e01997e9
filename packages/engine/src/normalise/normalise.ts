import { type Characters, characters, decode } from './characters.js'
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
  const { text, starts, ends } = edits.length ? edited(plain, edits) : plain
  return { source, text, starts, ends }
}

function edited({ codes, starts, ends }: Characters, edits: readonly Edit[]): Omit<Normalised, 'source'> {
  const size = codes.length + edits.reduce((sum, edit) => sum + edit.text.length - edit.length, 0)
  const newCodes = new Uint16Array(size)
  const newStarts = new Int32Array(size)
  const newEnds = new Int32Array(size)
  let to = 0
  let from = 0
  const copy = (until: number) => {
    for (; from < until; from++, to++) {
      newCodes[to] = codes[from] as number
      newStarts[to] = starts[from] as number
      newEnds[to] = ends[from] as number
    }
  }
  for (const { at, length, text } of edits) {
    copy(at)
    if (text) {
      newCodes[to] = text.charCodeAt(0)
      newStarts[to] = length ? (starts[at] as number) : (ends[at - 1] ?? 0)
      newEnds[to++] = ends[at + length - 1] ?? 0
    }
    from = at + length
  }
  copy(codes.length)
  return { text: decode(newCodes), starts: newStarts, ends: newEnds }
}
