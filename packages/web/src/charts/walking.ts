import { useMemo, useRef, useState } from 'preact/hooks'
import { pointAt } from './arrows.js'

interface Point {
  readonly x: number
  readonly y: number
}

type Focusable = Pick<HTMLElement, 'focus'>

/**
 * The places of a drawing as one stop of the Tab key: arrow keys lead from one to the next. Gives what the link of each
 * needs, the same until another one is the stop; names of attributes are those of SVG.
 */
export function useWalking(points: readonly Point[]) {
  const [last, setLast] = useState(0)
  const links = useRef<(Focusable | null)[]>([])
  const stop = Math.min(last, points.length - 1)
  return useMemo(
    () => (i: number) => ({
      ref: (link: Focusable | null) => {
        links.current[i] = link
      },
      tabindex: i === stop ? 0 : -1,
      onFocus: () => setLast(i),
      onKeyDown: (event: KeyboardEvent) => {
        const next = pointAt(points, i, event.key)
        if (next === null) return
        event.preventDefault()
        links.current[next]?.focus()
      },
    }),
    [points, stop],
  )
}
