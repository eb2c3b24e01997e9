import type { Network } from '@didar/server/contract'
import {
  forceCenter,
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force'
import { type Labelled, LETTER, LINE, type NamePlace, namesThatFit } from './labels.js'

export interface Placed extends Point {
  /** Where its name stands; null where it would lie over others. */
  readonly named: NamePlace | null
}

export interface Layout {
  readonly nodes: readonly Placed[]
  readonly ties: readonly { readonly a: Placed; readonly b: Placed; readonly encounters: number }[]
  /** Width and height that hold everything. */
  readonly box: readonly [x: number, y: number, width: number, height: number]
}

interface Body extends SimulationNodeDatum {
  readonly id: string
  readonly radius: number
}

const STEPS = 220
const MARGIN = 24

export interface Point {
  readonly node: Network['nodes'][number]
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** Places nodes step by step, so that whoever waits for hundreds of them can do other things between. */
export interface Laying {
  /** One step further; false when nothing is left to do. */
  readonly step: () => boolean
  readonly points: () => Point[]
}

/** Nodes with many encounters lie together. The same network lies the same way every time. */
export function laying({ nodes, ties }: Network): Laying {
  const bodies: Body[] = nodes.map(({ actor, encounters }) => ({ id: actor, radius: 4 + 3 * Math.sqrt(encounters) }))
  const links = ties.map(({ a, b, encounters }) => ({ source: a, target: b, encounters }))
  const simulation = forceSimulation(bodies)
    .force(
      'link',
      forceLink<Body, (typeof links)[number]>(links)
        .id(({ id }) => id)
        .distance(60)
        .strength(({ encounters }) => Math.min(0.6, 0.1 + 0.05 * encounters)),
    )
    .force('charge', forceManyBody().strength(-140).distanceMax(500))
    .force(
      'collide',
      forceCollide<Body>(({ radius }) => radius + 3),
    )
    .force('x', forceX().strength(0.04))
    .force('y', forceY().strength(0.1))
    .force('center', forceCenter())
    .stop()
  let done = 0
  return {
    step: () => {
      if (done++ < STEPS) simulation.tick()
      return done < STEPS
    },
    points: () => bodies.map(({ x = 0, y = 0, radius }, i) => ({ node: nodes[i] as Point['node'], x, y, radius })),
  }
}

/** Points with their ties, and those names that can be shown without lying over others. */
export function drawingOf(
  { ties }: Network,
  points: readonly Point[],
  nameOf: (node: Point['node']) => string,
): Layout {
  const labelled = points.map((point) => ({ ...point, width: nameOf(point.node).length * LETTER }))
  const names = namesThatFit(labelled)
  const placed = points.map((point, i) => ({ ...point, named: names.get(i) ?? null }))
  const byActor = new Map(placed.map((one) => [one.node.actor, one]))
  const joined = ties.flatMap(({ a, b, encounters }) => {
    const [from, to] = [byActor.get(a), byActor.get(b)]
    return from && to ? [{ a: from, b: to, encounters }] : []
  })
  return { nodes: placed, ties: joined, box: boxOf(labelled) }
}

function boxOf(those: readonly Labelled[]): Layout['box'] {
  const low = (of: (one: Labelled) => number) => Math.min(0, ...those.map(of)) - MARGIN
  const high = (of: (one: Labelled) => number) => Math.max(0, ...those.map(of)) + MARGIN
  const half = ({ radius, width }: Labelled) => Math.max(radius, width / 2)
  const [x, y] = [low((one) => one.x - half(one)), low((one) => one.y - one.radius - LINE)]
  return [x, y, high((one) => one.x + half(one)) - x, high((one) => one.y + one.radius + LINE) - y]
}
