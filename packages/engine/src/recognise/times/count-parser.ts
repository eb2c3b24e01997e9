import type { Expression, Found, Unit } from './expression.js'
import type { Words } from './vocabulary.js'
import { saidYear, yearAfter } from './years.js'

interface Said {
  readonly to: number
  readonly said: Expression
}

/** «سه روز», «دو دهه», «۲۴ ساعت» (a day), «شش‌ماهه» (`long`: a length). */
interface Counted {
  readonly to: number
  readonly count: number
  readonly unit: Unit
  readonly long: boolean
  /** Told in decades: «دو دهه پیش» is no year. */
  readonly round: boolean
  /** Told in hours: «48 ساعت پیش» is no day. */
  readonly hours: boolean
}

/** «سه روز گذشته»، «دو سال پیش»، «یک روز پس از آن»، «شش ماه نخست سال». */
export function countAt(words: Words, i: number): Found | undefined {
  const counted = countedAt(words, i)
  if (!counted) return undefined
  const part = counted.unit === 'month' ? partOfYear(words, counted) : undefined
  if (part) return { from: i, ...part }
  if (counted.long) return undefined
  const after = followingDay(words, counted)
  if (after) return { from: i, ...after }
  const word = words.word(counted.to, 'past', 'future', 'recent')
  if (!word || (word.value !== 'span' && words.key(word.to) === 'از') || word.value === 'after') return undefined
  if (isPartOfMore(words, i) || (counted.round && word.value === 'point'))
    return { from: i, to: word.to, said: { kind: 'vague' } }
  const { unit, count, hours } = counted
  const direction = word.kind === 'future' ? 1 : -1
  return {
    from: i,
    to: word.to,
    said: { kind: word.value === 'point' && !hours ? 'distant' : 'stretch', unit, count, direction },
  }
}

function countedAt(words: Words, i: number): Counted | undefined {
  const whole = words.word(i, 'counted', 'counted-long')
  if (whole && whole.to === i + 1) {
    const [count, unit] = whole.value.split(' ')
    return {
      to: whole.to,
      count: Number(count),
      unit: unit as Unit,
      long: whole.kind === 'counted-long',
      round: false,
      hours: false,
    }
  }
  const number = words.number(i)
  if (!number || number.ordinal || number.value < 1 || number.value > 200 || isMinutes(words, i)) return undefined
  const unit = words.word(number.to, 'unit', 'unit-long')
  const decades = unit ? undefined : words.word(number.to, 'decade')
  if (decades) return { to: decades.to, count: number.value * 10, unit: 'year', long: false, round: true, hours: false }
  if (!unit) return undefined
  const hours = unit.value === 'hour'
  if (hours && number.value % 24 !== 0) return undefined
  const count = hours ? number.value / 24 : number.value
  return {
    to: unit.to,
    count,
    unit: hours ? 'day' : (unit.value as Unit),
    long: unit.kind === 'unit-long',
    round: false,
    hours,
  }
}

/** «ساعت 12:30 روز گذشته». */
const isMinutes = (words: Words, i: number) => words.form(i - 1) === ':' && words.tokens[i - 2]?.kind === 'number'

/** «دو، سه روز گذشته»، «حدود یک ماه پیش»، «یکی دو روز» are no exact counts. */
function isPartOfMore(words: Words, i: number): boolean {
  if (words.before(i, 'about')) return true
  const joiner = words.form(i - 1)
  if (words.number(i - 1) && words.tokens[i - 1]?.kind !== 'number') return true
  if (['یکی', 'چند', 'چندین', 'هر'].includes(words.key(i - 1))) return true
  const between = ['،', ',', 'تا', 'یا', 'الی', '-', '.', '/', '+', ':'].includes(joiner)
  return between && words.number(i - 2)?.to === i - 1
}

/** «شش ماه نخست سال جاری»، «سه ماهه دوم 1400». */
function partOfYear(words: Words, { count: months, to }: Counted): Said | undefined {
  const which = words.word(to, 'first') ?? words.word(to, 'ordinal')
  if (!which || (12 % months !== 0 && which.value !== '1')) return undefined
  const part = Number(which.value)
  const year = saidYear(words, which.to) ?? yearAfter(words, which.to, 'jalali')
  if (!year || months * part > 12) return undefined
  return { to: year.to, said: { kind: 'months-of-year', months, part, year: year.year } }
}

/** «پس از آن»، «بعد از آن» after a count of days. */
function followingDay(words: Words, { count, unit, to }: Counted): Said | undefined {
  if (unit !== 'day' || !['پس', 'بعد'].includes(words.key(to))) return undefined
  const anchor = words.word(to + 1, 'anchor')
  return anchor && { to: anchor.to, said: { kind: 'after', days: count } }
}
