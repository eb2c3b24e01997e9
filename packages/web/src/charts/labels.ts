/** Width of a letter, and height of a line, as the styles set names. */
export const [LETTER, LINE] = [6, 18]
/** How far above its node a name stands. */
export const ABOVE = 5

export interface Labelled {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly width: number
}

/** Names above their nodes, those of the largest first, as long as they lie over no other node and over no name before them. */
export function namesThatFit(those: readonly Labelled[]): Set<number> {
  const taken: { readonly x: number; readonly y: number; readonly half: number }[] = []
  const order = those.map((one, i) => ({ one, i })).sort((a, b) => b.one.radius - a.one.radius || a.i - b.i)
  const placeOf = ({ x, y, radius, width }: Labelled) => ({ x, y: y - radius - ABOVE, half: width / 2 })
  return new Set(
    order.flatMap(({ one, i }) => {
      const place = placeOf(one)
      const overName = taken.some(
        ({ x, y, half }) => Math.abs(x - place.x) < half + place.half && Math.abs(y - place.y) < LINE,
      )
      if (overName || those.some((other) => other !== one && liesOver(place, other))) return []
      taken.push(place)
      return [i]
    }),
  )
}

/** Whether a name whose letters stand on a line reaches into a node. */
const liesOver = (name: { readonly x: number; readonly y: number; readonly half: number }, node: Labelled) =>
  Math.abs(node.x - name.x) < name.half + node.radius && Math.abs(node.y - (name.y - LINE / 3)) < LINE / 3 + node.radius
