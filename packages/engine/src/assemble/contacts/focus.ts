import type { Document, Sentence, Token } from '../../document.js'
import { personIn } from '../../refer/person-of.js'
import { keySet } from '../../rules/keys.js'
import { type Draft, type DraftParty, partyKey, type Telling } from './draft.js'
import { eventWords } from './event-words.js'
import type { ContactInput } from './input.js'
import { openingOf as sentencesOfOpening } from './passages.js'
import { isPast } from './recalled.js'
import { isAttended, isPurpose } from './status.js'

/** `main` for what the report tells as its news, `background` for what it recalls or only mentions. */
export function setFocus(input: ContactInput, drafts: readonly Draft[]): void {
  const opening = openingOf(input)
  const fresh = drafts.filter((draft) => !isBackground(input, draft, opening))
  const isNews = fresh.some((draft) => isIn(opening, draft))
  const isOwn = (draft: Draft) =>
    isNews || opening.isDigest
      ? !isElsewhere(input, draft, opening)
      : !isBesideNews(draft) && (!isElsewhere(input, draft, opening) || isOfSubject(input, draft, opening))
  for (const draft of drafts) draft.focus = 'background'
  for (const draft of fresh) if (isOwn(draft) && !isStanding(draft, opening)) draft.focus = 'main'
}

/**
 * «نفت ارزان شد. … اوپک در وین نشست برگزار خواهد کرد»: what states and bodies do, in a report whose opening tells of no encounter; a
 * trip, or talks that were held somewhere, may be news.
 */
const isBesideNews = ({ type, status, placeRange, parties }: Draft) =>
  type !== 'visit' &&
  !(type === 'meeting' && status === 'held' && placeRange) &&
  !parties.some(({ party }) => 'person' in party)

/** The headline and the first sentences, and whom they name: what the report is about. */
interface Opening {
  readonly sentences: ReadonlySet<number>
  readonly parties: ReadonlySet<string>
  /** The countries of which it names nobody, only a delegation or themselves. */
  readonly countries: ReadonlySet<string>
  /** A list of items, each of which is news of its own. */
  readonly isDigest: boolean
}

const isIn = ({ sentences }: Opening, { tellings }: Draft) =>
  tellings.some(({ clause }) => sentences.has(clause.sentence))

const BULLETS = new Set(['-', '–', '•', '*', '●', '■', '▪', '◾', '▫'])
/** So many items, and so many of its sentences, make a digest, each item of which is news of its own; an interview has fewer. */
const DIGEST = 3
const SHARE = 1 / 3

/** The sentences of a digest that open an item: «- وزیر خارجه هند وارد پکن شد.» */
function itemsOf({ sentences, tokens }: Document): readonly Sentence[] {
  const told = sentences.filter(({ part }) => part !== 'junk')
  const items = told.filter(({ range }) => BULLETS.has(tokens[range[0]]?.form ?? ''))
  return items.length < DIGEST || items.length < SHARE * told.length ? [] : items
}

/** «گزیده اخبار امروز»: the opening says that several news follow. */
function isNamedDigest({ tokens }: Document, opening: readonly Sentence[]): boolean {
  const keys = opening.flatMap(({ range }) => tokens.slice(...range).map(({ key }) => key))
  return keys.some((_, at) => DIGEST_WORDS.some((words) => DIGESTS.has(keys.slice(at, at + words).join(''))))
}
const DIGESTS = eventWords('digest')
/** How many words the name of a digest has. */
const DIGEST_WORDS = [1, 2, 3]

function openingOf({ document, cast }: ContactInput): Opening {
  const items = itemsOf(document)
  const first = sentencesOfOpening(document)
  const sentences = new Set([...first, ...items].map(({ index }) => index))
  const there = cast.references.filter(({ range }) => sentences.has(document.tokens[range[0]]?.sentence ?? -1))
  const parties = there.flatMap(({ parties }) => parties)
  const people = new Set(parties.flatMap((party) => ('person' in party ? [personIn(cast, party.person)?.country] : [])))
  const codes = parties.flatMap((party) => ('code' in party && !people.has(party.code) ? [party.code] : []))
  return {
    sentences,
    parties: new Set(parties.map(partyKey)),
    countries: new Set(codes),
    isDigest: items.length > 0 || isNamedDigest(document, first),
  }
}

/** Beside the encounter of the opening, one of people whom it does not name is somebody else's, unless told with its coming day. */
function isElsewhere({ cast }: ContactInput, { parties, type, status, predicate, start }: Draft, opening: Opening) {
  if (opening.isDigest) return false
  if (status === 'planned' && predicate && start && type !== 'gathering') return false
  const people = parties.filter(({ party, role }) => 'person' in party && (type !== 'visit' || role !== 'host'))
  const whose = people.length || type !== 'gathering' ? people : parties.filter(({ party }) => 'code' in party)
  const isThere = ({ party }: DraftParty) =>
    opening.parties.has(partyKey(party)) ||
    (predicate && 'person' in party && opening.countries.has(personIn(cast, party.person)?.country ?? ''))
  return whose.length > 0 && !whose.some(isThere)
}

/** Where the opening tells of no encounter: one of the countries that it names. */
function isOfSubject({ cast }: ContactInput, { parties, predicate }: Draft, opening: Opening): boolean {
  const countries = new Map(cast.people.map(({ id, country }) => [id, country]))
  const codeOf = ({ party }: DraftParty) => ('person' in party ? (countries.get(party.person) ?? '') : partyKey(party))
  const named = new Set([...opening.parties].map((key) => countries.get(key) ?? key))
  return predicate && parties.every((item) => named.has(codeOf(item)))
}

/** «ایران و گروه ۱+۵ مذاکره می‌کنند» after the opening: the state of things between bodies, nobody's news. */
function isStanding(draft: Draft, opening: Opening): boolean {
  const { parties, type, placeRange, timeRange, status } = draft
  if ((type !== 'meeting' && type !== 'agreement') || status === 'planned' || placeRange || timeRange) return false
  if (parties.some(({ party }) => 'person' in party)) return false
  return !isIn(opening, draft)
}

function isBackground(input: ContactInput, draft: Draft, opening: Opening): boolean {
  const { document } = input
  const { type, tellings, status } = draft
  const framed = tellings.filter((telling) => isFrame(document, telling, type))
  if (framed.length === tellings.length) return true
  const isToldOrSought = tellings.some((telling) => isToldIn(opening, telling) || isAimOf(document, telling))
  if (type === 'gathering' && framed.length > 0 && !isToldOrSought) return true
  if (draft.inHeadline) return false
  const isTold = draft.asserted || isAnnounced(document, draft, opening)
  if (type === 'visit' && !isTold && !tellings.some((telling) => isWelcome(document, telling))) return true
  if (isStay(document, draft) || tellings.every((telling) => isPointedAt(document, telling))) return true
  const isOnlyNamed = !tellings.some(({ predicate }) => predicate)
  if (draft.spoken && isOnlyNamed && (status === 'held' || type === 'gathering')) return true
  if (type === 'gathering' && isOnlyNamed && !draft.attended && !isIn(opening, draft)) return true
  if (type !== 'visit' && draft.clause.kind === 'relative' && !isIn(opening, draft)) return true
  if (isOfPeriod(draft) && !isIn(opening, draft)) return true
  return !isFresh(input, draft, opening) && isPast(input, draft)
}

/** «در سال جاری به روسیه سفر کرد»: news is told to the day. */
const isOfPeriod = ({ type, status, start, end }: Draft) =>
  (type === 'visit' || type === 'meeting') &&
  status === 'held' &&
  start !== null &&
  end !== null &&
  Date.parse(end) - Date.parse(start) >= MONTH
/** The shortest month, from its first day to its last. */
const MONTH = 27 * 86_400_000

/** «در ژنو به سر می‌برد»: where somebody is; «توقف کوتاهی داشت» is a trip. */
const isStay = ({ tokens }: Document, { rule, tellings }: Draft) =>
  rule.id === 'visit.stay' &&
  !tellings.some(({ predicate, trigger: [from] }) => predicate && STOP.has(tokens[from]?.key ?? ''))
const STOP = eventWords('stop')

/** How many days ago an encounter that the opening tells of began at most, and was over, to be its news: «هفته گذشته». */
const LATELY = [14, 7] as const
/** And a trip that other news follows. */
const BEGUN = 3

/** «هفته گذشته با سفیر دیدار داشتم»: what the opening itself tells, though it says when; «دیروز … عازم شده بود»: a trip just begun. */
function isFresh({ published }: ContactInput, draft: Draft, opening: Opening): boolean {
  const { asserted, clause, start, end, type } = draft
  if (!published || !start || !asserted) return false
  const since = (day: string) => (Date.parse(published.slice(0, 10)) - Date.parse(day)) / 86_400_000
  if (clause.verb?.tense === 'pluperfect') return type === 'visit' && since(start) <= BEGUN
  return isIn(opening, draft) && since(start) <= LATELY[0] && since(end ?? start) <= LATELY[1]
}

/** «از سفر وزیر به تهران در هفته آینده خبر داد» in the opening: a trip to come is news, unless it only dates what is told. */
const isAnnounced = (document: Document, { status, tellings }: Draft, { sentences }: Opening) =>
  status !== 'held' &&
  status !== 'denied' &&
  tellings.some(
    (telling) =>
      sentences.has(telling.clause.sentence) &&
      telling.clause.kind !== 'relative' &&
      !isFrame(document, telling, 'visit'),
  )

/** «در جریان سفر», «در حاشیه اجلاس»: with the word before them. */
const FRAMES = eventWords('frame')
const INTO = keySet('در به')

/** «به بیاریتز، محل برگزاری اجلاس، رفت». */
const isVenue = (before: readonly Token[]) =>
  before.at(-1)?.key === VENUE || (before.at(-1)?.key === HOLDING && before.some(({ key }) => key === VENUE))
const [VENUE, HOLDING] = ['محل', 'برگزاری']

/** Whether the event is only the time or place of what else is told. A headline's «در ادامه دیدار با X» is news. */
function isFrame({ tokens }: Document, { trigger: [from], inHeadline }: Telling, type: Draft['type']): boolean {
  if (type === 'meeting' && inHeadline) return false
  const before = tokens.slice(Math.max(0, from - 3), from)
  if (before.some(({ key, index }) => FRAMES.has(key) && INTO.has(tokens[index - 1]?.key ?? ''))) return true
  if (type === 'gathering' && (isAfter(tokens, from) || isVenue(before))) return true
  return before.at(-1)?.key === 'از' && before.at(-2)?.key === 'روز'
}

/** «به مذاکرات با X اشاره کرد»: only mentioned. */
const isPointedAt = ({ tokens }: Document, { predicate, clause: { verb } }: Telling) =>
  !predicate && verb !== null && tokens[verb.range[0] - 1]?.key === 'اشاره'

const AFTER = eventWords('after')
/** «پس از نشست شورای امنیت», «پیش از شرکت در نشست سران»: when something else was done. */
const isAfter = (tokens: readonly Token[], from: number) =>
  tokens
    .slice(Math.max(0, from - 4), from)
    .some(({ key, index }) => key === 'از' && AFTER.has(tokens[index - 1]?.key ?? ''))

/** «نشست سران دیروز برگزار شد» in the opening is news, though something else took place in its margins. */
const isToldIn = ({ sentences, isDigest }: Opening, { predicate, clause }: Telling) =>
  predicate && clause.kind !== 'relative' && (isDigest || sentences.has(clause.sentence))

/** «برای شرکت در اجلاس»: what somebody travels for. */
const isAimOf = (document: Document, { clause, trigger: [from] }: Telling) =>
  clause.kind !== 'relative' && isAttended(document, from) && isPurpose(document, from)

/** «در هنگام ورود مورد استقبال X قرار گرفت»: the welcome tells the arrival. */
function isWelcome({ tokens }: Document, { clause }: Telling): boolean {
  return (
    clause.kind === 'main' &&
    clause.parts.some(([from, to]) => tokens.slice(from, to).some(({ key }) => key === 'استقبال'))
  )
}
