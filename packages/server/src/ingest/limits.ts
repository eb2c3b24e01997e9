import { DidarError } from '../errors.js'
import { LONGEST_LINE } from '../input/lines.js'

/** More than this is no report. */
export const LARGEST_REPORT = LONGEST_LINE
/** No text is packed a hundred times smaller: what unpacks to more, and to more than one report, is made to do harm. */
const MOST_EXPANSION = 100

/** Counts what an archive really gives: what its headers say may be a lie. */
export class Expansion {
  #left: number

  constructor(packed: number) {
    this.#left = LARGEST_REPORT + packed * MOST_EXPANSION
  }

  async *count(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      this.#left -= chunk.length
      if (this.#left < 0)
        throw new DidarError(
          'archive-too-large',
          `It unpacks to more than ${MOST_EXPANSION} times its size, as no text does. Unpack it and add what is in it.`,
        )
      yield chunk
    }
  }
}

/** All bytes of one report. */
export async function whole(chunks: AsyncIterable<Uint8Array>, most = LARGEST_REPORT): Promise<Uint8Array> {
  const held: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > most)
      throw new DidarError(
        'too-large',
        `It is larger than ${Math.floor(most / 1024 ** 2)} MB, too much for one report.`,
      )
    held.push(chunk)
  }
  return Buffer.concat(held, size)
}
