import { useCallback, useEffect, useRef } from 'preact/hooks'
import { useLanguage } from '../language/language.js'

/** A page goes by its heading, in the window's title too, whenever the heading changes. */
export function useTitleOfHeading(): void {
  const { say } = useLanguage()
  useEffect(() => {
    const name = () => {
      const heading = document.querySelector('h1')?.textContent?.trim()
      document.title = heading ? `${heading} · ${say('didar')}` : say('didar')
    }
    const watch = new MutationObserver(name)
    const main = document.querySelector('main')
    if (main) watch.observe(main, { childList: true, subtree: true, characterData: true })
    name()
    return () => watch.disconnect()
  }, [say])
}

/** On another page reading begins anew: the focus goes to its beginning, not to a link that is gone. */
export function useFocusOnNewPage(): (url: string) => void {
  const last = useRef(location.pathname)
  return useCallback((url) => {
    const [path = ''] = url.split(/[?#]/)
    if (path !== last.current) document.querySelector('main')?.focus({ preventScroll: true })
    last.current = path
  }, [])
}
