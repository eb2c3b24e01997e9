import { useState } from 'preact/hooks'
import { isoOf, typedIn } from '../language/day-given.js'
import { useLanguage } from '../language/language.js'

interface Props {
  readonly name: string
  readonly label: string
  /** The day that is asked for so far. */
  readonly given?: string | undefined
}

/** A day to be typed in either calendar; the form gets it as an ISO date. */
export function DayField({ name, label, given = '' }: Props) {
  const { say, tongue } = useLanguage()
  const [day, setDay] = useState(given)
  const follow = (event: InputEvent & { readonly currentTarget: HTMLInputElement }) => {
    const field = event.currentTarget
    const iso = isoOf(field.value)
    field.setCustomValidity(iso || field.value.trim() === '' ? '' : say('noSuchDay'))
    setDay(iso ?? '')
  }
  return (
    <label>
      {label}
      {/* In another language the same day is written anew. */}
      <input
        type="text"
        key={tongue}
        inputMode="numeric"
        autocomplete="off"
        placeholder={typedIn(tongue, EXAMPLE)}
        defaultValue={isoOf(day) ? typedIn(tongue, day) : day}
        onInput={follow}
      />
      <input type="hidden" name={name} value={day} />
    </label>
  )
}

const EXAMPLE = '2019-10-12'
