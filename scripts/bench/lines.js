import { closeSync, openSync, readSync } from 'node:fs'
import { StringDecoder } from 'node:string_decoder'

const CHUNK = 1 << 16

/** The lines of a file, a chunk at a time: what is measured does not share its memory with its input. */
export function* linesOf(path) {
  const file = openSync(path)
  const decoder = new StringDecoder('utf8')
  const chunk = Buffer.alloc(CHUNK)
  let rest = ''
  try {
    for (let size = readSync(file, chunk); size > 0; size = readSync(file, chunk)) {
      const lines = (rest + decoder.write(chunk.subarray(0, size))).split('\n')
      rest = lines.pop()
      yield* lines
    }
    if (rest) yield rest
  } finally {
    closeSync(file)
  }
}
