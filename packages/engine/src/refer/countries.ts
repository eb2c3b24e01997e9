import type { Document, PlaceMention, Token } from '../document.js'
import { professionLexicon } from '../recognise/people/office-lexicons.js'
import { keySet } from '../rules/keys.js'
import type { Entity } from './entity.js'
import { lowerBound } from './positions.js'

const isMark = (token: Token | undefined): boolean => token !== undefined && /^[«»"“”،]$/.test(token.form)

const MEETING = keySet('دیدار ملاقات گفتوگو گفتگو مذاکره رایزنی')
const TOWARDS = keySet('به وارد عازم راهی رهسپار')
const TRAVELS = keySet('سفر وارد عازم راهی رهسپار')
/** How near to its goal a word of a journey stands. */
const JOURNEY = 4

/** «تحلیلگر مسائل روسیه» is of anywhere. */
const ABOUT = new Set('مسایل امور حوزه تحولات سیاست تاریخ زبان ادبیات روابط مطالعات بازار'.split(' '))

/** The foreign country that a report names most, and its share of all that it names. */
interface Abroad {
  readonly most: string | null
  readonly share: number
}

/** Which countries the report names where: what an office or person without a country is held against. */
export class Countries {
  readonly #named: readonly { readonly at: number; readonly code: string }[]
  readonly #codes: ReadonlySet<string>
  /** For each country named the one of another code before it; -1 if none. */
  readonly #otherBefore: readonly number[]
  readonly #starts: readonly number[]
  #counted: Abroad | undefined
  readonly #adjectives: ReadonlyMap<number, string>
  readonly #countries: ReadonlyMap<number, string>

  constructor(
    readonly doc: Document,
    places: readonly PlaceMention[],
  ) {
    this.#named = places.flatMap(({ range, code, kind }) =>
      code && kind !== 'organisation' ? [{ at: range[0], code }] : [],
    )
    this.#starts = this.#named.map(({ at }) => at)
    this.#codes = new Set(this.#named.map(({ code }) => code))
    this.#countries = new Map(this.#named.map(({ at, code }) => [at, code]))
    let other = -1
    this.#otherBefore = this.#named.map(({ code }, i) => {
      if (i > 0 && this.#named[i - 1]?.code !== code) other = i - 1
      return other
    })
    this.#adjectives = new Map(
      places.flatMap(({ range, code, kind }) => (code && kind === 'adjective' ? [[range[0], code] as const] : [])),
    )
  }

  has(code: string): boolean {
    return this.#codes.has(code)
  }

  get none(): boolean {
    return this.#named.length === 0
  }

  /** The country named last before a token, else first after it. */
  before(at: number, except: string | null): string | null {
    const last = lowerBound(this.#starts, at) - 1
    const before = this.#named[last]?.code === except ? this.#otherBefore[last] : last
    return (this.#named[before ?? -1] ?? this.#named.find(({ code }) => code !== except))?.code ?? null
  }

  /** «دیدار با رئیس مجلس»: somebody is met. */
  isMet(at: number): boolean {
    const { tokens } = this.doc
    return tokens[at - 1]?.key === 'با' && MEETING.has(tokens[at - 2]?.key ?? '')
  }

  /** Where the journey told last before a token goes: «به بنگلادش سفر کرد», «وارد داکا شد». */
  visited(at: number): string | null {
    const { tokens } = this.doc
    const before = this.#named.slice(0, lowerBound(this.#starts, at))
    const isGoal = ({ at: place }: { at: number }) =>
      TOWARDS.has(tokens[place - 1]?.key ?? '') &&
      tokens.slice(Math.max(0, place - JOURNEY), place + JOURNEY).some(({ key }) => TRAVELS.has(key))
    return before.findLast(isGoal)?.code ?? null
  }

  /** «نویسنده فرانسوی …», «…، سیاستمدار برجسته لبنانی»: an adjective of a country beside the name. */
  nationality({ mentions, name }: Entity): string | null {
    if (!name) return null
    for (const { range } of mentions) {
      const before = this.#adjectives.get(range[0] - 1) ?? this.#calling(range[1])
      if (before) return before
      for (let at = range[1]; at < range[1] + 4; at++) {
        const after = this.#adjectives.get(at)
        if (after && at > range[1]) return after
        const token = this.doc.tokens[at]
        if (token?.form !== '،' && token?.word.pos !== 'noun' && token?.word.pos !== 'adjective') break
      }
    }
    return null
  }

  /** «…، استاد دانشگاه «اورگون» آمریکا»: the country in whose service somebody has a calling. */
  #calling(after: number): string | null {
    const { tokens } = this.doc
    const from = isMark(tokens[after]) ? after + 1 : after
    const to = professionLexicon().all(tokens, from)[0]?.to
    if (!to) return null
    for (let at = to; at < to + 6; at++) {
      const code = this.#countries.get(at)
      if (code) return code
      const token = tokens[at]
      if (ABOUT.has(token?.key ?? '')) return null
      if (
        !isMark(token) &&
        token?.word.pos !== 'noun' &&
        token?.word.pos !== 'adjective' &&
        token?.word.pos !== 'unknown'
      )
        return null
    }
    return null
  }

  /** The foreign country that the report names most. */
  get topic(): string | null {
    return this.#abroad().most
  }

  /** The foreign country that the report speaks of: at least every other one that it names. */
  get subject(): string | null {
    const { most, share } = this.#abroad()
    return share >= 0.5 ? most : null
  }

  #abroad(): Abroad {
    this.#counted ??= this.#count()
    return this.#counted
  }

  #count(): Abroad {
    const counts = new Map<string, number>()
    const abroad = this.#named.filter(({ code }) => code !== 'IR')
    for (const { code } of abroad) counts.set(code, (counts.get(code) ?? 0) + 1)
    const [most, times] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [null, 0]
    return { most, share: abroad.length ? times / abroad.length : 0 }
  }
}
