import type { Document, Token } from '../../document.js'
import { rows } from '../../generated/time-words.js'
import { fold } from '../../normalise/fold.js'
import { Lexicon } from '../../rules/lexicon.js'
import { withFields } from '../../rules/with-fields.js'
import type { CalendarName } from './calendars.js'
import { numberWords } from './numbers.js'

/** One reading of a word of time. */
export interface Word {
  readonly kind: string
  readonly value: string
  readonly calendar: CalendarName | null
}
export interface WordAt extends Word {
  readonly from: number
  readonly to: number
}
export interface NumberAt {
  readonly from: number
  readonly to: number
  readonly value: number
  readonly digits: number
  readonly ordinal: boolean
}

interface Vocabulary {
  readonly lexicon: Lexicon<readonly Word[]>
  /** First two letters of every entry: what most words of a report fail at. */
  readonly openings: ReadonlySet<number>
}

/** Plural endings written apart: «سال های گذشته» is vague, «شنبه ها» a habit. */
const PLURALS = new Set(['ها', 'های', 'هایی', 'هایش'])
const UNITS = [
  ['روز', 'day'],
  ['هفته', 'week'],
  ['ماه', 'month'],
  ['سال', 'year'],
] as const
const PARTS = ['شب', 'صبح', 'ظهر', 'عصر', 'بامداد']
const SINGULAR = new Set(['unit', 'weekday', 'season', 'month', 'month-lead'])
/** «سفر هفته گذشته‌اش», «دیدار دیروزش»: whose event it is may be said at the end of these. */
const OWNED = new Set(['past', 'future', 'recent', 'today', 'day', 'weekday'])
const CLITICS = ['ام', 'ات', 'اش', 'مان', 'تان', 'شان', 'ش'].map(fold)

let vocabulary: Vocabulary | undefined

const opening = (key: string): number => key.charCodeAt(0) * 65536 + (key.length > 1 ? key.charCodeAt(1) : 0)

function load(): Vocabulary {
  const words = new Map<string, Word[]>()
  const add = (phrase: string, word: Word) => {
    const key = fold(phrase)
    const known = words.get(key)
    if (known) known.push(word)
    else words.set(key, [word])
  }
  for (const { phrase, kind, value, calendar } of rows()) {
    const word = { kind, value, calendar: (calendar || null) as CalendarName | null }
    add(phrase, word)
    // «تیرماه»، «ماه تیر» say plainly that a month is meant.
    if (kind.startsWith('month') && word.calendar) {
      add(`${phrase} ماه`, { ...word, kind: 'month' })
      add(`ماه ${phrase}`, { ...word, kind: 'month' })
    }
    // Written as one word: «جمعه‌شب», «امروزصبح», «روزشنبه».
    if (['weekday', 'today', 'day'].includes(kind)) for (const part of PARTS) add(`${phrase} ${part}`, word)
    if (kind === 'weekday') add(`روز ${phrase}`, word)
  }
  for (const { phrase, value, ordinal } of numberWords()) {
    add(phrase, { kind: ordinal ? 'ordinal' : 'cardinal', value: String(value), calendar: null })
    if (ordinal || value > 12) continue
    // Written as one word: «دوروز گذشته», «شش‌ماهه».
    for (const [unit, name] of UNITS) {
      add(`${phrase} ${unit}`, { kind: 'counted', value: `${value} ${name}`, calendar: null })
      add(`${phrase} ${unit}ه`, { kind: 'counted-long', value: `${value} ${name}`, calendar: null })
    }
  }
  const openings = new Set<number>()
  for (const key of words.keys()) {
    openings.add(opening(key))
    openings.add(opening(key.charAt(0)))
  }
  return { lexicon: new Lexicon(words, ['ی', ...CLITICS]), openings }
}

/** The words of time in a document, looked up where they are asked for. */
export class Words {
  readonly tokens: readonly Token[]
  readonly #vocabulary: Vocabulary
  readonly #memo = new Map<number, readonly WordAt[]>()

  constructor(readonly doc: Document) {
    this.tokens = doc.tokens
    vocabulary ??= load()
    this.#vocabulary = vocabulary
  }

  /** Whether some expression may start here. */
  mayStart(i: number): boolean {
    const token = this.tokens[i] as Token
    if (token.kind === 'number') return true
    return this.#vocabulary.openings.has(opening(token.key)) && this.#at(i).length > 0
  }

  key(i: number): string {
    return this.tokens[i]?.key ?? ''
  }

  form(i: number): string {
    return this.tokens[i]?.form ?? ''
  }

  /** Whether token `i` touches the one before it. */
  joined(i: number): boolean {
    return i > 0 && this.tokens[i]?.start === this.tokens[i - 1]?.end
  }

  /** The longest word of one of the kinds that starts at token `i`, inside its sentence. */
  word(i: number, ...kinds: string[]): WordAt | undefined {
    return this.#at(i).findLast(({ kind }) => kinds.includes(kind))
  }

  /** The longest word of one of the kinds that ends before token `i`. */
  before(i: number, ...kinds: string[]): WordAt | undefined {
    for (let from = i - 1; from >= Math.max(0, i - 3); from--) {
      const found = this.#at(from).find(({ kind, to }) => to === i && kinds.includes(kind))
      if (found) return found
    }
    return undefined
  }

  /** A whole number in digits or words. */
  number(i: number): NumberAt | undefined {
    const token = this.tokens[i]
    if (!token) return undefined
    if (token.kind === 'number') {
      if (!/^\d{1,6}$/.test(token.form)) return undefined
      return { from: i, to: i + 1, value: Number(token.form), digits: token.form.length, ordinal: false }
    }
    const word = this.word(i, 'cardinal', 'ordinal')
    if (!word) return undefined
    return { from: i, to: word.to, value: Number(word.value), digits: 0, ordinal: word.kind === 'ordinal' }
  }

  #at(i: number): readonly WordAt[] {
    const known = this.#memo.get(i)
    if (known) return known
    const token = this.tokens[i]
    const found: WordAt[] = []
    if (token && this.#vocabulary.openings.has(opening(token.key))) {
      const limit = this.doc.sentences[token.sentence]?.range[1] ?? this.tokens.length
      for (const { from, to, value, rest } of this.#vocabulary.lexicon.all(this.tokens, i, limit)) {
        // «ژانویه‌ی»: only after a vowel is ی the ezafe; «مهری»، «سالی» are other words.
        if (rest === 'ی' && this.tokens[to - 1]?.key.at(-2) !== 'ه') continue
        // «ما همه» is not «ماه مه».
        if (to - from > 1 && this.key(from) === 'ما') continue
        const plural = PLURALS.has(this.key(to))
        const owned = rest !== '' && rest !== 'ی'
        for (const word of value)
          if (!(plural && SINGULAR.has(word.kind)) && (!owned || OWNED.has(word.kind)))
            found.push(withFields(word, { from, to }))
      }
    }
    this.#memo.set(i, found)
    return found
  }
}
