import type { Document, OfficeMention, PlaceMention, Token } from '../../document.js'
import { placeLexicon, seatOf } from '../places/lexicon.js'
import { nameWord } from './name-words.js'
import { collectiveLexicon, headLexicon, markerLexicon, officeLexicon, pluralLexicon } from './office-lexicons.js'

export interface OfficeContext {
  readonly doc: Document
  readonly placeAt: ReadonlyMap<number, PlaceMention>
  /** Whether a name or rank begins at a token: an office ends before it. */
  readonly nameBegins: (index: number) => boolean
}

/** The office in a mention like «همتای ترک خود»: that of somebody else in the text. */
export const COUNTERPART = 'counterpart'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))
/** Parts of speech that never stand inside an office. */
const STOP_POS = words('verb preposition conjunction pronoun adverb punct numeral determiner')
/** Words that never stand inside an office, whatever else they are: times, and nouns of what officials do. */
const STOP = words(
  'درگفتوگو درگفتگو درگفتوگوی را که نیز هم همچنین امروز دیروز فردا امشب دیشب عصر صبح ظهر شب روز بامداد شامگاه پیش هنگام ضمن درباره پیرامون ' +
    'شنبه یکشنبه دوشنبه سهشنبه چهارشنبه پنجشنبه پنجشنبه جمعه هفته گذشته جاری دیدار ملاقات گفتوگو گفتگو گفتوگوی مذاکره مذاکرات رایزنی سفر وارد عازم راهی اعلام اظهار ' +
    'تاکید تماس دردیدار خواستار مبنی علیه برابر نسبت خود خویش وی او ایشان پس تا دیگر حضور نشست اجلاس نامه پیام بیانیه سخنان اظهارات وجود خاطرنشان ادامه یکی',
)
/** Former in the sense of the codebook; the other markers say nothing of the past. */
const FORMER = words('سابق پیشین اسبق مستعفی برکنارشده معزول مخلوع فقید راحل مقتول ترورشده فراری')
const COURTESY = words('محترم کنونی فعلی')
/** Bodies that a complement may name together with their country: «دولت ترکیه». */
const STATE = words('کشور دولت حکومت رژیم جمهوری دولتهای کشورهای')
const VAGUE = words('منبع مقام دیپلمات')
/** Words that single out an unnamed one: «یک منبع». */
const SINGLED = words('یک این ان همین')
/** Classes whose rows name the first words of longer offices: «رئیس کنگره حزب …». */
const OPEN_CLASSES = words('diplomat other parliament military economy')
/** «هیئت مذاکره‌کننده» is a delegation. */
const TEAMS = words('هییت هیات تیم گروه طرف')
/** Callings that a bare family name follows: «قاضی صلواتی». */
const BEFORE_NAME = words('قاضی سناتور بازپرس کشیش مفتی')
/** «کشورهای عضو …» are no persons. */
const STATES = words('کشور کشورهای دولتهای اعضای طرفهای اروپایی عربی کشورها')
/** Office-holders who are posted somewhere. */
const POSTED = words(
  'سفیر کاردار نماینده سرکنسول کنسول فرستاده رایزن وابسته هماهنگکننده گزارشگر سرپرست دبیر معاون مشاور وزیر نایبسفیر',
)
/** What a joint body is named after: its countries belong to the office. */
const JOINT = words('مشترک دوستی دوستیهای روابط مناسبات همکاری همکاریهای')
/** What may stand between a plural office and its countries. */
const BEFORE_LIST = words('کشورهای کشور دولتهای خود خویش از دو سه چهار پنج')
const LONGEST = 16

interface Walk {
  readonly from: number
  to: number
  country: string | null
  former: boolean
  /** Tokens that are not part of the office: its country, courtesy. */
  readonly left: Set<number>
  /** The office is complete without complement, or in the table. */
  readonly closed: boolean
}

/** The office phrase that begins at token `i`, with its country and posting, or null. Plural ones give one office a country. */
export function officesAt(context: OfficeContext, i: number, singular?: string): OfficeMention[] {
  const token = context.doc.tokens[i]
  if (!token || token.kind !== 'word') return []
  if (singular) return [memberOffice(context, i, singular)]
  const counterpart = counterpartAt(context, i)
  if (counterpart) return counterpart
  const plural = pluralLexicon().longest(context.doc.tokens, i)
  if (plural) return pluralOffices(context, i, plural.to, plural.value)
  const single = singleOffice(context, i)
  return single ? [single] : []
}

function singleOffice(context: OfficeContext, i: number): OfficeMention | null {
  const { tokens } = context.doc
  const row = officeLexicon().longest(tokens, i)
  const head = headLexicon().longest(tokens, i)
  if (row && (!head || row.to >= head.to)) {
    const walk = start(i, row.to, !OPEN_CLASSES.has(row.value.class), row.value.country || row.value.needs || null)
    complete(context, walk)
    return office(context, walk, row.value.id, row.value.class)
  }
  if (!head || (tokens[i - 1]?.word.pos === 'numeral' && tokens[i - 1]?.key !== 'یک')) return null
  if (head.value.fa === 'مذاکره‌کننده' && TEAMS.has(tokens[i - 1]?.key ?? '')) return null
  if (tokens[i]?.key === 'عضو' && STATES.has(tokens[i - 1]?.key ?? '')) return null
  const walk = start(i, head.to, false, null)
  complete(context, walk)
  const bare = walk.to === head.to
  if (bare && VAGUE.has(tokens[i]?.key ?? '') && head.to === i + 1 && !SINGLED.has(tokens[i - 1]?.key ?? '')) return null
  return bare && head.value.complement === 'required' && tokens[i - 1]?.key !== 'این' && tokens[i - 1]?.key !== 'یک' ? null : office(context, walk, null, null)
}

/** «اعضای کمیسیون …» as the office of one of them. */
function memberOffice(context: OfficeContext, i: number, singular: string): OfficeMention {
  const walk = start(i, i + 1, false, null)
  complete(context, walk)
  const found = office(context, walk, null, null)
  return { ...found, fa: found.fa.replace(/^\S+/, singular) }
}

function start(from: number, to: number, closed: boolean, country: string | null): Walk {
  return { from, to, country, former: false, left: new Set(), closed }
}

function complete(context: OfficeContext, walk: Walk): void {
  while (walk.to - walk.from < LONGEST && step(context, walk));
  posting(context, walk)
}

function office({ doc }: OfficeContext, walk: Walk, id: string | null, kind: string | null): OfficeMention {
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
function step(context: OfficeContext, walk: Walk): boolean {
  const { doc, placeAt } = context
  const token = doc.tokens[walk.to]
  if (!token || token.sentence !== doc.tokens[walk.from]?.sentence) return false
  const marker = markerLexicon().longest(doc.tokens, walk.to)
  if (marker) return takeMarker(walk, marker.from, marker.to, token.key)
  if (token.key === 'این' && doc.tokens[walk.to + 1]?.key === 'کشور') return takeThisCountry(context, walk)
  const state = STATE.has(token.key) && !isVagueHead(doc, walk) ? placeAt.get(walk.to + 1) : undefined
  if (state && state.kind !== 'organisation' && state.range[0] === walk.to + 1) {
    walk.left.add(walk.to)
    walk.to++
    return takePlace(context, walk, state)
  }
  const place = placeAt.get(walk.to)
  if (place && place.range[0] === walk.to) return takePlace(context, walk, place)
  if (place?.code && place.range[0] > walk.from && walk.closed) return takeRest(walk, place)
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
    walk.to = to
    return false
  }
  if (joins(context, walk, to)) return true
  const organised = walk.country !== null && !/^[A-Z]{2}$/.test(walk.country)
  if (!organised) walk.country = place.code
  for (let k = from; k < to; k++) walk.left.add(k)
  walk.to = to
  return markerLexicon().longest(context.doc.tokens, to) !== undefined
}

/** The country at the end of a body's name: «مجلس ملی آذربایجان» is a body of Azerbaijan. */
function countryInside({ doc }: OfficeContext, { range: [from, to], code }: PlaceMention): { from: number; code: string } | null {
  if (code && !/^[A-Z]{2}$/.test(code)) return null
  for (let k = from + 1; k < to; k++) {
    const match = placeLexicon().longest(doc.tokens, k, to)
    const country = match?.to === to ? match.value.find(({ kind }) => kind === 'country') : undefined
    if (country?.code) return { from: k, code: country.code }
  }
  return null
}

/** The table knows «سخنگوی وزارت خارجه», the text goes on with a country that was read as part of a body. */
function takeRest(walk: Walk, place: PlaceMention): boolean {
  walk.country = place.code
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

function takeWord(context: OfficeContext, walk: Walk): boolean {
  const { doc } = context
  const token = doc.tokens[walk.to]
  const word = token ? nameWord(token) : undefined
  if (walk.to === walk.from + 1 && BEFORE_NAME.has(doc.tokens[walk.from]?.key ?? '') && word?.family && !word.common) return false
  if (continues(context, walk.to) && !(isVagueHead(doc, walk) && headLexicon().longest(doc.tokens, walk.to))) {
    walk.to++
    return true
  }
  const mark = doc.tokens[walk.to]
  if (mark?.sentence !== doc.tokens[walk.from]?.sentence) return false
  const lists = mark?.key === 'و' || (mark?.form === '،' && inList(context, walk.to))
  if (!lists || isVagueHead(doc, walk) || walk.to <= walk.from + 1 || !isListed(context, walk.to + 1)) return false
  walk.to += 2
  return true
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
    !(token.word.plural && /(?:ان|ین)$/.test(token.key)) &&
    !(nameWord(token).given && !nameWord(token).common) &&
    !collectiveLexicon().longest(context.doc.tokens, j)
  )
}

/** Whether a token can go on an office phrase that began before it. */
function continues({ doc, nameBegins }: OfficeContext, j: number): boolean {
  const token = doc.tokens[j]
  if (!token || token.kind === 'punct' || token.kind === 'latin' || token.kind === 'number') return false
  if (STOP.has(token.key) || STOP_POS.has(token.word.pos)) return false
  if (nameBegins(j)) return false
  return !isLightVerbNoun(doc, j)
}

/** Verbs that only lend tense to a noun before them. */
const LIGHT = new Set(['کردن', 'شدن', 'دادن', 'داشتن', 'گرفتن', 'زدن', 'نمودن', 'یافتن', 'رفتن', 'آمدن', 'کشیدن', 'بستن'])

export const isLight = (token: Token | undefined): boolean =>
  token?.word.pos === 'verb' && LIGHT.has(token.word.verb?.lemma ?? token.word.lemma)

/** «دیدار کرد», «دیدار و گفت‌وگو کرد»: the noun belongs to the verb. */
function isLightVerbNoun(doc: Document, j: number): boolean {
  const next = doc.tokens[j + 1]
  if (isLight(next)) return true
  return next?.key === 'و' && isLight(doc.tokens[j + 3]) && doc.tokens[j + 2]?.word.pos === 'noun'
}

/** «در عراق»، «در امور سوریه»، «نزد سازمان ملل»: where an official is posted belongs to the office. */
function posting({ doc, placeAt }: OfficeContext, walk: Walk): void {
  const key = doc.tokens[walk.to]?.key
  if (key !== 'در' && key !== 'نزد') return
  if (!doc.tokens.slice(walk.from, walk.to).some((token) => POSTED.has(token.key))) return
  const affairs = doc.tokens[walk.to + 1]?.key === 'امور'
  const at = walk.to + (affairs ? 2 : 1)
  if (!affairs && doc.tokens[walk.from]?.key === 'وزیر') return
  const place = placeAt.get(at)
  if (place && place.range[0] === at && place.kind !== 'adjective') walk.to = place.range[1]
  else if (affairs && doc.tokens[at]?.kind === 'word') walk.to = at + 1
}

/** «وزیران خارجه روسیه و چین»: an office for each country; without countries, one plural office. */
function pluralOffices(context: OfficeContext, i: number, to: number, singular: string): OfficeMention[] {
  const walk = start(i, to, false, null)
  while (walk.to - i < LONGEST && !placeStarts(context, walk.to) && takePluralWord(context, walk));
  const kept = context.doc.tokens.slice(to, walk.to)
  const fa = [singular, ...kept.map(({ form }) => form)].join(' ')
  const row = officeLexicon().get(fa)
  const base = { fa, id: row?.id ?? null, class: row?.class ?? null, former: false }
  const countries = listedPlaces(context, walk.to)
  if (!countries.length) return [{ ...base, range: [i, walk.to], country: null, plural: true }]
  return countries.map(({ range, code }, k) => ({
    ...base,
    range: [k === 0 ? i : range[0], range[1]],
    country: code,
    plural: false,
  }))
}

const placeStarts = ({ placeAt }: OfficeContext, i: number) => placeAt.get(i)?.range[0] === i

function takePluralWord(context: OfficeContext, walk: Walk): boolean {
  const token = context.doc.tokens[walk.to]
  if (token && (STATE.has(token.key) || token.key === 'دو' || token.key === 'سه')) return false
  return takeWord(context, walk)
}

/** Countries in a list: «روسیه، چین و ایران»، «کشورهای …». */
export function listedPlaces({ doc, placeAt }: OfficeContext, from: number): PlaceMention[] {
  const found: PlaceMention[] = []
  let at = from
  while (at < from + 4 && BEFORE_LIST.has(doc.tokens[at]?.key ?? '')) at++
  for (;;) {
    const place = placeAt.get(at)
    if (!place || place.range[0] !== at || !place.code || place.kind === 'organisation') return found
    found.push(place)
    at = place.range[1]
    const mark = doc.tokens[at]
    if (mark?.form !== '،' && mark?.key !== 'و' && mark?.form !== ',') return found
    at++
  }
}

/** «همتای ترک خود»، «همتایان انگلیسی و فرانسوی خود», «همتای خود از قطر». */
function counterpartAt(context: OfficeContext, i: number): OfficeMention[] | null {
  const { tokens } = context.doc
  const key = tokens[i]?.key
  if (key !== 'همتای' && key !== 'همتا' && key !== 'همتایان' && key !== 'همتایش') return null
  const places = listedPlaces(context, i + 1)
  const own = (at: number) => (tokens[at]?.key === 'خود' || tokens[at]?.key === 'خویش' ? at + 1 : at)
  const base = { fa: 'همتای', id: COUNTERPART, class: null, former: false }
  if (!places.length) return [{ ...base, range: [i, own(i + 1)], country: null, plural: key === 'همتایان' }]
  return places.map(({ range, code }, k) => ({
    ...base,
    range: [k === 0 ? i : range[0], k === places.length - 1 ? own(range[1]) : range[1]],
    country: code,
    plural: false,
  }))
}
