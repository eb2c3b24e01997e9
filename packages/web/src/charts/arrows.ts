interface Point {
  readonly x: number
  readonly y: number
}

const AXES: Readonly<Record<string, readonly [axis: keyof Point, step: 1 | -1]>> = {
  ArrowRight: ['x', 1],
  ArrowLeft: ['x', -1],
  ArrowDown: ['y', 1],
  ArrowUp: ['y', -1],
}

/**
 * The point that an arrow key leads to: of those on that side the first one, however far above or below it lies, so that
 * one key alone leads through all of them; null where there is none, or for another key.
 */
export function pointAt(points: readonly Point[], from: number, key: string): number | null {
  const [axis, step] = AXES[key] ?? []
  if (!axis || !step) return null
  const order = points.map((_, i) => i).sort((a, b) => (points[a]?.[axis] ?? 0) - (points[b]?.[axis] ?? 0) || a - b)
  return order[order.indexOf(from) + step] ?? null
}
