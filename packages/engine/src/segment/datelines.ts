import type { Token } from '../document.js'
import { rows as organisations } from '../generated/organisations.js'
import { fold } from '../normalise/fold.js'
import { values } from '../rules/table.js'

type Piece = Pick<Token, 'form' | 'key' | 'kind'>

const DASH = /^[-–—]$/
/** Words before the dash, and tokens from the start to the colon. */
const [PLACE, LONGEST] = [3, 10]

let media: ReadonlySet<string> | undefined

function isMedium(key: string): boolean {
  media ??= new Set(
    organisations()
      .filter(({ kind }) => kind === 'media')
      .flatMap(({ fa, forms }) => [fa, ...values(forms)].map(fold)),
  )
  return media.has(key)
}

/** Whether the colon at `at` closes a dateline, which is no part of the sentence after it: `لندن - ایرنا:`. */
export function endsDateline(tokens: readonly Piece[], from: number, at: number): boolean {
  if (tokens[at]?.form !== ':' || at - from > LONGEST) return false
  const opening = tokens.slice(from, at)
  const dash = opening.findIndex(({ form }) => DASH.test(form))
  if (dash < 1 || dash > PLACE || opening.slice(0, dash).some(({ kind }) => kind !== 'word')) return false
  return isMedium(
    opening
      .slice(dash + 1)
      .map(({ key }) => key)
      .join(''),
  )
}
