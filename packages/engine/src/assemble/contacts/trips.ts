import type { Token } from '../../document.js'
import { fold } from '../../normalise/fold.js'
import { actorsOf, travels } from './actors.js'
import type { ArgumentFinder } from './arguments.js'
import type { Case } from './cases.js'
import { placeOf } from './circumstances.js'
import { type Draft, type DraftParty, type Place, placeOfDraft } from './draft.js'
import type { Setting } from './setting.js'
import type { Trigger } from './triggers.js'
import { REGIONS, tripWords } from './trip-words.js'

/** One draft for each trip that one event word tells of. */
export function tripsOf(finder: ArgumentFinder, visit: Draft, trigger: Trigger): Draft[] {
  const others = othersOf(finder, trigger)
  return others.length
    ? [visit, ...others.map((other) => ({ ...visit, ...other }))]
    : perCountry(finder, visit, trigger)
}

/** «سفر الف به بغداد و ب به تهران»: whoever else goes somewhere by the same word, each with his own place. */
function othersOf({ setting }: ArgumentFinder, { clause, to, predicate }: Trigger): Partial<Draft>[] {
  const { tokens } = setting.input.document
  const cases = setting.inClause(clause)
  return cases.flatMap((item, at): Partial<Draft>[] => {
    const [before, after] = [cases[at - 1], cases[at + 1]]
    if (!before || !after || (!predicate && before.governor < to)) return []
    if (!isGoal(before) || !isGoal(after) || !isBeside(tokens, before, item) || !travels(item, tokens)) return []
    const place = placeOf(setting, after)
    const { range } = item.reference
    if (!place || !placeOf(setting, before) || after.governor - range[1] > GAP) return []
    const parties = actorsOf(item, tokens, []).map(
      (party): DraftParty => ({ party, role: 'guest', part: 'guest', range, group: item.group }),
    )
    return parties.length ? [{ parties, ...placeOfDraft(place), cue: [range[0], place.range[1]] }] : []
  })
}

/** How far after a traveller «به» may stand: over his country, «نیز». */
const GAP = 2
const isGoal = ({ preposition }: Case) => preposition === 'به'
const JOINERS = new Set(['و', '،', ','])
const isBeside = (tokens: readonly { readonly form: string }[], { reference: { range } }: Case, next: Case) =>
  next.reference.range[0] === range[1] + 1 && JOINERS.has(tokens[range[1]]?.form ?? '')

/** «به خاورمیانه سفر کرد», «عازم آمریکای لاتین شد», «سفر اروپایی خود», «به هفت کشور سفر کرد». */
export function isToRegion(setting: Setting, trigger: Trigger, parties: readonly DraftParty[]): boolean {
  const { tokens } = setting.input.document
  const { rule, from, to, predicate, clause } = trigger
  if (rule.type !== 'visit' || rule.ends) return false
  if (REGIONAL.has(tokens[to]?.key ?? '')) return true
  const [start, end] = predicate ? clause.range : [from, Math.min(to + PHRASE, clause.range[1])]
  const isForeign = parties.some(({ party, role }) => role === 'guest' && isOfOther(setting.countryOf(party)))
  for (let i = start; i < end - 1; i++) {
    if (!TOWARDS.has(tokens[i]?.key ?? '')) continue
    if (REGIONS.longest(tokens, i + 1, end) || (rule.id !== 'visit.reach' && areCounted(tokens, i + 1))) return true
    const ends = i + 2 === from || !NOMINAL.has(tokens[i + 2]?.word.pos ?? '')
    if (isForeign && tokens[i + 1]?.key === REGION && ends) return true
  }
  return false
}

/** «هفت کشور», «دو کشور آفریقایی», not «دو کشور», which are those named before. */
const areCounted = (tokens: readonly Token[], at: number) =>
  (tokens[at]?.kind === 'number' || tokens[at]?.word.pos === 'numeral') &&
  tokens[at + 1]?.key === 'کشور' &&
  (tokens[at]?.key !== 'دو' || tokens[at + 2]?.word.pos === 'adjective')

/** «سفر وزیر خارجه فرانسه به منطقه»: the one of which Iranian news tells, for whoever comes from elsewhere. */
const REGION = 'منطقه'
const NOMINAL: ReadonlySet<string> = new Set(['noun', 'adjective', 'unknown', 'numeral'])
const isOfOther = (country: string | null) => country !== null && country !== 'IR'

const REGIONAL = tripWords('regional')
const TOWARDS = new Set(['به', ...tripWords('going')])
/** How far after its noun the goal of a journey may stand. */
const PHRASE = 8

/** «سفر به کشورهای مصر، اردن و عراق» is one tour, whose countries are its parties; «به مصر و عراق سفر کرد» is a trip to each. */
function perCountry(finder: ArgumentFinder, visit: Draft, trigger: Trigger): Draft[] {
  const byCountry = new Map(finder.placesOf(trigger).map((place) => [place.country, place]))
  if (byCountry.size < 2) return [visit]
  const { tokens } = finder.setting.input.document
  const isTour =
    !trigger.predicate || [...byCountry.values()].some(({ range: [at] }) => tokens[at - 1]?.key === COUNTRIES)
  if (!isTour) return apart(finder, visit, trigger, [...byCountry.values()])
  const legs = [...byCountry].flatMap(([code, { range }]): DraftParty[] =>
    code ? [{ party: { code }, role: null, part: 'place', range, group: -1 }] : [],
  )
  return [{ ...visit, parties: [...visit.parties, ...legs], ...placeOfDraft(null) }]
}

/** «یکشنبه به عراق و دوشنبه به ترکیه می‌رود»: each on the day that stands before it, if every one has its own. */
function apart({ setting }: ArgumentFinder, visit: Draft, { clause }: Trigger, places: readonly Place[]): Draft[] {
  const times = setting.timesIn(clause)
  const days = places.map(({ range: [to] }, at) => {
    const from = places[at - 1]?.range[1] ?? clause.range[0]
    return times.find(({ range }) => range[0] >= from && range[1] <= to)
  })
  return places.map((place, at): Draft => {
    const [day, first] = [days[at], days.every(Boolean)]
    const dated =
      day && first ? { start: day.start, end: day.start === day.end ? null : day.end, timeRange: day.range } : {}
    return { ...visit, ...placeOfDraft(place), ...dated }
  })
}

const COUNTRIES = fold('کشورهای')
