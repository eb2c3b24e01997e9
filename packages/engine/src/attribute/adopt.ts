import type { Cast, Document, Party, Person, Range, Span, Statement, Token } from '../document.js'
import * as family from '../generated/family-names.js'
import * as given from '../generated/given-names.js'
import { fold } from '../normalise/fold.js'
import { latinise } from '../reference/latinise.js'
import { aliases } from './aliases.js'

const givenNames = new Map(given.rows().map((row) => [fold(row.fa), row]))
const familyNames = new Map(family.rows().map((row) => [fold(row.fa), row]))
const LATIN = {
  given: new Map(given.rows().map((row) => [fold(row.fa), row.latin])),
  family: new Map(family.rows().map((row) => [fold(row.fa), row.latin])),
}
const TITLES = new Set(
  'آقای خانم دکتر مهندس سردار سرلشکر سرلشگر سپهبد سرتیپ سرهنگ دریادار امیر ژنرال حجت الاسلام حجت‌الاسلام والمسلمین المسلمین آیت الله آیت‌الله شیخ پاسدار پروفسور سناتور'
    .split(' ')
    .map(fold),
)
const LONGEST = 4

/** Heads of an office; «یک مقام آگاه» and «یک منبع» among them. */
const OFFICES = new Set(
  'مدیر مدیرعامل مدیرکل رییس معاون دبیر دبیرکل سرمربی نماینده عضو سخنگو سخنگوی وزیر شهردار فرماندار استاندار امام مسوول مشاور سرپرست قایم مقام منبع فرمانده سفیر کاردار دستیار نایب رایزن رهبر بازپرس دادستان مربی سرپرست دیپلمات نخست ولیعهد پادشاه'.split(
    ' ',
  ),
)
/** A name that several stretches are spoken under needs no other proof. */
const OFTEN = 2

/** A speaker whom no table knows: that somebody speaks under the words makes them a person's. */
interface Newcomer {
  readonly key: string
  readonly range: Range
  readonly office: boolean
}

/**
 * Speakers that stand only by their words become persons where the words are a name: «روح‌الله نمونه‌ای گفت» needs no
 * entry of the table to be a person. Statements and cast with them.
 */
export function adopt(
  doc: Document,
  cast: Cast,
  statements: readonly Statement[],
): { cast: Cast; statements: Statement[] } {
  const newcomers: Newcomer[] = []
  const idOf = new Map<string, string>()
  const often = frequent(statements)
  for (const { speakers } of statements) {
    for (const party of speakers) {
      const newcomer = 'name' in party ? newcomerIn(doc.tokens, party.name, often.has(party.name[0])) : null
      if (newcomer && !newcomers.some(({ key }) => key.endsWith(newcomer.key))) newcomers.push(newcomer)
    }
  }
  const kept = newcomers.filter(({ key }) => !newcomers.some((other) => other.key !== key && other.key.endsWith(key)))
  const people = kept.map((newcomer, index) => personOf(doc, newcomer, `s${index + 1}`))
  for (const [index, { key }] of kept.entries()) idOf.set(key, `s${index + 1}`)
  const adopted = (party: Party): Party => {
    const newcomer = 'name' in party ? newcomerIn(doc.tokens, party.name, true) : null
    const full = newcomer && kept.find(({ key }) => key.endsWith(newcomer.key))
    return full ? { person: idOf.get(full.key) as string } : party
  }
  const whole = { ...cast, people: [...cast.people, ...people] }
  const spoken = statements.map((statement) => ({ ...statement, speakers: statement.speakers.map(adopted) }))
  const known = aliases(doc, whole, spoken)
  return { cast: whole, statements: spoken.map((statement) => ({ ...statement, speakers: known(statement.speakers) })) }
}

/** Starts of the names that more than one stretch is spoken under. */
function frequent(statements: readonly Statement[]): ReadonlySet<number> {
  const count = new Map<number, number>()
  for (const { speakers } of statements)
    for (const party of speakers) if ('name' in party) count.set(party.name[0], (count.get(party.name[0]) ?? 0) + 1)
  return new Set([...count].flatMap(([start, n]) => (n >= OFTEN ? [start] : [])))
}

/** The name in a span, without forms of address; null if it is none. */
function newcomerIn(tokens: readonly Token[], span: Span, often: boolean): Newcomer | null {
  let from = lowerBound(tokens, span[0])
  const to = lowerBound(tokens, span[1])
  const start = from
  while (
    from < to &&
    (TITLES.has(tokens[from]?.key ?? '') ||
      /[«"“]/.test(tokens[from]?.form ?? '') ||
      (from > start && tokens[from]?.key === 'و'))
  )
    from++
  let end = from
  while (end < to && tokens[end]?.kind === 'word') end++
  const keyTo = (stop: number) =>
    tokens
      .slice(from, stop)
      .map((token) => token.key)
      .join('')
  const head = tokens[from]?.key === 'یک' ? from + 1 : from
  if (OFFICES.has(tokens[head]?.key ?? '') && end - head < 10)
    return { key: keyTo(end), range: [head, end], office: true }
  if (end - from > LONGEST) end = nameEnd(tokens, from)
  if (end === from) return null
  const name = tokens.slice(from, end)
  const addressed = from > start && tokens[start]?.kind === 'word'
  return (often && name.length < 3) || isName(name, addressed)
    ? { key: keyTo(end), range: [from, end], office: false }
    : null
}

/** Of a name with its office behind it only the name: «علی رضایی کارشناس بازار مسکن». */
function nameEnd(tokens: readonly Token[], from: number): number {
  const known = (i: number) => givenNames.has(tokens[i]?.key ?? '') || tokens[i]?.word.pos === 'unknown'
  if (!known(from)) return from
  return givenNames.has(tokens[from + 1]?.key ?? '') ? from + 3 : from + 2
}

function isName(name: readonly Token[], addressed: boolean): boolean {
  const first = name[0]?.key ?? ''
  const last = name.at(-1)?.key ?? ''
  const strange = name.every(({ word }) => word.pos === 'unknown')
  if (name.length === 1) return strange || familyNames.has(first) || (addressed && first.length > 2)
  return (
    addressed ||
    givenNames.has(first) ||
    givenNames.has(first + (name[1]?.key ?? '')) ||
    strange ||
    (familyNames.has(last) && name[0]?.word.pos === 'unknown')
  )
}

function personOf(doc: Document, { range, key, office }: Newcomer, id: string): Person {
  const tokens = doc.tokens.slice(...range)
  const fa = tokens.map(({ form }) => form).join(' ')
  const iranian = givenNames.get(tokens[0]?.key ?? '')?.origin
  const span: Span = [tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0]
  const surname = tokens.at(-1)?.key ?? key
  const mentions = doc.tokens.flatMap((token, i): Span[] => {
    if (i === range[0]) return [span]
    return token.key === surname && (i < range[0] || i >= range[1]) ? [[token.start, token.end]] : []
  })
  if (office)
    return {
      id,
      name: { fa: null, en: null },
      country: 'IR',
      office: { fa, en: null },
      mentions: [span],
      evidence: [
        { field: 'office', span },
        { field: 'country', span: null, because: "the outlet's own country" },
      ],
    }
  return {
    id,
    name: { fa, en: latinise(fa, LATIN) },
    country: iranian && /persian|iran|arabic|islamic/i.test(iranian) ? 'IR' : null,
    office: null,
    mentions,
    evidence: [
      { field: 'name', span },
      { field: 'country', span: null, because: iranian ? "the outlet's own country" : 'not said' },
    ],
  }
}

function lowerBound(tokens: readonly Token[], offset: number): number {
  let [lo, hi] = [0, tokens.length]
  while (lo < hi) {
    const mid = (lo + hi) >> 1
    if ((tokens[mid]?.start ?? 0) < offset) lo = mid + 1
    else hi = mid
  }
  return lo
}
