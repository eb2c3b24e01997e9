import type { Document, OfficeMention, PlaceMention, Token } from '../../document.js'
import { placeLexicon, seatOf } from '../places/lexicon.js'
import { isLight } from './light-verbs.js'
import { nameWord } from './name-words.js'
import { collectiveLexicon, headLexicon, markerLexicon } from './office-lexicons.js'

export interface OfficeContext {
  readonly doc: Document
  readonly placeAt: ReadonlyMap<number, PlaceMention>
  /** Whether a name or rank begins at a token: an office ends before it. */
  readonly nameBegins: (index: number) => boolean
}

export const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))
/** Parts of speech that never stand inside an office. */
const STOP_POS = words('verb preposition conjunction pronoun adverb punct numeral determiner')
/** Words that never stand inside an office, whatever else they are: times, and nouns of what officials do. */
const STOP = words(
  'درگفتوگو درگفتگو درگفتوگوی را که نیز هم همچنین امروز دیروز فردا امشب دیشب عصر صبح ظهر شب روز بامداد شامگاه پیش هنگام ضمن درباره پیرامون ' +
    'شنبه یکشنبه دوشنبه سهشنبه چهارشنبه پنجشنبه پنجشنبه جمعه هفته گذشته جاری دیدار ملاقات گفتوگو گفتگو گفتوگوی مذاکره مذاکرات رایزنی سخن سفر وارد عازم راهی اعلام اظهار ' +
    'تاکید تماس دردیدار خواستار مبنی علیه برابر نسبت خود خویش وی او ایشان پس تا دیگر حضور نشست اجلاس نامه پیام بیانیه نامهای پیامی بیانیهای یادداشتی گزارشی سخنانی توییتی مطلبی متنی اطلاعیهای سخنان اظهارات وجود خاطرنشان ادامه یکی موضوع مراتب',
)
/** Former in the sense of the codebook; the other markers say nothing of the past. */
const FORMER = words('سابق پیشین اسبق مستعفی برکنارشده معزول مخلوع فقید راحل مقتول ترورشده فراری')
const COURTESY = words('محترم کنونی فعلی')
/** Callings that a bare family name follows: «قاضی صلواتی». */
const BEFORE_NAME = words('قاضی سناتور بازپرس کشیش مفتی')
/** What a joint body is named after: its countries belong to the office. */
const JOINT = words('مشترک دوستی دوستیهای روابط مناسبات همکاری همکاریهای')
/** What is counted among its like: «اداره سوم», «ناوگان پنجم». */
const UNITS = words('اداره دایره شعبه ناوگان لشکر سپاه ارتش تیپ منطقه')
const DESKS = words('اداره میز دایره بخش مدیرکل')
const ORDINALS = words('اول یکم دوم سوم چهارم پنجم ششم هفتم هشتم نهم دهم')
/** Bodies with a name of their own, which may stand between marks. */
const CALLED = words(
  'حزب جنبش گروه شرکت سازمان موسسه بنیاد باشگاه جبهه ایتلاف فراکسیون جمعیت انجمن جشنواره شبکه روزنامه',
)
const BODIES = words(
  'حزب جنبش جریان سازمان وزارتخانه نهاد کمیسیون کمیته شورا ایتلاف فراکسیون مجلس نیرو مرکز موسسه شرکت ستاد اداره اتحادیه',
)
const ELECTORS = words('مردم حوزه')
/** Words that the names of several towns take. */
const CONSTITUENCY = 12
const LONGEST_TITLE = 7
export const VAGUE = words('منبع مقام دیپلمات')
/** Bodies that a complement may name together with their country: «دولت ترکیه». */
export const STATE = words('کشور دولت حکومت رژیم جمهوری دولتهای کشورهای')
/** Longest office in words. */
export const LONGEST = 16

/** An office phrase while it is being walked over. */
export interface Walk {
  readonly from: number
  to: number
  country: string | null
  former: boolean
  /** Tokens that are not part of the office: its country, courtesy. */
  readonly left: Set<number>
  /** The office is complete without complement, or in the table. */
  readonly closed: boolean
}

export function start(from: number, to: number, closed: boolean, country: string | null): Walk {
  return { from, to, country, former: false, left: new Set(), closed }
}

export function office({ doc }: OfficeContext, walk: Walk, id: string | null, kind: string | null): OfficeMention {
  const kept = doc.tokens.slice(walk.from, walk.to).filter(({ index }) => !walk.left.has(index))
  return {
    range: [walk.from, walk.to],
    fa: spelling(kept).replace(/^(?:یک|این) /, ''),
    id,
    class: kind,
    country: walk.country,
    former: walk.former,
    plural: false,
  }
}

const spelling = (tokens: readonly Token[]) =>
  tokens
    .map(({ form }) => form)
    .join(' ')
    .replace(/ ([،)»])/g, '$1')
    .replace(/([(«]) /g, '$1')

/** Takes the next part of an office phrase: a marker, a country, a body, a word of the complement. False at its end. */
export function step(context: OfficeContext, walk: Walk): boolean {
  const { doc, placeAt } = context
  const token = doc.tokens[walk.to]
  if (!token || token.sentence !== doc.tokens[walk.from]?.sentence) return false
  const marker = markerLexicon().longest(doc.tokens, walk.to)
  if (marker) return takeMarker(walk, marker.from, marker.to, token.key)
  if (token.key === 'این' && doc.tokens[walk.to + 1]?.key === 'کشور') return takeThisCountry(context, walk)
  if (token.key === 'این' && takesThisBody(context, walk)) return true
  const state = STATE.has(token.key) && !isVagueHead(doc, walk) ? placeAt.get(walk.to + 1) : undefined
  if (state && state.kind !== 'organisation' && state.range[0] === walk.to + 1) {
    walk.left.add(walk.to)
    walk.to++
    return takePlace(context, walk, state)
  }
  const place = placeAt.get(walk.to)
  const began = place ? place.range[0] - walk.from : 0
  if (place && (place.range[0] === walk.to || (began > 0 && !walk.closed && place.kind === 'organisation')))
    return takePlace(context, walk, place)
  if (place && began > 0 && walk.closed) return takeRest(context, walk, place)
  if (walk.closed) return takeState(context, walk)
  return takeWord(context, walk)
}

function takeMarker(walk: Walk, from: number, to: number, key: string): boolean {
  if (FORMER.has(key)) walk.former = true
  if (COURTESY.has(key)) for (let k = from; k < to; k++) walk.left.add(k)
  walk.to = to
  return true
}

function takeThisCountry({ placeAt }: OfficeContext, walk: Walk): boolean {
  walk.country = lastCountry(placeAt, walk.from) ?? walk.country
  for (const k of [walk.to, walk.to + 1]) walk.left.add(k)
  walk.to += 2
  return false
}

/** «رهبر این جریان», «سخنگوی این وزارتخانه»: the body that was named before. */
function takesThisBody({ doc: { tokens } }: OfficeContext, walk: Walk): boolean {
  if (walk.closed || !BODIES.has(tokens[walk.to + 1]?.key ?? '')) return false
  walk.left.add(walk.to)
  walk.to += 2
  return true
}

/** The country mentioned last before a token: what «این کشور» points to. */
function lastCountry(placeAt: ReadonlyMap<number, PlaceMention>, before: number): string | null {
  for (let i = before - 1; i >= 0 && before - i < 400; i--) {
    const place = placeAt.get(i)
    if (place && place.kind !== 'organisation' && place.range[0] === i) return place.code
  }
  return null
}

function takePlace(context: OfficeContext, walk: Walk, place: PlaceMention): boolean {
  const [from, to] = place.range
  if (place.kind === 'organisation') {
    const seat = place.code ?? (place.organisation ? seatOf(place.organisation) : '')
    const own = countryInside(context, place)
    for (let k = own?.from ?? to; k < to; k++) walk.left.add(k)
    walk.country = own?.code ?? (walk.country && !place.code ? walk.country : seat || walk.country)
    walk.to = to
    return own === null
  }
  if (place.kind === 'city' && walk.to > walk.from) {
    walk.country ??= place.code
    walk.to = constituency(context, walk) ?? to
    return false
  }
  if (joins(context, walk, to) || isDesk(context, walk, to)) return true
  const organised = walk.country !== null && !/^[A-Z]{2}$/.test(walk.country)
  if (!organised) walk.country = place.code
  for (let k = from; k < to; k++) walk.left.add(k)
  walk.to = to
  return markerLexicon().longest(context.doc.tokens, to) !== undefined
}

/** «نماینده مردم الف، ب و پ در مجلس»: where the towns end that elect somebody together. */
function constituency({ doc: { tokens } }: OfficeContext, { from, to }: Walk): number | null {
  if (!tokens.slice(from, to).some(({ key }) => ELECTORS.has(key))) return null
  const end = tokens.findIndex(
    ({ key, index }) => index > to && index < to + CONSTITUENCY && key === 'در' && tokens[index + 1]?.key === 'مجلس',
  )
  const inside = end < 0 ? [] : tokens.slice(to, end)
  return inside.length && inside.every(({ kind, key, form }) => (kind === 'word' && !STOP.has(key)) || form === '،')
    ? end
    : null
}

/** The country at the end of a body's name: «مجلس ملی آذربایجان» is a body of Azerbaijan. */
function countryInside(
  { doc }: OfficeContext,
  { range: [from, to], code }: PlaceMention,
): { from: number; code: string } | null {
  if (code && !/^[A-Z]{2}$/.test(code)) return null
  for (let k = from + 1; k < to; k++) {
    const match = placeLexicon().longest(doc.tokens, k, to)
    const country = match?.to === to ? match.value.find(({ kind }) => kind === 'country') : undefined
    if (country?.code) return { from: k, code: country.code }
  }
  return null
}

/** The table knows «سخنگوی وزارت خارجه», the text goes on with a country that was read as part of a body. */
function takeRest(context: OfficeContext, walk: Walk, place: PlaceMention): boolean {
  const code = place.code ?? countryInside(context, place)?.code
  if (!code) return false
  walk.country = code
  for (let k = walk.to; k < place.range[1]; k++) walk.left.add(k)
  walk.to = place.range[1]
  return false
}

/** «رئیس گروه دوستی ایران و ترکیه»: both countries are part of the name of the body. */
function joins({ doc, placeAt }: OfficeContext, walk: Walk, to: number): boolean {
  const second = doc.tokens[to]?.key === 'و' ? placeAt.get(to + 1) : undefined
  if (!second || second.kind === 'organisation') return false
  if (!doc.tokens.slice(walk.from, walk.to).some(({ key }) => JOINT.has(key))) return false
  walk.to = second.range[1]
  return true
}

/** «رئیس اداره ترکیه وزارت خارجه», «… در وزارت خارجه»: the country is what the department deals with. */
function isDesk({ doc: { tokens } }: OfficeContext, walk: Walk, to: number): boolean {
  const next = tokens[to]?.key === 'در' ? to + 1 : to
  if (!DESKS.has(tokens[walk.to - 1]?.key ?? '') || tokens[next]?.key !== 'وزارت') return false
  walk.to = next
  return true
}

/** «وزیر خارجه دولت مستعفی لبنان»: after a complete office only a government of some kind goes on. */
function takeState(context: OfficeContext, walk: Walk): boolean {
  const { doc, placeAt } = context
  const republic = doc.tokens[walk.to]?.key === 'اسلامی' ? placeAt.get(walk.to + 1) : undefined
  if (republic?.code && republic.range[0] === walk.to + 1) {
    walk.left.add(walk.to)
    walk.to++
    return true
  }
  if (!STATE.has(doc.tokens[walk.to]?.key ?? '')) return false
  const next = walk.to + 1
  const after = markerLexicon().longest(doc.tokens, next)?.to ?? next + 1
  const place = placeAt.get(after)
  if (!place || place.range[0] !== after || place.kind === 'organisation') return false
  walk.to = after
  return true
}

export function takeWord(context: OfficeContext, walk: Walk): boolean {
  const { doc } = context
  const token = doc.tokens[walk.to]
  const word = token ? nameWord(token) : undefined
  if (walk.to === walk.from + 1 && BEFORE_NAME.has(doc.tokens[walk.from]?.key ?? '') && word?.family && !word.common)
    return false
  if (continues(context, walk.to) && !(isVagueHead(doc, walk) && headLexicon().longest(doc.tokens, walk.to))) {
    walk.to++
    return true
  }
  const body = calledBody(context, walk)
  if (body) {
    walk.to = body
    return true
  }
  const mark = doc.tokens[walk.to]
  if (mark?.sentence !== doc.tokens[walk.from]?.sentence) return false
  const lists = mark?.key === 'و' || (mark?.form === '،' && inList(context, walk.to))
  if (!lists || isVagueHead(doc, walk) || walk.to <= walk.from + 1 || !isListed(context, walk.to + 1)) return false
  walk.to += 2
  return true
}

/** «رهبر حزب مخالف «میهن»»: the end of the name between marks of the body that an office ends with; else 0. */
function calledBody({ doc: { tokens } }: OfficeContext, walk: Walk): number {
  if (tokens[walk.to]?.form !== '«') return 0
  if (!tokens.slice(Math.max(walk.from + 1, walk.to - 2), walk.to).some(({ key }) => CALLED.has(key))) return 0
  let to = walk.to + 1
  while (to < walk.to + LONGEST_TITLE && tokens[to]?.kind === 'word') to++
  return tokens[to]?.form === '»' ? to + 1 : 0
}

/** «منبع مذکور وزیر …»: no office goes on from a mere source or official. */
const isVagueHead = (doc: Document, walk: Walk) => VAGUE.has(doc.tokens[walk.from]?.key ?? '')

/** A comma belongs to an office only in a list that «و» closes: «صنعت، معدن و تجارت». */
function inList(context: OfficeContext, comma: number): boolean {
  for (let j = comma + 1; j < comma + 5; j++) {
    if (context.doc.tokens[j]?.key === 'و') return j > comma + 1 && isListed(context, j + 1)
    if (!continues(context, j) && context.doc.tokens[j]?.form !== '،') return false
  }
  return false
}

function isListed(context: OfficeContext, j: number): boolean {
  const token = context.doc.tokens[j]
  return (
    continues(context, j) &&
    !context.placeAt.has(j) &&
    (token?.word.pos === 'noun' || token?.word.pos === 'adjective') &&
    !headLexicon().longest(context.doc.tokens, j) &&
    !(token.word.plural && /(?:ان|ین|ها)$/.test(token.key)) &&
    !(nameWord(token).given && !nameWord(token).common) &&
    !collectiveLexicon().longest(context.doc.tokens, j)
  )
}

/** Whether a token can go on an office phrase that began before it. */
function continues({ doc, nameBegins }: OfficeContext, j: number): boolean {
  const token = doc.tokens[j]
  if (UNITS.has(doc.tokens[j - 1]?.key ?? '') && ORDINALS.has(token?.key ?? '')) return true
  if (!token || token.kind === 'punct' || token.kind === 'latin' || token.kind === 'number') return false
  if (STOP.has(token.key) || STOP_POS.has(token.word.pos)) return false
  if (nameBegins(j)) return false
  return !isLightVerbNoun(doc, j)
}

/** «دیدار کرد», «دیدار و گفت‌وگو کرد»: the noun belongs to the verb. */
function isLightVerbNoun(doc: Document, j: number): boolean {
  const next = doc.tokens[j + 1]
  if (isLight(next)) return true
  return next?.key === 'و' && isLight(doc.tokens[j + 3]) && doc.tokens[j + 2]?.word.pos === 'noun'
}
