/** Logistic regression on named features, held to small weights. Deterministic. */

/** What is seen of one case, by name, and the answer: 1 is yes, 0 no, between them nobody knows for certain. */
export interface Example {
  /** Cases of one report stay together in cross-validation. */
  readonly report: number
  readonly features: ReadonlyMap<string, number>
  readonly answer: number
}
export type Weights = ReadonlyMap<string, number>
/** How strongly the weight of a feature is held to zero: the inverse of its variance before anything is seen. */
export type Hold = (feature: string) => number

const STEPS = 25
const STILL = 1e-6

export function logOdds(weights: Weights, features: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const [name, value] of features) sum += value * (weights.get(name) ?? 0)
  return sum
}

export const chance = (odds: number): number => 1 / (1 + Math.exp(-odds))

/** The weights of the greatest penalised likelihood, by Newton's method. */
export function fitLogistic(examples: readonly Example[], hold: Hold): Weights {
  const names = [...new Set(examples.flatMap(({ features }) => [...features.keys()]))].sort()
  const at = new Map(names.map((name, i) => [name, i]))
  const rows = examples.map(({ features, answer }) => ({
    answer,
    cells: [...features].map(([name, value]) => [at.get(name) as number, value] as const),
  }))
  const held = names.map(hold)
  const weights = new Float64Array(names.length)
  for (let step = 0; step < STEPS; step++) {
    const slope = Float64Array.from(weights, (weight, i) => -(held[i] as number) * weight)
    const curve = names.map((_, i) => {
      const row = new Float64Array(names.length)
      row[i] = held[i] as number
      return row
    })
    for (const { answer, cells } of rows) {
      const p = chance(cells.reduce((sum, [i, value]) => sum + value * (weights[i] as number), 0))
      for (const [i, value] of cells) {
        slope[i] = (slope[i] as number) + value * (answer - p)
        const row = curve[i] as Float64Array
        for (const [j, other] of cells) row[j] = (row[j] as number) + value * other * p * (1 - p)
      }
    }
    const move = solve(curve, slope)
    for (const [i, by] of move.entries()) weights[i] = (weights[i] as number) + by
    if (move.every((by) => Math.abs(by) < STILL)) break
  }
  return new Map(names.map((name, i) => [name, weights[i] as number]))
}

/** Solves a symmetric positive definite system by Cholesky's factors; `matrix` is overwritten. */
function solve(matrix: Float64Array[], right: Float64Array): Float64Array {
  const size = right.length
  const cell = (i: number, j: number) => (matrix[i] as Float64Array)[j] as number
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) {
      let sum = cell(i, j)
      for (let k = 0; k < j; k++) sum -= cell(i, k) * cell(j, k)
      ;(matrix[i] as Float64Array)[j] = i === j ? Math.sqrt(sum) : sum / cell(j, j)
    }
  const x = Float64Array.from(right)
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) x[i] = (x[i] as number) - cell(i, k) * (x[k] as number)
    x[i] = (x[i] as number) / cell(i, i)
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) x[i] = (x[i] as number) - cell(k, i) * (x[k] as number)
    x[i] = (x[i] as number) / cell(i, i)
  }
  return x
}

/** The log odds of each example from a model that has not seen its report. */
export function unseen(examples: readonly Example[], hold: Hold, folds = 10): number[] {
  const odds = new Array<number>(examples.length).fill(0)
  for (let fold = 0; fold < folds; fold++) {
    const model = fitLogistic(
      examples.filter(({ report }) => report % folds !== fold),
      hold,
    )
    for (const [i, { report, features }] of examples.entries())
      if (report % folds === fold) odds[i] = logOdds(model, features)
  }
  return odds
}

/** Mean log loss of odds against the answers. */
export const loss = (odds: readonly number[], examples: readonly Example[]): number =>
  odds.reduce((sum, value, i) => sum + Math.log1p(Math.exp(value)) - value * (examples[i]?.answer ?? 0), 0) /
  odds.length
