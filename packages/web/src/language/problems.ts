import type { Problem } from '@didar/server/contract'
import { fa, type Message } from './fa.js'
import type { Language } from './language.js'

/** What can go wrong, in Persian, by the codes of problems; in English the server says it itself. */
const FA: Readonly<Record<string, string>> = {
  'no-such-encounter': 'در این دفتر چنین رویدادی نیست.',
  'no-such-report': 'در این دفتر چنین گزارشی نیست.',
  'no-such-person': 'در این دفتر چنین کسی نیست.',
  'no-such-country': 'چنین کشور یا سازمانی نیست.',
  'not-found': 'چنین نشانی‌ای نیست.',
  'too-large': fa.tooLarge,
  'bad-date': 'این تاریخ در گاه‌شمار نیست. مانند ۱۳۹۸/۰۷/۲۰ بنویسید.',
  'bad-encoding': 'حروف این متن خوانده نشد: رمزگذاری آن شناخته نیست.',
  'no-text': 'متنی برای خواندن نیست.',
  'bad-address': 'این نشانی درست نیست.',
  'private-address': 'این نشانی از شبکه‌ای خصوصی است و خوانده نمی‌شود.',
  'no-such-host': 'چنین میزبانی یافت نشد.',
  'no-answer': 'پاسخی نیامد.',
  'bad-answer': 'پاسخ آن نشانی گزارش نیست.',
  'too-slow': 'پاسخ دیر آمد و خواندن رها شد.',
  'ledger-busy': 'دفتر را برنامه دیگری در دست دارد. کمی بعد دوباره بکوشید.',
  'ledger-read-only': 'این دفتر را نمی‌توان تغییر داد.',
  'disk-full': 'جا روی دیسک نمانده است.',
  'damaged-ledger': 'پرونده دفتر آسیب دیده است.',
  'token-needed': 'برای دیدن این صفحه، نشانی‌ای لازم است که didar serve هنگام آغاز نوشته است.',
  forbidden: 'اجازه این کار داده نشد.',
  fault: 'خطایی در خود برنامه رخ داد.',
}

/** Parameters that stand under another name on the page. */
const FIELDS: Readonly<Record<string, Message>> = {
  limit: 'most',
  of: 'networkOf',
  q: 'search',
  published: 'reportDate',
}

/** What is wrong in the language of the page; null where only the server's English sentence says it. */
export function problemIn({ code, parameters = [] }: Problem, { tongue, say }: Language): string | null {
  if (tongue === 'en') return null
  if (code !== 'usage') return FA[code] ?? null
  const named = parameters.flatMap((name) => {
    const message = FIELDS[name] ?? name
    return message in fa ? [`«${say(message as Message)}»`] : []
  })
  return named.length > 0 ? `این بخش از نشانی پذیرفتنی نیست: ${named.join(say('comma'))}.` : 'این نشانی پذیرفتنی نیست.'
}
