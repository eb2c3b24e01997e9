import { performance } from 'node:perf_hooks'
import { SingleBar } from 'cli-progress'
import type { Meter } from './sources.js'

/** What tells how far adding is. */
export interface Progress {
  readonly kept: (reports: number, meter: Meter) => void
  readonly resolved: (blocks: number) => void
  readonly end: () => void
}

export const NO_PROGRESS: Progress = { kept: () => {}, resolved: () => {}, end: () => {} }

/** Milliseconds between two lines. */
const PACE = 1000
const CLEAR_LINE = '\r\u001b[K'

/** On a terminal a bar, elsewhere a line a second. What is told as kept is in the file. */
export const progressOf = (stream: NodeJS.WriteStream): Progress => (stream.isTTY ? bar(stream) : lines(stream))

function lines(stream: NodeJS.WriteStream): Progress {
  const begin = performance.now()
  const tell = paced((line) => stream.write(`${line}\n`))
  return {
    kept: (reports, meter) => {
      const { rate, left } = pace(begin, reports, meter)
      tell(`${reports} reports kept, ${rate} a second${left ? `, about ${left} left` : ''}`)
    },
    resolved: (blocks) => tell(`${blocks} groups of tellings compared`),
    end: () => {},
  }
}

function bar(stream: NodeJS.WriteStream): Progress {
  const begin = performance.now()
  const tell = paced((line) => stream.write(`${CLEAR_LINE}${line}`))
  const shown = new SingleBar({
    stream,
    format: '{bar} {percentage}% | {reports} reports kept, {rate} a second{left}',
    ...{ barCompleteChar: '█', barIncompleteChar: '░', barsize: 24, clearOnComplete: true },
  })
  return {
    kept: (reports, meter) => {
      const { rate, left } = pace(begin, reports, meter)
      const words = { reports, rate, left: left ? `, about ${left} left` : '' }
      if (shown.isActive) shown.update(meter.taken, words)
      else shown.start(meter.total, meter.taken, words)
    },
    resolved: (blocks) => {
      shown.stop()
      tell(`${blocks} groups of tellings compared`)
    },
    end: () => {
      shown.stop()
      stream.write(CLEAR_LINE)
    },
  }
}

function paced(write: (line: string) => void): (line: string) => void {
  let last = Number.NEGATIVE_INFINITY
  return (line) => {
    const now = performance.now()
    if (now - last < PACE) return
    last = now
    write(line)
  }
}

/** Reports a second, and the time that the rest takes at the pace of what was read. */
function pace(begin: number, reports: number, { taken, total }: Meter) {
  const seconds = (performance.now() - begin) / 1000
  const left = taken > 0 && taken < total ? duration((seconds * (total - taken)) / taken) : ''
  return { rate: Math.round(reports / seconds), left }
}

function duration(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`
  if (seconds < 3600) return `${Math.ceil(seconds / 60)} min`
  return `${Math.floor(seconds / 3600)} h ${Math.round((seconds % 3600) / 60)} min`
}
