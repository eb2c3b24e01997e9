import type { OfficeMention, PlaceMention, Range } from '../../document.js'
import { fold } from '../../normalise/fold.js'
import { officeLexicon } from './office-lexicons.js'
import { LONGEST, type OfficeContext, STATE, start, takeWord, type Walk, words } from './office-walk.js'

/** The office in a mention like «همتای ترک خود»: that of somebody else in the text. */
export const COUNTERPART = 'counterpart'

/** What may stand between a plural office and its countries. */
const BEFORE_LIST = words('کشورهای کشور دولتهای خود خویش از دو سه چهار پنج')

/** Of several countries each has one: «رؤسای مجالس ایران و عراق», «رؤسای ستادهای ارتش …». */
const ONE_BODY = new Map(
  [
    ['مجالس', 'مجلس'],
    ['پارلمان‌های', 'پارلمان'],
    ['ستادهای', 'ستاد'],
    ['دولت‌های', 'دولت'],
    ['دستگاه‌های', 'دستگاه'],
    ['بانک‌های', 'بانک'],
    ['سازمان‌های', 'سازمان'],
  ].map(([plural = '', one = '']): [string, string] => [fold(plural), one]),
)
const OWN = words('خود خویش وی او')

/** «وزیران خارجه روسیه و چین»: an office for each country; without countries, one plural office. */
export function pluralOffices(context: OfficeContext, i: number, to: number, singular: string): OfficeMention[] {
  const walk = start(i, to, false, null)
  // «رؤسای جمهوری آذربایجان و عراق»: the republic is the office's, though it belongs to the name of a country too.
  const ofRepublics = singular === 'رئیس' && context.doc.tokens[to]?.key === 'جمهوری'
  if (ofRepublics && !placeStarts(context, to)) walk.to++
  while (walk.to - i < LONGEST && !placeStarts(context, walk.to) && takePluralWord(context, walk));
  const kept = context.doc.tokens.slice(to, ofRepublics ? Math.max(walk.to, to + 1) : walk.to)
  const fa = [singular, ...kept.map(({ form, key }) => ONE_BODY.get(key) ?? form)].join(' ')
  const row = officeLexicon().get(fa)
  const base = { fa, id: row?.id ?? null, class: row?.class ?? null, former: false }
  const countries = listedPlaces(context, walk.to)
  if (!countries.length) return [{ ...base, range: [i, walk.to], country: null, plural: true }]
  const [only, ...others] = countries
  const two = only && !others.length && !row ? twoOffices(context, singular, [to, walk.to]) : null
  if (only && two) {
    const [first, second] = two
    const of = { former: false, country: only.code, plural: false }
    return [
      { ...of, ...first, range: [i, first.to] },
      { ...of, ...second, range: [first.to + 1, only.range[1]] },
    ]
  }
  return countries.map(({ range, code }, k) => ({
    ...base,
    range: [k === 0 ? i : range[0], range[1]],
    country: code,
    plural: false,
  }))
}

/** «وزرای خارجه و دفاع ترکیه»: two offices of one country, where the words are not the name of one ministry. */
function twoOffices({ doc: { tokens } }: OfficeContext, singular: string, [from, to]: Range) {
  const and = tokens.slice(from, to).find(({ key }) => key === 'و')?.index
  if (and === undefined) return null
  const [first, second] = [tokens.slice(from, and), tokens.slice(and + 1, to)].map((part) => {
    const fa = [singular, ...part.map(({ form }) => form)].join(' ')
    const row = officeLexicon().get(fa)
    return row ? { fa, id: row.id, class: row.class } : null
  })
  return first && second ? ([{ ...first, to: and }, second] as const) : null
}

const placeStarts = ({ placeAt }: OfficeContext, i: number) => placeAt.get(i)?.range[0] === i

function takePluralWord(context: OfficeContext, walk: Walk): boolean {
  const token = context.doc.tokens[walk.to]
  if (token && (STATE.has(token.key) || token.key === 'دو' || token.key === 'سه')) return false
  return takeWord(context, walk)
}

/** Countries in a list: «روسیه، چین و ایران»، «کشورهای …». */
export function listedPlaces(context: OfficeContext, from: number): PlaceMention[] {
  const { doc, placeAt } = context
  const found: PlaceMention[] = []
  let at = from
  while (at < from + 4 && BEFORE_LIST.has(doc.tokens[at]?.key ?? '')) at++
  for (;;) {
    const place = placeAt.get(at)
    if (!place || place.range[0] !== at || !place.code || place.kind === 'organisation') return found
    found.push(place)
    at = place.range[1]
    const mark = doc.tokens[at]
    if (mark?.form === '،' || mark?.key === 'و' || mark?.form === ',') at++
    else if (!isListed(context, at)) return found
  }
}

/** «ایران روسیه و ترکیه»: a list that lacks its comma still has its «و». */
function isListed({ doc, placeAt }: OfficeContext, at: number): boolean {
  const place = placeAt.get(at)
  return place?.range[0] === at && doc.tokens[place.range[1]]?.key === 'و' && placeAt.has(place.range[1] + 1)
}

/** «همتایان خود در عراق و قطر»: where the countries begin that counterparts hold their office in. */
function homesOf({ doc: { tokens }, placeAt }: OfficeContext, at: number): number {
  const to = OWN.has(tokens[at]?.key ?? '') ? at + 1 : at
  return tokens[to]?.key === 'در' && placeAt.get(to + 1)?.kind === 'country' ? to + 1 : at
}

/** «همتای ترک خود»، «همتایان انگلیسی و فرانسوی خود», «همتای خود از قطر». */
export function counterpartAt(context: OfficeContext, i: number): OfficeMention[] | null {
  const { tokens } = context.doc
  const key = tokens[i]?.key
  if (key !== 'همتای' && key !== 'همتا' && key !== 'همتایان' && key !== 'همتایش') return null
  const places = listedPlaces(context, homesOf(context, i + 1))
  const own = (at: number) => (OWN.has(tokens[at]?.key ?? '') ? at + 1 : at)
  const base = { fa: 'همتای', id: COUNTERPART, class: null, former: false }
  if (!places.length) return [{ ...base, range: [i, own(i + 1)], country: null, plural: key === 'همتایان' }]
  return places.map(({ range, code }, k) => ({
    ...base,
    range: [k === 0 ? i : range[0], k === places.length - 1 ? own(range[1]) : range[1]],
    country: code,
    plural: false,
  }))
}
