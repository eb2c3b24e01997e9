import { useLocation } from 'preact-iso'
import type { Message } from '../language/fa.js'
import { useLanguage } from '../language/language.js'
import { ThemeSwitch } from './theme.js'

const PLACES: readonly (readonly [path: string, name: Message])[] = [
  ['/', 'timeline'],
  ['/people', 'people'],
  ['/promises', 'promises'],
  ['/network', 'network'],
  ['/map', 'map'],
  ['/add', 'add'],
]

export function Header() {
  const { say, tongue, choose } = useLanguage()
  const { path } = useLocation()
  return (
    <header class="top">
      <a class="mark" href="/" aria-label={say('didar')}>
        <img src="/mark.svg" alt="" width="28" height="28" />
        <span>{say('didar')}</span>
      </a>
      <nav>
        {PLACES.map(([to, name]) => (
          <a key={to} href={to} aria-current={path === to ? 'page' : undefined}>
            {say(name)}
          </a>
        ))}
      </nav>
      <SearchBox />
      <button
        type="button"
        class="plain"
        lang={tongue === 'fa' ? 'en' : 'fa'}
        onClick={() => choose(tongue === 'fa' ? 'en' : 'fa')}
      >
        {say('otherLanguage')}
      </button>
      <ThemeSwitch />
    </header>
  )
}

function SearchBox() {
  const { say } = useLanguage()
  const { route, query } = useLocation()
  const search = (event: SubmitEvent) => {
    event.preventDefault()
    const words = new FormData(event.currentTarget as HTMLFormElement).get('q')
    if (typeof words === 'string' && words.trim()) route(`/search?${new URLSearchParams({ q: words.trim() })}`)
  }
  return (
    <search>
      <form onSubmit={search}>
        <input
          type="search"
          name="q"
          dir="auto"
          aria-label={say('searchFor')}
          placeholder={say('search')}
          defaultValue={query.q}
        />
      </form>
    </search>
  )
}
