import { wordsOf } from '../../attribute/words.js'
import type { Cast, Document, PlaceMention, Range, Reference, TimeMention, Token } from '../../document.js'
import { keySet } from '../../rules/keys.js'
import { withFields } from '../../rules/with-fields.js'
import { meetingWords } from './meeting-words.js'
import { tripWords } from './trip-words.js'

/** How a reference stands in its clause. */
export interface Case {
  readonly reference: Reference
  /** Preposition before its phrase (key), or null. */
  readonly preposition: string | null
  /** Token of the noun that it depends on by ezafe («دیدار وزیر»), or null. */
  readonly head: number | null
  /** The noun chain before it, from its outermost noun: «هیئت نظامی ترکیه» has هیئت. */
  readonly chain: readonly number[]
  /** Token of the preposition, or where the phrase begins. */
  readonly governor: number
  /** Followed by «را». */
  readonly object: boolean
  /** References joined to it by «و» or a comma share the number. */
  readonly group: number
  readonly clause: number
}

const PREPOSITIONS = keySet('با به از در بر برای تا بین میان سوی توسط درباره نزد علیه همراه طی روی برابر')
/** Prepositions whose noun phrases come in lists. */
const LISTING = keySet('با بین میان به')
/** «از سوی الف، ب و پ», «توسط الف، ب و پ»: before those who do something. */
const AGENTS = keySet('سوی توسط')
/** Last words of an adjunct before the subject: «طی روزهای آتی X …», «از سوی دیگر X …», «در حالی X …». */
const ADJUNCT_ENDS = keySet('آتی آینده گذشته دیگر حال حالی اساس ترتیب زودی تازگی')
/** «به منظور دیداری رسمی | وارد بغداد شد»: they govern where somebody goes, whatever stands before. */
const GOING = tripWords('going')
const DASHES = new Set(['-', '–', '—', ':', 'ـ'])
const JOINERS = new Set(['و', '،', 'یا', ','])
/** Words beside a joiner: «و نیز», «از جمله آقایان». */
const FILLERS = keySet('نیز همچنین ازجمله از جمله مانند نظیر آقایان آقای خانم')
/** «برخی از X», «یکی از X»: some of them. */
const PARTS = keySet('برخی پارهای تعدادی شماری جمعی گروهی بعضی یکی شمار تعداد عدهای تن')
const DELEGATIONS = keySet('هیئت هیات هیئتی هیاتی هیئتهایی هیاتهایی تیمی')
const LEADS = keySet('ریاست سرپرستی رهبری')
/** How far after a delegation its head may be named. */
const LEADING = 8
/** People of a list that are looked through for its end. */
const LONGEST_LIST = 12
const INCLUDING = keySet('ازجمله جمله')
/** «در این دیدار | وزیر …»: a noun that is pointed to belongs to nobody. */
const THIS = keySet('این ان همین')
/** «گروه موسوم به ۱+۵»: its «به» belongs to the name. */
const CALLED = keySet('موسوم معروف مشهور ملقب')
/** What no noun phrase goes on after: «سفر خود | تهران را ترک کرد». */
const CLOSING = keySet('را و خود')
const OPEN = new Set(['«', '"', '“', '('])
const CLOSED = new Set(['»', '"', '”', ')'])

/** The case of every reference, in order of the text. */
export function casesOf(
  doc: Document,
  cast: Cast,
  times: readonly TimeMention[],
  places: readonly PlaceMention[],
): Case[] {
  const placeEnds = new Set(places.map(({ range }) => range[1]))
  const placeStarts = new Set(places.map(({ range }) => range[0]))
  const timeEnding = new Map(times.map(({ range }) => [range[1] - 1, range]))
  const clauseOf = clauseIndex(doc)
  const found: Case[] = []
  let group = 0
  for (const [at, reference] of cast.references.entries()) {
    const [from, to] = reference.range
    if (isDateline(doc, reference)) continue
    const before = found.at(-1)
    const isOwn = doc.tokens[from - 1]?.key === 'خود'
    if (before && !isOwn && before.reference.range[1] === from && isCountryOf(before.reference, reference, placeEnds)) {
      found[found.length - 1] = { ...before, object: before.object || objectAfter(doc, to) }
      continue
    }
    const clause = clauseOf[from] ?? -1
    const joined =
      before !== undefined &&
      before.clause === clause &&
      reference.kind !== 'both' &&
      (isListed(before, reference, placeStarts) ||
        joins(doc, before, reference, cast.references.slice(at + 1, at + LONGEST_LIST)))
    if (!joined) group++
    const floor = before?.reference.range[1] ?? 0
    const governed = joined
      ? { preposition: before.preposition, head: before.head, chain: before.chain, governor: before.governor }
      : (governedByPhrase(doc, reference, floor) ?? govern(doc, reference, floor, timeEnding))
    found.push(withFields(governed, { reference, object: objectAfter(doc, to), group, clause }))
  }
  return spreadObject(doc, found)
}

/** «وزیر خارجه» + «ترکیه», «جزیره بالی» + «اندونزی»: the country belongs to what stands before it. */
function isCountryOf(before: Reference, country: Reference, placeEnds: ReadonlySet<number>): boolean {
  if (before.kind === 'country') return country.kind === 'country'
  if (placeEnds.has(before.range[1])) return false
  return (
    (before.kind === 'office' || before.kind === 'name') && (country.kind === 'country' || country.kind === 'adjective')
  )
}

/** «وزیران خارجه ایران | روسیه و ترکیه»: one more country of an office of several, without a comma. */
const isListed = (before: Case, { kind, range: [from] }: Reference, placeStarts: ReadonlySet<number>) =>
  kind === 'office' && before.reference.kind === kind && before.reference.range[1] === from && placeStarts.has(from)

/** «دمشق - خبرگزاری …», «تهران (پانا) - …», «وزارت خارجه: …»: where the report was sent from, or whom an item is of. */
function isDateline(doc: Document, { kind, range }: Reference): boolean {
  const closing =
    doc.tokens[range[1]]?.form === '('
      ? range[1] + doc.tokens.slice(range[1], range[1] + 5).findIndex(({ form }) => form === ')')
      : 0
  const mark = doc.tokens[closing > range[1] ? closing + 1 : range[1]]?.form ?? ''
  if (kind === 'organisation' || kind === 'body' ? mark !== ':' : kind !== 'country' || !DASHES.has(mark)) return false
  const before = doc.tokens[range[0] - 1]
  return before === undefined || before.sentence !== doc.tokens[range[0]]?.sentence
}

/** Of «الف و ب را», both are objects; in «الف، ب را» the first is the subject. */
function spreadObject({ tokens }: Document, cases: readonly Case[]): Case[] {
  const groups = new Set<number>()
  for (const [at, { group, object, reference }] of cases.entries()) {
    const before = cases[at - 1]
    if (!object || before?.group !== group) continue
    const between = tokens.slice(before.reference.range[1], reference.range[0])
    if (between.some(({ key }) => key === 'و')) groups.add(group)
  }
  return cases.map((item, at) =>
    groups.has(item.group) || isOwnObject(tokens, cases[at - 1], item) ? { ...item, object: true } : item,
  )
}

/** «هند | وزیر خارجه خود را فرستاد»; in «وزیر خارجه خود را آماده کرد» he is the subject. */
const isOwnObject = (
  tokens: readonly Token[],
  before: Case | undefined,
  { reference: { range }, group, clause }: Case,
) =>
  tokens[range[1]]?.key === 'خود' &&
  tokens[range[1] + 1]?.key === 'را' &&
  before?.clause === clause &&
  before.group !== group &&
  before.preposition === null &&
  !before.object

/** The innermost clause of every token. */
export function clauseIndex(doc: Document): Int32Array {
  const index = new Int32Array(doc.tokens.length).fill(-1)
  for (const clause of doc.clauses) for (const [from, to] of clause.parts) index.fill(clause.index, from, to)
  return index
}

/** Whether a reference stands in a list with the one before. After an adjunct («در …، X») a mere comma joins nothing. */
function joins(doc: Document, before: Case, reference: Reference, next: readonly Reference[]): boolean {
  const {
    range: [from],
    kind,
  } = reference
  const start = before.reference.range[1]
  if (from - start > 5 || from <= start) return false
  const between = doc.tokens.slice(start, from)
  const isBetween = (token: Token) =>
    isJoiner(token) || OPEN.has(token.form) || CLOSED.has(token.form) || FILLERS.has(token.key)
  if (between.length === 1 && DASHES.has(between[0]?.form ?? ''))
    return kind === 'country' && before.reference.kind === kind
  if (!between.every(isBetween)) return false
  if (between.some(({ key }) => INCLUDING.has(key))) return true
  if (!between.some(isJoiner)) return false
  if (between.some(({ key }) => key === 'و' || key === 'یا')) return true
  if (before.preposition === null) return true
  const arePeople = isPerson(before.reference.kind) && isPerson(kind)
  const isOfAgents = AGENTS.has(before.preposition) && kind === before.reference.kind
  if ((isOfAgents || (arePeople && before.preposition !== 'از')) && closesList(doc, reference, next)) return true
  if (isPerson(before.reference.kind) !== isPerson(kind)) return false
  return LISTING.has(before.preposition) && before.chain.every((i) => isPluralOf(doc.tokens[i]))
}

/** «…، ب، پ و ت»: whether people, or countries, follow one another up to an «و». */
function closesList({ tokens }: Document, first: Reference, next: readonly Reference[]): boolean {
  let to = first.range[1]
  for (const { range, kind } of next) {
    if (range[0] !== to + 1 || isPerson(kind) !== isPerson(first.kind)) return false
    if (tokens[to]?.key === 'و') return true
    if (!isJoiner(tokens[to])) return false
    to = range[1]
  }
  return false
}

const isPerson = (kind: Reference['kind']) => kind === 'name' || kind === 'office'

/** «به کشورهای اردن، مصر و …»: a noun of several goes on in a list. */
const isPluralOf = (token: Token | undefined) =>
  token?.word.pos === 'adjective' || (token?.word.pos === 'noun' && token.word.plural === true)

const isJoiner = (token: Token | undefined) => token !== undefined && JOINERS.has(token.form)

function objectAfter(doc: Document, to: number): boolean {
  const at = CLOSED.has(doc.tokens[to]?.form ?? '') ? to + 1 : to
  return doc.tokens[at]?.key === 'را'
}

const isNumeral = ({ kind, word, key }: Token) => kind === 'number' || word.pos === 'numeral' || key.endsWith('مین')

/** «مقام‌های سیاسی و حزبی», «مقامات و اعضای», «چهل و پنجمین»: two adjectives of one noun, two nouns of one owner, one number. */
function isCoordinated(before: Token | undefined, after: Token | undefined): boolean {
  if (!before || !after) return false
  const bothAre = (is: (token: Token) => boolean) => is(before) && is(after)
  return (
    bothAre(({ word, key }) => word.pos === 'adjective' || key.endsWith('ی')) ||
    bothAre(({ word }) => word.pos === 'noun' && word.plural === true) ||
    (isNumeral(before) && isNumeral(after))
  )
}

/** «هیئت بلندپایه‌ای از ایران»: those who come from a country. */
function isOfDelegation(tokens: readonly Token[], at: number): boolean {
  let i = at - 1
  while (i > at - 4 && tokens[i]?.word.pos === 'adjective') i--
  return DELEGATIONS.has(tokens[i]?.key ?? '')
}

/** «هیئتی از ترکیه به ریاست وزیر خارجه»: its head stands for it. */
const isLed = (tokens: readonly Token[], to: number) =>
  tokens.slice(to, to + LEADING).some(({ key, index }) => LEADS.has(key) && tokens[index - 1]?.key === 'به')

const BESIDES = keySet('پیش پس قبل بعد علاوه افزون غیر')

/** «پیش از این | رئیس‌جمهور …», «علاوه بر این | …»: an adjunct by itself. */
const isThatAdjunct = (tokens: readonly Token[], at: number) =>
  THIS.has(tokens[at]?.key ?? '') &&
  PREPOSITIONS.has(tokens[at - 1]?.key ?? '') &&
  BESIDES.has(tokens[at - 2]?.key ?? '')

/** Walks left from a reference over the nouns it depends on to the preposition, mark or verb before them. */
function govern(
  doc: Document,
  { range: [from, to], kind }: Reference,
  floor: number,
  timeEnding: ReadonlyMap<number, Range>,
): Governed {
  const chain: number[] = []
  let i = from - 1
  for (; i >= floor && chain.length < 6; i--) {
    const time = timeEnding.get(i)
    if (time) i = time[0] - 1
    const token = doc.tokens[i]
    if (time && PREPOSITIONS.has(token?.key ?? '')) break
    if (ADJUNCT_ENDS.has(token?.key ?? '') || (!chain.length && isThatAdjunct(doc.tokens, i))) break
    if (!token || token.sentence !== doc.tokens[from]?.sentence) break
    if (token.form === ')' && i === from - 1) break
    if (OPEN.has(token.form) || CLOSED.has(token.form)) continue
    if (token.key === 'از' && i > floor && PARTS.has(doc.tokens[i - 1]?.key ?? '')) {
      i--
      continue
    }
    if (token.key === 'از' && isOfDelegation(doc.tokens, i) && !isLed(doc.tokens, to)) continue
    if (token.key === 'به' && CALLED.has(doc.tokens[i - 1]?.key ?? '')) continue
    const source = isPerson(kind) ? sourceEnd(doc, i, from) : null
    if (source !== null) {
      const own = chain.filter((k) => k >= source).reverse()
      return { preposition: null, head: own.at(-1) ?? null, chain: own, governor: own[0] ?? from }
    }
    if (PREPOSITIONS.has(token.key) && !isAhead(doc.tokens, i))
      return { preposition: token.key, head: chain[0] ?? null, chain: [...chain].reverse(), governor: i }
    if (token.key === 'و' && i > floor && isCoordinated(doc.tokens[i - 1], doc.tokens[i + 1])) continue
    if (meetingWords('opener').has(token.key)) break
    if (token.kind === 'punct' || token.word.pos === 'verb' || token.key.endsWith('که') || CLOSING.has(token.key)) break
    if ((isPerson(kind) || kind === 'delegation') && THIS.has(doc.tokens[i - 1]?.key ?? '')) {
      const own = chain.filter((k) => k > i && doc.tokens[k]?.word.pos !== 'adjective').reverse()
      return { preposition: null, head: own.at(-1) ?? null, chain: own, governor: own[0] ?? from }
    }
    chain.push(i)
    if (GOING.has(token.key)) {
      i--
      break
    }
  }
  return { preposition: null, head: chain[0] ?? null, chain: [...chain].reverse(), governor: i + 1 }
}

/** «نشست پیش روی اوپک»: part of the noun phrase. */
const isAhead = (tokens: readonly Token[], at: number) => tokens[at]?.key === 'روی' && tokens[at - 1]?.key === 'پیش'

/** How many words of a noun phrase that names nobody are passed over. */
const LONGEST_PHRASE = 8
const NOMINAL: ReadonlySet<string> = new Set(['noun', 'adjective', 'unknown', 'numeral'])

/**
 * «با میانجی‌ها از جمله وزیر خارجه قطر», «با سران قبایل و وزیر خارجه ترکیه»: one of several, or one more beside some, who are
 * named by no country or name, stands as they do.
 */
function governedByPhrase({ tokens }: Document, { range: [from], kind }: Reference, floor: number): Governed | null {
  const start = phraseStart(tokens, from)
  const isExample = start < from && tokens[from - 1]?.key !== 'و'
  if (start === from || (!isExample && !isPerson(kind))) return null
  for (let i = start - 1; i >= floor && i > start - LONGEST_PHRASE; i--) {
    const token = tokens[i]
    if (token?.sentence !== tokens[from]?.sentence) return null
    if (token?.key === 'با' || token?.key === 'میان' || token?.key === 'بین')
      return i < start - 1 ? { preposition: token.key, head: null, chain: [], governor: i } : null
    const isInside = token && (NOMINAL.has(token.word.pos) || token.key === 'و' || (isExample && token.key === 'خود'))
    if (!isInside || token.kind === 'punct') return null
  }
  return null
}

/** Where the words end that name examples or one more («از جمله», «شامل», «و»), before a reference. */
function phraseStart(tokens: readonly Token[], from: number): number {
  let i = from - 1
  while (meetingWords('title').has(tokens[i]?.key ?? '')) i--
  if (tokens[i]?.key === 'جمله' && tokens[i - 1]?.key === 'از') return i - 1
  return meetingWords('example').has(tokens[i]?.key ?? '') || (tokens[i]?.key === 'و' && i === from - 1) ? i : from
}

type Governed = Pick<Case, 'preposition' | 'head' | 'chain' | 'governor'>

const REPORT = keySet('گزارش نوشته نقل')

/** «به گزارش ایسنا | وزیر …»: where the name of a medium ends that is named as the source without a comma. */
function sourceEnd({ tokens }: Document, at: number, to: number): number | null {
  if (tokens[at]?.key !== 'به' || !REPORT.has(tokens[at + 1]?.key ?? '')) return null
  const from = tokens[at + 2]?.key === 'از' ? at + 3 : at + 2
  for (let i = from; i < to; i++) {
    const medium = wordsOf('media').longest(tokens, i, to) ?? wordsOf('agency').longest(tokens, i, to)
    if (medium) return medium.to
  }
  return null
}
