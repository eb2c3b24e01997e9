import type { Reason } from '@didar/server/contract'
import { dayIn, firstCalendar } from './days.js'
import type { Message } from './fa.js'
import type { Language, Tongue } from './language.js'

/** Why the ledger took things for one, in both languages; `{0}` stands for the first value. Other reasons are given as they are kept. */
const REASONS: Readonly<Record<Exclude<Reason['code'], 'other'>, Readonly<Record<Tongue, string>>>> = {
  'first-telling': { fa: 'نخستین روایت', en: 'the first telling' },
  'same-people': { fa: 'همان اشخاص', en: 'the same people' },
  'same-sides': { fa: 'همان طرف‌ها', en: 'the same sides' },
  'same-organiser': { fa: 'هر دو از {0}', en: 'both of {0}' },
  'same-session': { fa: 'هر دو نشست شماره {0}', en: 'both session {0}' },
  'same-day': { fa: 'همان روز', en: 'the same day' },
  'days-touch': { fa: 'روزهای پیوسته', en: 'days that touch' },
  'news-of-same-days': { fa: 'خبر همان روزها', en: 'news of the same days' },
  'same-place': { fa: 'هر دو در {0}', en: 'both in {0}' },
  'same-wording': { fa: 'با همان واژه‌ها', en: 'in the same words' },
  'merged-by': { fa: 'با تصمیم {1} از {0} یکی شد', en: 'merged by {0}, decision {1}' },
  'split-by': { fa: 'با تصمیم {1} از {0} جدا شد', en: 'split off by {0}, decision {1}' },
  'same-encounter': { fa: 'از همان دیدار', en: 'of the same encounter' },
  'same-words': { fa: 'همان واژه‌ها از همان گوینده', en: 'the same words of the same' },
  'some-words': { fa: '{0} واژه از {1} واژه، از همان گوینده', en: '{0} of {1} words of the same' },
  'told-as-on': { fa: 'در {1} گفته شد: {0}', en: 'told as {0} on {1}' },
  'told-as': { fa: 'گفته شد: {0}', en: 'told as {0}' },
  'said-done': { fa: 'انجام‌شده گفته شد: {0} واژه از {1} واژه', en: 'told as done in {0} of {1} words' },
  'said-undone': { fa: 'انجام‌نشده گفته شد: {0} واژه از {1} واژه', en: 'told as not done in {0} of {1} words' },
  'said-to-the-contrary': { fa: 'همان گوینده سپس خلاف آن گفت', en: 'said later to the contrary by the same' },
  'came-about': { fa: '{1} در {2}: {0}', en: '{0} {1} of the same on {2}' },
}

const KINDS: ReadonlySet<string> = new Set<Message>([
  ...(['held', 'planned', 'proposed', 'cancelled', 'denied'] as const),
  ...(['visit', 'meeting', 'call', 'message', 'agreement', 'gathering', 'exercise'] as const),
])

/** A reason in the language of the page; null for one that is only known in the words in which it is kept. */
export function reasonIn({ code, values }: Reason, language: Language): string | null {
  if (code === 'other') return null
  return REASONS[code][language.tongue].replace(/\{(\d)\}/g, (_, n: string) =>
    valueIn(values[Number(n)] ?? '', language),
  )
}

/** A value of a reason: a kind, a day, a number, a code; else the name that it is. */
function valueIn(value: Reason['values'][number], { say, tongue, number, country, name }: Language): string {
  if (typeof value !== 'string') return name(value) ?? ''
  if (KINDS.has(value)) return say(value as Message)
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return dayIn(firstCalendar(tongue), tongue, value)
  if (/^\d{1,9}$/.test(value)) return number(Number(value))
  return /^[A-Z]{2}$/.test(value) ? country(value) : value
}
