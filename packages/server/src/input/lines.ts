/** Longest line that is read as a report; a longer one is told as an error and skipped without being kept. */
export const LONGEST_LINE = 64 * 1024 * 1024
const NEWLINE = 0x0a

/** One line of a stream: its bytes, or null where it was longer than `limit`. `number` counts from 1. */
export interface Line {
  readonly number: number
  readonly bytes: Uint8Array | null
}

/**
 * Cuts a stream of bytes into lines; gives those that end in one chunk together, blank ones left out. Holds one chunk and
 * one unfinished line, whatever the size of the chunks.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, limit = LONGEST_LINE): AsyncGenerator<Line[]> {
  let number = 1
  let held: Uint8Array[] = []
  let size = 0
  let lines: Line[] = []
  const take = (last: Uint8Array): void => {
    const whole = size + last.length
    const bytes = whole > limit ? null : held.length ? Buffer.concat([...held, last], whole) : last
    if (!bytes || !isBlank(bytes)) lines.push({ number, bytes })
    number++
    held = []
    size = 0
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      take(chunk.subarray(from, at))
      from = at + 1
    }
    if (from < chunk.length) {
      size += chunk.length - from
      // Beyond the limit only the size is counted, so that an endless line costs nothing.
      if (size <= limit) held.push(chunk.subarray(from))
      else held = []
    }
    if (lines.length) yield lines
    lines = []
  }
  if (size) take(new Uint8Array())
  if (lines.length) yield lines
}

const isBlank = (bytes: Uint8Array) => bytes.every((byte) => byte === 0x20 || byte === 0x0d || byte === 0x09)
