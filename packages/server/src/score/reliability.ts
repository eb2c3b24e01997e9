import { newCase } from './case.js'
import type { Coding } from './coding.js'
import { judge } from './judge.js'
import { Counts } from './tally.js'

/** What carries a confidence in a record. */
export const RATED = ['contacts', 'statements', 'people'] as const

export interface Bin {
  /** Confidences from here on, up to the next bin's. */
  readonly from: number
  readonly count: number
  readonly confidence: number
  readonly right: number
}

export interface Reliability {
  readonly bins: readonly Bin[]
  readonly count: number
  readonly confidence: number
  readonly right: number
  /** Expected calibration error: how far confidence and share right lie apart, over the bins, by their counts. */
  readonly error: number
}

/** Lower bounds of the bins: finer where most confidences lie. */
const BOUNDS = [0, 0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]

/** Collects confidences and whether what carries them is right. */
export class Confidences {
  readonly #seen = new Map(RATED.map((what) => [what, [] as { confidence: number; right: boolean }[]]))

  add(text: string, coding: Coding, value: unknown): void {
    const report = newCase(text, coding, value, new Counts(), () => {})
    const verdicts = judge(report)
    for (const what of RATED)
      for (const [i, { confidence }] of report.record[what].entries())
        if (typeof confidence === 'number')
          this.#seen.get(what)?.push({ confidence, right: verdicts[what][i] === true })
  }

  reliability(): Record<(typeof RATED)[number], Reliability> {
    return Object.fromEntries(RATED.map((what) => [what, reliabilityOf(this.#seen.get(what) ?? [])])) as ReturnType<
      Confidences['reliability']
    >
  }
}

function reliabilityOf(rated: readonly { confidence: number; right: boolean }[]): Reliability {
  const bins = BOUNDS.map((from, i) => {
    const below = BOUNDS[i + 1] ?? Number.POSITIVE_INFINITY
    return { from, ...means(rated.filter(({ confidence }) => confidence >= from && confidence < below)) }
  }).filter(({ count }) => count > 0)
  const apart = bins.reduce((sum, { count, confidence, right }) => sum + count * Math.abs(confidence - right), 0)
  return { bins, ...means(rated), error: rated.length ? apart / rated.length : 0 }
}

function means(rated: readonly { confidence: number; right: boolean }[]) {
  const count = rated.length
  const mean = (sum: number) => (count ? sum / count : 0)
  return {
    count,
    confidence: mean(rated.reduce((sum, { confidence }) => sum + confidence, 0)),
    right: mean(rated.filter(({ right }) => right).length),
  }
}
