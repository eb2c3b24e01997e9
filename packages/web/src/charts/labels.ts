/** Width of a letter, and height of a line, as the styles set names. */
export const [LETTER, LINE] = [6, 18]

export interface Labelled {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly width: number
}

/** Names above their nodes, those of the largest first, as long as they lie over no name before them. */
export function namesThatFit(those: readonly Labelled[]): Set<number> {
  const taken: { readonly x: number; readonly y: number; readonly half: number }[] = []
  const order = those.map((one, i) => ({ one, i })).sort((a, b) => b.one.radius - a.one.radius || a.i - b.i)
  return new Set(
    order.flatMap(({ one, i }) => {
      const place = { x: one.x, y: one.y - one.radius, half: one.width / 2 }
      if (taken.some(({ x, y, half }) => Math.abs(x - place.x) < half + place.half && Math.abs(y - place.y) < LINE))
        return []
      taken.push(place)
      return [i]
    }),
  )
}
