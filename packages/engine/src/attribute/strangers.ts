import type { Document, Party, Range, Token } from '../document.js'
import { analyse } from '../segment/words.js'
import { isTime } from './times.js'
import { type WordClass, type WordMarks, wordsOf } from './words.js'

/** Who is the subject of a predicate of saying. */
export interface Subject {
  /** Who it is; empty for the media and for crowds, which are not coded. */
  readonly parties: readonly Party[]
  readonly range: Range
  /** A ministry, a medium, a document: what an official says through it is the official's. */
  readonly channel: boolean
  /** «وی», «این مقام روس»: who spoke last may be meant. */
  readonly points: 'person' | 'office' | null
}

/** Ranks and forms of address: «سردار» alone is whoever was spoken of. */
export const TITLES = new Set(
  'آقای اقای خانم دکتر مهندس سردار سرلشکر سرلشگر سپهبد ارتشبد سرتیپ دریادار امیر ژنرال حجت الاسلام والمسلمین ایت الله شیخ سید حاج شهید سناتور پروفسور مهندس جناب ملک شاه شاهزاده پادشاه'.split(
    ' ',
  ),
)

/** What ends a noun phrase. */
const CLOSING = /^[،,:؛]$/
const PREPOSITIONS = new Set(['در', 'با', 'به', 'از', 'بر', 'طی', 'برای', 'ضمن', 'درباره', 'پس', 'پیش'])
const TIMES = new Set(['روز', 'صبح', 'عصر', 'ظهر', 'شب', 'بامداد', 'شامگاه', 'بعدازظهر', 'هفته', 'ماه', 'سال'])
/** What joins a clause to the one before it; its subject follows. */
const JOINING = new Set(
  'و اما ولی لیکن بلکه زیرا چون هرچند اگرچه گرچه یا باز بازهم حتی آنکه انکه اینکه البته چنانکه آنطور انطور همانطور که'.split(
    ' ',
  ),
)
/** «بیش از صد نفر»: how many they are, not who. */
/** Bodies of several countries are not the home government's. */
const FOREIGN = new Set(['غربی', 'اروپایی', 'عربی', 'خارجی', 'مقابل', 'بینالمللی'])
const AMOUNTS = new Set(['بیش', 'حدود', 'نزدیک', 'هزاران', 'صدها', 'دهها', 'چند', 'چندین', 'تمام', 'تمامی', 'اکثر'])
/** Words of these kinds begin no name. */
const NO_NAME: ReadonlySet<Token['word']['pos']> = new Set<Token['word']['pos']>([
  'pronoun',
  'determiner',
  'particle',
  'adverb',
])

/** Finds speakers by their words alone: «تاد رابرتز در گفت‌وگو با … گفت». */
export class Strangers {
  constructor(
    readonly doc: Document,
    readonly marks: WordMarks,
  ) {}

  /** The noun phrase that opens the stretch, or what follows its last comma. */
  find(from: number, to: number): Subject | null {
    const first = this.#afterJoining(from, to)
    const start = this.#opensNoun(first, to) ? first : this.#afterComma(from, to)
    if (start === null || !this.#opensNoun(start, to)) return null
    let end = start
    while (end < to && (this.#isPartOf(end) || !this.#closesNoun(end, to))) end++
    if (end === start || this.doc.tokens[end]?.key === 'را') return null
    return this.#subject(start, end)
  }

  #subject(start: number, end: number): Subject | null {
    const { tokens } = this.doc
    if (tokens.slice(start, end).every(({ key }) => TITLES.has(key))) return null
    const first = tokens[start] as Token
    const last = tokens[end - 1] as Token
    const range = [start, end] as const
    if (this.#isNobody(start, end)) return { parties: [], range, channel: true, points: null }
    if (NO_NAME.has(first.word.pos) || (first.key === 'یک' && TIMES.has(tokens[start + 1]?.key ?? ''))) return null
    const foreign = tokens.slice(start, end).some(({ key }) => FOREIGN.has(key))
    const home = this.#is('body', start) && !this.#is('private', start) && !foreign
    const party: Party = home ? { code: 'IR' } : { name: [first.start, last.end] }
    return { parties: [party], range, channel: home, points: null }
  }

  /** Crowds, officials of nowhere and the media are not coded. */
  #isNobody(start: number, end: number): boolean {
    const first = this.doc.tokens[start] as Token
    if (this.#is('officials', start) || this.#is('crowd', start) || AMOUNTS.has(first.key)) return true
    if (first.word.pos === 'noun' && (first.word.plural || isPlural(first.form))) return true
    if (first.word.pos === 'numeral' && first.key !== 'یک') return true
    for (let i = start; i < end; i++)
      if (this.doc.tokens[i]?.key === 'خبرنگار') return false
      else if (this.#is('media', i)) return true
    return false
  }

  #afterJoining(from: number, to: number): number {
    let i = from
    for (let before = -1; i < to && i !== before; ) {
      before = i
      const token = this.doc.tokens[i] as Token
      const adverb = wordsOf('adverb').longest(this.doc.tokens, i, to)
      if (adverb) i = adverb.to
      else if (isTime(token) || (token.kind === 'punct' && !/[«"“]/.test(token.form)) || JOINING.has(token.key)) i++
    }
    return i
  }

  #afterComma(from: number, to: number): number | null {
    for (let i = to - 3; i >= from; i--)
      if (/^[،,]$/.test(this.doc.tokens[i]?.form ?? '')) return this.#afterJoining(i, to)
    return null
  }

  #opensNoun(i: number, to: number): boolean {
    const token = this.doc.tokens[i]
    if (!token || i >= to || (token.kind !== 'word' && !/[«"“]/.test(token.form))) return false
    if (['این', 'ان', 'وی', 'او', 'که', 'وقتی', 'اگر', 'هنگامی'].includes(token.key)) return false
    return !wordsOf('oblique').longest(this.doc.tokens, i, to) && token.word.pos !== 'verb'
  }

  /** «یکی از اعضای شورا», «یک تن از نمایندگان». */
  #isPartOf(i: number): boolean {
    const { tokens } = this.doc
    if (tokens[i]?.key !== 'از') return false
    const [before, former] = [tokens[i - 1]?.key ?? '', tokens[i - 2]?.key ?? '']
    return ['یکی', 'تن', 'نفر'].includes(before) || (before === 'دیگر' && former === 'یکی')
  }

  #closesNoun(i: number, to: number): boolean {
    const token = this.doc.tokens[i]
    if (!token || CLOSING.test(token.form) || token.key === 'که' || token.key === 'را' || TIMES.has(token.key))
      return true
    return PREPOSITIONS.has(token.key) || wordsOf('adverb').longest(this.doc.tokens, i, to) !== undefined
  }

  #is(name: WordClass, i: number): boolean {
    return this.marks.starts(name, i)
  }
}

/** «متخصصان», which the dictionary has as a word of its own. */
const isPlural = (form: string) =>
  form.length > 5 && form.endsWith('ان') && ['noun', 'adjective'].includes(analyse(form.slice(0, -2)).pos)
