/** Width of a letter, and height of a line, as the styles set names. */
export const [LETTER, LINE] = [6, 18]
/** How far from its node a name stands. */
const AWAY = 5
/** How far below the middle of a line its letters stand. */
const FOOT = 4

export interface Labelled {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly width: number
}

/** Where a name stands: the middle of its foot. */
export interface NamePlace {
  readonly x: number
  readonly y: number
  readonly inside: boolean
}

/**
 * Names in their nodes where these are large enough, else above or below them, those of the largest first, as long as they
 * lie over no other node and over no name before them.
 */
export function namesThatFit(those: readonly Labelled[]): Map<number, NamePlace> {
  const fit = new Map<number, NamePlace>()
  const taken: Box[] = []
  const order = those.map((one, i) => ({ one, i })).sort((a, b) => b.one.radius - a.one.radius || a.i - b.i)
  for (const { one, i } of order) {
    const place = placesOf(one).find((at) => {
      const box = boxOf(at, one.width)
      return !taken.some((name) => meet(name, box)) && !those.some((other) => other !== one && liesOver(box, other))
    })
    if (!place) continue
    fit.set(i, place)
    taken.push(boxOf(place, one.width))
  }
  return fit
}

function placesOf({ x, y, radius, width }: Labelled): NamePlace[] {
  const outside = [y - radius - AWAY, y + radius + LINE].map((foot) => ({ x, y: foot, inside: false }))
  return width < 2 * radius - AWAY ? [{ x, y: y + FOOT, inside: true }] : outside
}

/** A name by its middle, and how far it reaches to each side. */
interface Box {
  readonly x: number
  readonly y: number
  readonly half: number
}
const boxOf = ({ x, y }: NamePlace, width: number): Box => ({ x, y: y - FOOT, half: width / 2 })

const meet = (a: Box, b: Box) => Math.abs(a.x - b.x) < a.half + b.half && Math.abs(a.y - b.y) < LINE

const liesOver = (name: Box, { x, y, radius }: Labelled) =>
  Math.abs(x - name.x) < name.half + radius && Math.abs(y - name.y) < LINE / 2 + radius
