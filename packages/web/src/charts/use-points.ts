import type { Network } from '@didar/server/contract'
import { useEffect, useState } from 'preact/hooks'
import { laying, type Point } from './network-layout.js'

/** Milliseconds of work between which the page can do other things: half a frame. */
const SLICE = 8

/** Where the nodes of a network lie; null while that is being found out. */
export function usePoints(network: Network): readonly Point[] | null {
  const [found, setFound] = useState<{ readonly of: Network; readonly points: readonly Point[] } | null>(null)
  useEffect(() => {
    const work = laying(network)
    let timer = 0
    const goOn = () => {
      const until = performance.now() + SLICE
      let left = true
      while (left && performance.now() < until) left = work.step()
      if (left) timer = window.setTimeout(goOn)
      else setFound({ of: network, points: work.points() })
    }
    goOn()
    return () => clearTimeout(timer)
  }, [network])
  return found?.of === network ? found.points : null
}
