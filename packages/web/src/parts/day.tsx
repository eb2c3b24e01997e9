import { dayIn, firstCalendar } from '../language/days.js'
import { useLanguage } from '../language/language.js'

/** A day in both calendars, that of the page's language first. */
export function DayShown({ day }: { readonly day: string }) {
  const { tongue } = useLanguage()
  const first = firstCalendar(tongue)
  const second = first === 'jalali' ? 'gregorian' : 'jalali'
  return (
    <time dateTime={day}>
      <bdi>{dayIn(first, tongue, day)}</bdi> <span aria-hidden="true">·</span>{' '}
      <bdi class="quiet">{dayIn(second, tongue, day)}</bdi>
    </time>
  )
}

/** From a day to a day; one where both are the same. */
export function DaysShown({ start, end }: { readonly start: string | null; readonly end: string | null }) {
  const first = start ?? end
  if (!first) return null
  return (
    <span class="days">
      <DayShown day={first} />
      {end && end !== first && (
        <>
          {' – '}
          <DayShown day={end} />
        </>
      )}
    </span>
  )
}
