import { useLayoutEffect, useRef } from 'preact/hooks'

/**
 * The frame of a drawing that is wider than a narrow screen: what stands at this share of its width is seen first, whenever
 * another one is drawn. In a page from right to left positions count down from 0.
 */
export function useSeenFirst(share: number, drawn: unknown) {
  const frame = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const { current: box } = frame
    if (!box || drawn === null) return
    const hidden = box.scrollWidth - box.clientWidth
    const left = Math.min(hidden, Math.max(0, share * box.scrollWidth - box.clientWidth / 2))
    box.scrollLeft = document.documentElement.dir === 'rtl' ? left - hidden : left
  }, [share, drawn])
  return frame
}
