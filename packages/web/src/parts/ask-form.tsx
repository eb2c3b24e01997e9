import type { ComponentChildren } from 'preact'
import { useLocation } from 'preact-iso'
import { useLanguage } from '../language/language.js'

interface Props {
  /** Where what is asked leads: its fields become the parameters of this address. */
  readonly path: string
  readonly label?: string
  readonly children: ComponentChildren
}

/** A form whose fields go into the address bar: a view can be shared, and left again with the browser's back button. */
export function AskForm({ path, label, children }: Props) {
  const { say } = useLanguage()
  const { url, route } = useLocation()
  const send = (event: SubmitEvent) => {
    event.preventDefault()
    route(`${path}${queryOf(new FormData(event.currentTarget as HTMLFormElement))}`)
  }
  return (
    // With another address the fields are made anew, and show what it asks.
    <form class="filters" aria-label={label} onSubmit={send} key={url}>
      {children}
      <button type="submit" class="go">
        {say('show')}
      </button>
    </form>
  )
}

/** `?from=…&country=…` of the fields that are filled in, or nothing. */
export function queryOf(form: FormData): string {
  const given = [...form].map(([name, value]) => [name, String(value).trim()]).filter(([, value]) => value !== '')
  return given.length > 0 ? `?${new URLSearchParams(given)}` : ''
}
