import { wordsOf } from '../../attribute/words.js'
import type { Document, Range, Reference, Token } from '../../document.js'
import { keySet } from '../../rules/keys.js'
import { meetingWords } from './meeting-words.js'
import { tripWords } from './trip-words.js'

/** What a reference depends on. */
export interface Governed {
  /** Preposition before its phrase (key), or null. */
  readonly preposition: string | null
  /** Token of the noun that it depends on by ezafe («دیدار وزیر»), or null. */
  readonly head: number | null
  /** The noun chain before it, from its outermost noun: «هیئت نظامی ترکیه» has هیئت. */
  readonly chain: readonly number[]
  /** Token of the preposition, or where the phrase begins. */
  readonly governor: number
}

const PREPOSITIONS = keySet('با به از در بر برای تا بین میان سوی توسط درباره نزد علیه همراه طی روی برابر')
/** Prepositions whose noun phrases come in lists. */
export const LISTING = keySet('با بین میان به')
/** Last words of an adjunct before the subject: «طی روزهای آتی X …», «از سوی دیگر X …», «در حالی X …». */
const ADJUNCT_ENDS = keySet('آتی آینده گذشته دیگر حال حالی اساس ترتیب زودی تازگی')
/** «به منظور دیداری رسمی | وارد بغداد شد»: they govern where somebody goes, whatever stands before. */
const GOING = tripWords('going')
/** «برخی از X», «یکی از X»: some of them. */
export const PARTS = keySet('برخی پارهای تعدادی شماری جمعی گروهی بعضی یکی شمار تعداد عدهای تن')
const DELEGATIONS = keySet('هیئت هیات هیئتی هیاتی هیئتهایی هیاتهایی تیمی')
const LEADS = keySet('ریاست سرپرستی رهبری')
/** How far after a delegation its head may be named. */
const LEADING = 8
/** «در این دیدار | وزیر …»: a noun that is pointed to belongs to nobody. */
const THIS = keySet('این ان همین')
/** «گروه موسوم به ۱+۵»: its «به» belongs to the name. */
const CALLED = keySet('موسوم معروف مشهور ملقب')
/** What no noun phrase goes on after: «سفر خود | تهران را ترک کرد». */
const CLOSING = keySet('را و خود')
export const OPEN = new Set(['«', '"', '“', '('])
export const CLOSED = new Set(['»', '"', '”', ')'])

export const isPerson = (kind: Reference['kind']) => kind === 'name' || kind === 'office'

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
export function govern(
  doc: Document,
  { range: [from, to], kind, parties }: Reference,
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
    // «سبب شد | تا مقامات ایران، روسیه و ترکیه … دیدار کنند»
    if (token.key === 'تا' && kind === 'delegation' && parties.length > 1 && doc.tokens[i - 1]?.word.pos === 'verb')
      break
    if (PREPOSITIONS.has(token.key) && !isAhead(doc.tokens, i))
      return { preposition: token.key, head: chain[0] ?? null, chain: [...chain].reverse(), governor: i }
    if (token.key === 'و' && doc.tokens[i - 1]?.key === 'ما') {
      i--
      continue
    }
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
export function governedByPhrase(
  { tokens }: Document,
  { range: [from], kind }: Reference,
  before: (Governed & { readonly reference: Reference }) | undefined,
): Governed | null {
  const floor = before?.reference.range[1] ?? 0
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
  // «میان وزیران اوپک و دیگران از جمله X»
  const isOfList = isExample && before && LISTING.has(before.preposition ?? '') && start - floor < LONGEST_PHRASE
  return isOfList ? { preposition: before.preposition, head: null, chain: [], governor: before.governor } : null
}

/** Where the words end that name examples or one more («از جمله», «شامل», «و»), before a reference. */
function phraseStart(tokens: readonly Token[], from: number): number {
  let i = from - 1
  while (meetingWords('title').has(tokens[i]?.key ?? '')) i--
  if (tokens[i]?.key === 'جمله' && tokens[i - 1]?.key === 'از') return i - 1
  if (ABOVE_ALL.has(tokens[i]?.key ?? '') && tokens[i - 1]?.key === 'به') return i - 1
  return meetingWords('example').has(tokens[i]?.key ?? '') || (tokens[i]?.key === 'و' && i === from - 1) ? i : from
}

/** «به ویژه X». */
const ABOVE_ALL = keySet('ویژه خصوص')

const REPORT = keySet('گزارش نوشته نقل گفته')

/** «به گزارش ایسنا | وزیر …», «به گفته منبع مذکور | وزیر …»: where a source ends that is named without a comma. */
function sourceEnd({ tokens }: Document, at: number, to: number): number | null {
  if (tokens[at]?.key !== 'به' || !REPORT.has(tokens[at + 1]?.key ?? '')) return null
  const from = tokens[at + 2]?.key === 'از' ? at + 3 : at + 2
  const somebody = THIS.has(tokens[from]?.key ?? '') || tokens[from]?.key === 'یک' ? from + 1 : from
  if (meetingWords('source').has(tokens[somebody]?.key ?? '')) {
    let end = somebody + 1
    while (end < to && tokens[end]?.word.pos === 'adjective') end++
    return end
  }
  for (let i = from; i < to; i++) {
    const medium = wordsOf('media').longest(tokens, i, to) ?? wordsOf('agency').longest(tokens, i, to)
    if (medium) return medium.to
  }
  return null
}
