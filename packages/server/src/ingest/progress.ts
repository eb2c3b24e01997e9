import { performance } from 'node:perf_hooks'

/** What tells how far adding is. */
export interface Progress {
  readonly kept: (reports: number) => void
  readonly resolved: (blocks: number) => void
  readonly end: () => void
}

export const NO_PROGRESS: Progress = { kept: () => {}, resolved: () => {}, end: () => {} }

/** Milliseconds between two lines. */
const PACE = 1000

/** On a terminal one line that changes; elsewhere a line a second. What is told as kept is in the file. */
export function progressOf(stream: NodeJS.WriteStream): Progress {
  const begin = performance.now()
  let last = Number.NEGATIVE_INFINITY
  let open = false
  const tell = (line: string) => {
    const now = performance.now()
    if (now - last < PACE) return
    last = now
    open = stream.isTTY === true
    stream.write(open ? `\r\u001b[K${line}` : `${line}\n`)
  }
  return {
    kept: (reports) => {
      const seconds = (performance.now() - begin) / 1000
      tell(`${reports} reports kept, ${Math.round(reports / seconds)} a second`)
    },
    resolved: (blocks) => tell(`${blocks} groups of tellings compared`),
    end: () => {
      if (open) stream.write('\r\u001b[K')
    },
  }
}
