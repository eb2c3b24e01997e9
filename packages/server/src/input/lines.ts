/** Longest line that is read as a report; a longer one is told as an error and skipped without being kept. */
export const LONGEST_LINE = 64 * 1024 * 1024
const NEWLINE = 0x0a

/** One line of a stream: its bytes, or null where it was longer than `limit`. `number` counts from 1. */
export interface Line {
  readonly number: number
  readonly bytes: Uint8Array | null
}

/** Cuts a stream of bytes into lines. Holds one line at a time, whatever the size of the chunks. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, limit = LONGEST_LINE): AsyncGenerator<Line> {
  let number = 1
  let held: Uint8Array[] = []
  let size = 0
  const take = (last: Uint8Array): Line => {
    const whole = size + last.length
    const bytes = whole > limit ? null : held.length ? Buffer.concat([...held, last], whole) : last
    held = []
    size = 0
    return { number: number++, bytes }
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      yield take(chunk.subarray(from, at))
      from = at + 1
    }
    if (from === chunk.length) continue
    size += chunk.length - from
    // Beyond the limit only the size is counted, so that an endless line costs nothing.
    if (size <= limit) held.push(chunk.subarray(from))
    else held = []
  }
  if (size) yield take(new Uint8Array())
}
