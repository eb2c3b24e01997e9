/**
 * Why the ledger took things for one, or saw a promise kept: every reason with its English words, as they are kept;
 * `{}` stands for a value. Whoever shows a reason in another language finds by `reasonsIn` which one it is.
 */
const WORDS = {
  'first-telling': 'the first telling',
  'same-people': 'the same people',
  'same-sides': 'the same sides',
  'same-organiser': 'both of {}',
  'same-session': 'both the {}th session',
  'same-day': 'the same day',
  'days-touch': 'days that touch',
  'news-of-same-days': 'news of the same days',
  'same-place': 'both in {}',
  'same-wording': 'in the same words',
  'merged-by': 'merged by {}, decision {}',
  'split-by': 'split off by {}, decision {}',
  'same-encounter': 'of the same encounter',
  'same-words': 'the same words of the same',
  'some-words': '{} of {} words of the same',
  'said-done': 'told as done in {} of {} words',
  'said-undone': 'told as not done in {} of {} words',
  'told-as-on': 'told as {} on {}',
  'told-as': 'told as {}',
  'said-to-the-contrary': 'said later to the contrary by the same',
  'came-about': '{} {} of the same on {}',
} as const

export type ReasonCode = keyof typeof WORDS
export const REASON_CODES = Object.keys(WORDS) as [ReasonCode, ...ReasonCode[]]

export interface Reason {
  readonly code: ReasonCode
  readonly values: readonly string[]
}

/** A reason in its words. */
export function because(code: ReasonCode, ...values: readonly (string | number)[]): string {
  const rest = [...values]
  return WORDS[code].replace(/\{\}/g, () => String(rest.shift() ?? ''))
}

/** Several reasons for one thing. */
export const allOf = (reasons: readonly string[]): string => reasons.filter(Boolean).join(BETWEEN)

const BETWEEN = ', '

/** The reasons that words stand for; null where they are none of these. */
export function reasonsIn(words: string): Reason[] | null {
  const whole = reasonIn(words)
  if (whole) return [whole]
  const parts = words.split(BETWEEN).map(reasonIn)
  return parts.every((part) => part !== null) ? parts : null
}

/** The first wording that fits: a longer one stands before its beginning. */
function reasonIn(words: string): Reason | null {
  for (const code of REASON_CODES) {
    const values = valuesIn(words, WORDS[code].split('{}'))
    if (values) return { code, values }
  }
  return null
}

function valuesIn(words: string, [first = '', ...between]: readonly string[]): string[] | null {
  if (!words.startsWith(first)) return null
  const values: string[] = []
  let at = first.length
  for (const [i, next] of between.entries()) {
    const end = i === between.length - 1 ? words.length - next.length : words.indexOf(next, at)
    if (end <= at || !words.endsWith(next, end + next.length)) return null
    values.push(words.slice(at, end))
    at = end + next.length
  }
  return at === words.length ? values : null
}
