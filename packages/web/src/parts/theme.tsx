import { useLayoutEffect, useState } from 'preact/hooks'
import { useLanguage } from '../language/language.js'

type Theme = 'light' | 'dark'
const KEPT = 'didar.theme'

/** Light or dark as the machine has it, until somebody chooses. */
export function ThemeSwitch() {
  const { say } = useLanguage()
  const [theme, setTheme] = useState<Theme>(firstTheme)
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme
  }, [theme])
  const turn = () => {
    const other = theme === 'light' ? 'dark' : 'light'
    localStorage.setItem(KEPT, other)
    setTheme(other)
  }
  return (
    <button type="button" class="plain" aria-label={say('theme')} aria-pressed={theme === 'dark'} onClick={turn}>
      <span aria-hidden="true">{theme === 'dark' ? '☾' : '☀'}</span>
    </button>
  )
}

function firstTheme(): Theme {
  const kept = localStorage.getItem(KEPT)
  if (kept === 'light' || kept === 'dark') return kept
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}
