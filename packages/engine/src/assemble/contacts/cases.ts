import type { Cast, Document, PlaceMention, Reference, TimeMention, Token } from '../../document.js'
import { keySet } from '../../rules/keys.js'
import { withFields } from '../../rules/with-fields.js'
import { isActorNoun } from './actor-nouns.js'
import { CLOSED, type Governed, govern, governedByPhrase, isPerson, LISTING, OPEN, PARTS } from './governing.js'

/** How a reference stands in its clause. */
export interface Case extends Governed {
  readonly reference: Reference
  /** Followed by «را». */
  readonly object: boolean
  /** References joined to it by «و» or a comma share the number. */
  readonly group: number
  readonly clause: number
}

/** «از سوی الف، ب و پ», «توسط الف، ب و پ»: before those who do something. */
const AGENTS = keySet('سوی توسط')
const DASHES = new Set(['-', '–', '—', ':', 'ـ'])
const JOINERS = new Set(['و', '،', 'یا', ','])
/** Words beside a joiner: «و نیز», «از جمله آقایان». */
const FILLERS = keySet('نیز همچنین ازجمله از جمله مانند نظیر آقایان آقای خانم')
/** People of a list that are looked through for its end. */
const LONGEST_LIST = 12
const INCLUDING = keySet('ازجمله جمله')

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
    const holder = holderBefore(doc, found, reference)
    const before = holder ?? found.at(-1)
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
      (before === holder ||
        isListed(before, reference, placeStarts) ||
        joins(doc, before, reference, cast.references.slice(at + 1, at + LONGEST_LIST)))
    const floor = before?.reference.range[1] ?? 0
    const governed = joined
      ? { preposition: before.preposition, head: before.head, chain: before.chain, governor: before.governor }
      : (governedByPhrase(doc, reference, before) ?? govern(doc, reference, floor, timeEnding))
    const list = joined ? before : before?.clause === clause && areActorsBeside(doc, before, governed) ? before : null
    const { preposition } = list ?? governed
    found.push(
      withFields(
        { ...governed, preposition },
        { reference, object: objectAfter(doc, to), group: list?.group ?? ++group, clause },
      ),
    )
  }
  return spreadObject(doc, found)
}

/** «میان طالبان و نیروهای آمریکایی», «… و دیگر گروه‌های یمن»: those of a country who stand in a list by a noun of their own. */
function areActorsBeside({ tokens }: Document, before: Case, { preposition, governor, chain }: Governed): boolean {
  const head = chain.find((i) => !BETWEEN_JOINED.has(tokens[i]?.key ?? ''))
  let joiner = governor - 1
  while (BETWEEN_JOINED.has(tokens[joiner]?.key ?? '')) joiner--
  if (preposition !== null || tokens[joiner]?.key !== 'و' || before.reference.range[1] !== joiner) return false
  return LISTING.has(before.preposition ?? '') && isActorNoun(tokens[head ?? -1]?.key ?? '')
}

/** «و نیز برخی دیگر از». */
const BETWEEN_JOINED = new Set([...keySet('دیگر سایر از نیز همچنین'), ...PARTS])

/** «سفیر ایران در باکو و وزیر …»: whoever is posted there, where the next of a list follows his posting. */
function holderBefore(doc: Document, found: readonly Case[], { kind, range: [from] }: Reference): Case | undefined {
  const [holder, last] = found.slice(-2)
  if (!holder || !last || !isPerson(kind) || !isPerson(holder.reference.kind)) return undefined
  const isPosting = !isPerson(last.reference.kind) && last.preposition === 'در' && last.clause === holder.clause
  const between = doc.tokens.slice(last.reference.range[1], from).filter(({ form }) => !OPEN.has(form))
  const isNext = between.length === 1 && between[0]?.key === 'و'
  return isPosting && isNext && last.governor === holder.reference.range[1] ? holder : undefined
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

/** «به کشورهای اردن، مصر و …»: a noun of several goes on in a list. */
const isPluralOf = (token: Token | undefined) =>
  token?.word.pos === 'adjective' || (token?.word.pos === 'noun' && token.word.plural === true)

const isJoiner = (token: Token | undefined) => token !== undefined && JOINERS.has(token.form)

function objectAfter(doc: Document, to: number): boolean {
  const at = CLOSED.has(doc.tokens[to]?.form ?? '') ? to + 1 : to
  return doc.tokens[at]?.key === 'را'
}
