import type { Edge, Expression, Found, YearSaid } from './expression.js'
import type { WordAt, Words } from './vocabulary.js'
import { eraAt, isCounted, looksLikeYear, modifierAt, monthYear, saidYear, yearAfter, yearOfNumber } from './years.js'

/** «پایان سال تحصیلی» is no calendar year. */
const OTHER_YEARS = new Set('تحصیلی|مالی|زراعی|آبی|ابی|نو|نوری|خدمت|دانشگاهی'.split('|'))
const VAGUE_LEADS = new Set(['ماههای', 'روزهای', 'هفتههای', 'های', 'سالهای', 'دهه'])
const TO = new Set(['تا', 'الی', 'لغایت', '-', '–'])
const SEASON_LEADS = new Set('در|از|تا|طی|فصل|برای|این|همین'.split('|'))
const NO_SEASON = new Set('عربی|دمشق|قران|قرآن|پراگ|ارادی|آزادی|ازادی|طبیعت|بیداری'.split('|'))

/** A week, month, season, year or part of one at token `i`, with «اوایل»، «پایان» before it. */
export function periodAt(words: Words, i: number): Found | undefined {
  const edge = edgeAt(words, i)
  // «ماه‌های پایانی سال», «روزهای آغاز سال» are vague.
  if (edge && VAGUE_LEADS.has(words.key(i - 1))) return undefined
  const at = edge?.to ?? i
  const found =
    namedMonth(words, at, edge) ?? seasonAt(words, at, edge) ?? unitAt(words, at, edge) ?? yearsAt(words, at, edge)
  return found && { from: i, to: found.to, said: found.said }
}

interface Said {
  readonly to: number
  readonly said: Expression
}
interface EdgeAt {
  readonly to: number
  readonly edge: Edge
}

/** «اوایل»، «پایان»، «نیمه نخست». */
function edgeAt(words: Words, i: number): EdgeAt | undefined {
  const word = words.word(i, 'edge')
  if (!word) return undefined
  const half = words.key(i) === 'نیمه' ? words.word(word.to, 'first') : undefined
  if (half) return { to: half.to, edge: half.value === '2' ? 'half2' : 'half1' }
  return { to: word.to, edge: word.value as Edge }
}

/** «ژانویه 2015»، «ماه ژوئن»، «تیرماه گذشته»، «ژانویه تا مارس 2015». */
function namedMonth(words: Words, i: number, edge: EdgeAt | undefined): Said | undefined {
  const holy = words.word(i, 'month-word', 'months')
  const name = words.word(holy?.to ?? i, 'month', 'month-lead', 'month-weak', 'month-afghan')
  if (!name?.calendar) return undefined
  const until = untilMonth(words, name, holy?.kind === 'months')
  // «از مرداد تا آبان هر سال»
  if (words.key(until?.to ?? name.to) === 'هر') return undefined
  const year = monthYear(words, until?.to ?? name.to, name)
  if (until && !year && !holy && (name.kind !== 'month' || until.kind !== 'month')) return undefined
  const month = { month: Number(name.value), calendar: name.calendar }
  const modifier = year || until || name.kind === 'month-afghan' ? undefined : modifierAt(words, name.to)
  const moved = modifier && !modifier.tale && modifier.by !== 0 ? modifier : undefined
  if (!standsAlone(words, i, name, { edge, year: year ?? moved, holy })) return undefined
  const to = year?.to ?? until?.to ?? moved?.to ?? name.to
  return {
    to,
    said: {
      kind: 'month',
      month,
      last: until ? Number(until.value) : null,
      year: year?.year ?? null,
      ...(moved ? { direction: moved.by as -1 | 1 } : {}),
      edge: edge?.edge ?? null,
    },
  }
}

/** Whether a month without a day is one: «مهر ۱۴۰۰», «اوایل مهر», «در اوت», but not «خبرگزاری مهر», «شروع می شود». */
function standsAlone(
  words: Words,
  i: number,
  name: WordAt,
  beside: { edge: EdgeAt | undefined; year: { to: number } | undefined; holy: WordAt | undefined },
): boolean {
  if (name.kind === 'month' || beside.holy) return true
  // «میزان سال گذشته» is an amount.
  if (name.kind === 'month-afghan') return false
  if (name.kind === 'month-lead' && SEASON_LEADS.has(words.key(i - 1))) return true
  if (beside.year) return words.word(name.to, 'current') === undefined && words.key(i - 1) !== 'خبرگزاری'
  return beside.edge !== undefined && name.calendar !== 'hijri' && words.key(name.from) !== 'می'
}

function untilMonth(words: Words, first: WordAt, listed: boolean): WordAt | undefined {
  const joiner = words.form(first.to)
  if (!TO.has(joiner) && joiner !== 'و') return undefined
  const last = words.word(first.to + 1, 'month', 'month-lead', 'month-weak')
  if (!last || last.calendar !== first.calendar || Number(last.value) <= Number(first.value)) return undefined
  return listed || joiner !== 'و' || yearAfter(words, last.to, 'gregorian') ? last : undefined
}

function seasonAt(words: Words, i: number, edge: EdgeAt | undefined): Said | undefined {
  const name = words.word(i, 'season', 'season-weak')
  if (!name || NO_SEASON.has(words.key(name.to))) return undefined
  const year = saidYear(words, name.to) ?? yearAfter(words, name.to, 'gregorian') ?? yearAfter(words, name.to, 'jalali')
  const modifier = year ? undefined : modifierAt(words, name.to)
  const bare = !year && !modifier
  if (bare && (name.kind === 'season-weak' || !(edge || SEASON_LEADS.has(words.key(i - 1))))) return undefined
  const direction = modifier && modifier.by !== 0 ? (modifier.by as -1 | 1) : null
  const current = modifier?.by === 0 ? { relative: 0, calendar: null } : null
  const to = year?.to ?? modifier?.to ?? name.to
  return {
    to,
    said: {
      kind: 'season',
      season: Number(name.value),
      year: year?.year ?? current,
      direction,
      edge: edge?.edge ?? null,
    },
  }
}

/** «هفته گذشته»، «این ماه»، «پایان ماه». Years are `yearsAt`'s. */
function unitAt(words: Words, i: number, edge: EdgeAt | undefined): Said | undefined {
  const these = words.word(i, 'this')
  const unit = isCounted(words, i) ? undefined : words.word(these?.to ?? i, 'unit')
  if (!unit || (unit.value !== 'week' && unit.value !== 'month')) return undefined
  const early = unit.value === 'month' ? eraAt(words, unit.to) : undefined
  const modifier = these ? { to: unit.to, by: 0, tale: false } : modifierAt(words, early?.to ?? unit.to)
  if (early && !modifier) return undefined
  const bare = !modifier && edge !== undefined && !words.word(unit.to, 'month', 'month-lead', 'month-weak', 'unit')
  if (!modifier && !bare) return undefined
  if (modifier?.tale) return undefined
  const relative = modifier?.by ?? 0
  const era = unit.value === 'month' ? (early ?? eraAt(words, modifier?.to ?? unit.to)) : undefined
  const to = Math.max(era?.to ?? 0, modifier?.to ?? unit.to)
  if (unit.value === 'week') return { to, said: { kind: 'week', relative, edge: edge?.edge ?? null } }
  return {
    to,
    said: {
      kind: 'month',
      month: { relative, calendar: era?.calendar ?? null },
      last: null,
      year: null,
      edge: edge?.edge ?? null,
    },
  }
}

const numberOf = (year: YearSaid): number => ('number' in year ? year.number : 0)

/** «دهه ۱۹۹۰», «دهه شصت», «دهه 90 میلادی»: ten years from a round one. */
function decadeAt(words: Words, i: number): { to: number; said: Extract<Expression, { kind: 'year' }> } | undefined {
  const word = words.word(i, 'decade')
  const number = word && words.number(word.to)
  // «دهه ده» would be of no certain century.
  if (!number || number.ordinal || number.value % 10 !== 0 || number.value < 20) return undefined
  const era = eraAt(words, number.to)
  const first = yearOfNumber(number.value, number.digits, era?.calendar ?? null)
  if (!first || !('number' in first)) return undefined
  const last = { ...first, number: first.number + 9 }
  return { to: era?.to ?? number.to, said: { kind: 'year', first, last, edge: null } }
}

function yearsAt(words: Words, i: number, edge: EdgeAt | undefined): Said | undefined {
  const decade = decadeAt(words, i)
  if (decade) return { to: decade.to, said: { ...decade.said, edge: edge && edge.edge !== 'whole' ? edge.edge : null } }
  const year = saidYear(words, i)
  if (!year) return edge ? bareYear(words, i, edge) : undefined
  if (OTHER_YEARS.has(words.key(year.to))) return undefined
  const last = untilYear(words, year)
  const ends =
    last && numberOf(last.year) < numberOf(year.year) ? [last.year, year.year] : [year.year, last?.year ?? year.year]
  const [first, final] = ends as [YearSaid, YearSaid]
  return { to: last?.to ?? year.to, said: { kind: 'year', first, last: final, edge: edge?.edge ?? null } }
}

/** «سال‌های 1359 تا 1367»، «سال 1398-1399». */
function untilYear(words: Words, first: { to: number; year: YearSaid }): { to: number; year: YearSaid } | undefined {
  if (!('number' in first.year)) return undefined
  const joiner = words.form(first.to)
  if (!TO.has(joiner) && joiner !== 'و') return undefined
  const number = words.number(first.to + 1)
  if (!number || (number.digits !== 4 && number.digits !== 2)) return saidUntil(words, first)
  const era = eraAt(words, number.to)
  const year = yearOfNumber(number.value, number.digits, era?.calendar ?? first.year.calendar)
  if (!year || !('number' in year) || year.number === first.year.number || year.calendar !== first.year.calendar)
    return undefined
  // «سال‌های 80-1376» was written from right to left.
  if (year.number < first.year.number && (number.digits !== 4 || joiner === 'و')) return undefined
  // «سال 84 و 25 نفر»
  if (number.digits === 2 && joiner === 'و') return undefined
  return { to: era?.to ?? number.to, year }
}

/** «سال 1390 تا سال 1395» is one stretch as well. */
function saidUntil(words: Words, first: { to: number; year: YearSaid }): { to: number; year: YearSaid } | undefined {
  if (words.form(first.to) !== 'تا') return undefined
  const year = words.word(first.to + 1, 'unit')?.value === 'year' ? saidYear(words, first.to + 1) : undefined
  if (!year || !('number' in year.year) || !('number' in first.year)) return undefined
  return year.year.number > first.year.number && year.year.calendar === first.year.calendar ? year : undefined
}

/** «پایان سال»، «پایان ۲۰۲۰». */
function bareYear(words: Words, i: number, edge: EdgeAt): Said | undefined {
  const unit = words.word(i, 'unit')
  if (unit?.value === 'year') {
    const era = eraAt(words, unit.to)
    const to = era?.to ?? unit.to
    if (OTHER_YEARS.has(words.key(to)) || words.number(to) || words.word(to, 'past', 'future')) return undefined
    const year: YearSaid = { relative: 0, calendar: era?.calendar ?? null }
    return { to, said: { kind: 'year', first: year, last: year, edge: edge.edge } }
  }
  const number = words.number(i)
  if (!number || !looksLikeYear(number)) return undefined
  const era = eraAt(words, number.to)
  const year = yearOfNumber(number.value, 4, era?.calendar ?? null)
  return year
    ? { to: era?.to ?? number.to, said: { kind: 'year', first: year, last: year, edge: edge.edge } }
    : undefined
}
