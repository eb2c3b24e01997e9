import { LONGEST, type OfficeContext, step, takeWord, type Walk, words } from './office-walk.js'

/** Office-holders who are posted somewhere. */
const POSTED = words(
  'سفیر کاردار نماینده سرکنسول کنسول فرستاده رایزن وابسته هماهنگکننده گزارشگر سرپرست دبیر معاون مشاور وزیر نایبسفیر مذاکرهکننده دستیار',
)
/** Those of them who are sent, whatever minister they stand under. */
const AWAY = words('سفیر کاردار نماینده سرکنسول کنسول فرستاده رایزن وابسته هماهنگکننده گزارشگر نایبسفیر')
const AFFAIRS = words('امور حوزه')
/** «وزیر … در نشست گروه ۲۰» is there for a while. */
const EVENTS = words('نشست اجلاس اجلاسیه کنفرانس مذاکرات دیدار')

/** Walks an office phrase to its end, with where or in what its holder is posted. */
export function complete(context: OfficeContext, walk: Walk): void {
  while (walk.to - walk.from < LONGEST && step(context, walk));
  posting(context, walk)
}

/** «در عراق»، «در امور سوریه و لبنان»، «نزد سازمان ملل»: where or in what an official is posted belongs to the office. */
function posting(context: OfficeContext, walk: Walk): void {
  const { doc, placeAt } = context
  const key = doc.tokens[walk.to]?.key
  if (key !== 'در' && key !== 'نزد') return
  const held = doc.tokens.slice(walk.from, walk.to)
  if (!held.some((token) => POSTED.has(token.key))) return
  if (AFFAIRS.has(doc.tokens[walk.to + 1]?.key ?? '')) {
    affairs(context, walk)
    return
  }
  if (held.every((token) => !AWAY.has(token.key)) && held.some((token) => token.key === 'وزیر')) return
  const at = walk.to + 1
  const place = placeAt.get(at)
  if (key === 'نزد' && place?.range[0] !== at) accredited(context, walk)
  else if (place && place.range[0] === at && place.kind !== 'adjective' && !EVENTS.has(doc.tokens[at]?.key ?? ''))
    walk.to = place.range[1]
  else if (doc.tokens[at]?.key === 'مجلس') walk.to = at + 1
}

/** «نزد سازمان‌های بین‌المللی در وین»: before which bodies, and where. */
function accredited(context: OfficeContext, walk: Walk): void {
  const { doc, placeAt } = context
  const from = walk.to
  walk.to++
  while (walk.to - walk.from < LONGEST && !placeAt.has(walk.to) && takeWord(context, walk));
  if (walk.to === from + 1) walk.to = from
  const city = doc.tokens[walk.to]?.key === 'در' ? placeAt.get(walk.to + 1) : undefined
  if (walk.to > from && city?.range[0] === walk.to + 1) walk.to = city.range[1]
}

/** «در امور کنترل تسلیحات و امنیت بین‌الملل» */
function affairs(context: OfficeContext, walk: Walk): void {
  const { placeAt } = context
  const from = walk.to
  walk.to += 2
  const place = placeAt.get(walk.to)
  if (place?.range[0] === walk.to) walk.to = place.range[1]
  while (walk.to - walk.from < LONGEST && !placeAt.has(walk.to) && takeWord(context, walk));
  if (walk.to === from + 2) walk.to = from
}
