/** What the yardsticks share: counts that become figures, and the faults behind them, commonest first. */

/** Named figures of one measurement, each between 0 and 1. */
export type Figures = Readonly<Record<string, number>>

/** What was wrong, as text → how often. */
export class Faults {
  readonly #counts = new Map<string, number>()

  add(fault: string): void {
    this.#counts.set(fault, (this.#counts.get(fault) ?? 0) + 1)
  }

  /** ZWNJ is shown as `|`. */
  commonest(limit: number): string[] {
    return [...this.#counts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, limit)
      .map(([fault, count]) => `${count} ${fault.replaceAll('\u200c', '|')}`)
  }
}

/** Right answers among all. */
export class Share {
  #right = 0
  #all = 0

  add(right: boolean): void {
    this.#all++
    if (right) this.#right++
  }

  get value(): number {
    return this.#all ? this.#right / this.#all : 1
  }
}

/** Things found against things wanted. */
export class Overlap {
  #wanted = 0
  #found = 0
  #both = 0

  add(wanted: ReadonlySet<unknown>, found: ReadonlySet<unknown>): void {
    this.#wanted += wanted.size
    this.#found += found.size
    for (const one of found) if (wanted.has(one)) this.#both++
  }

  get f1(): number {
    return this.#wanted + this.#found ? (2 * this.#both) / (this.#wanted + this.#found) : 1
  }
}

/** One yardstick laid to one treebank. */
export interface Measurement {
  readonly figures: Figures
  readonly faults: Faults
}
