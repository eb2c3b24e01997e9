import type { Document, OfficeMention, PlaceMention, Token } from '../../document.js'
import * as heads from '../../generated/office-heads.js'
import * as offices from '../../generated/offices.js'
import { Lexicon } from '../../rules/lexicon.js'
import { values } from '../../rules/table.js'

export type OfficeRow = offices.Row
type Head = heads.Row

const officeLexicon = new Lexicon<OfficeRow>(
  offices.rows().flatMap((row) => [row.fa, ...values(row.forms)].map((form): [string, OfficeRow] => [form, row])),
  ['ی', 'مان', 'ای'],
)
const headRows = heads.rows().filter(({ complement }) => complement !== 'former')
const headLexicon = new Lexicon<Head>(
  headRows.flatMap((row) => [row.fa, ...values(row.forms)].map((form): [string, Head] => [form, row])),
  ['ی', 'ای'],
)
const formerLexicon = new Lexicon<true>(
  heads
    .rows()
    .filter(({ complement }) => complement === 'former')
    .flatMap((row) => [row.fa, ...values(row.forms)].map((form): [string, true] => [form, true])),
)
/** Plural heads: one person a country where countries are listed. */
const PLURAL = new Lexicon<string>([
  ['وزرای', 'وزیر'],
  ['وزیران', 'وزیر'],
  ['سفرای', 'سفیر'],
  ['سفیران', 'سفیر'],
  ['روسای', 'رئیس'],
  ['رؤسای', 'رئیس'],
  ['رهبران', 'رهبر'],
  ['فرماندهان', 'فرمانده'],
  ['معاونان', 'معاون'],
  ['معاونین', 'معاون'],
  ['نمایندگان', 'نماینده'],
])

/** Words that never stand inside an office. */
const STOP_POS = new Set(['verb', 'preposition', 'conjunction', 'pronoun', 'adverb', 'punct'])
const STOP = new Set(
  'را که نیز هم همچنین امروز دیروز فردا عصر صبح ظهر شب روز این آن وی او ایشان با به از در بر برای تا طی پس پیش هنگام ضمن درباره پیرامون است بود شد'.split(
    ' ',
  ),
)
const LONGEST = 14

export interface OfficeContext {
  readonly doc: Document
  readonly placeAt: ReadonlyMap<number, PlaceMention>
  /** Whether a name or rank begins at a token: an office ends before it. */
  readonly nameBegins: (index: number) => boolean
}

/** The office phrase that begins at token `i`, with its country and posting, or null. */
export function officeAt(context: OfficeContext, i: number): OfficeMention | null {
  const { doc } = context
  const match = officeLexicon.longest(doc.tokens, i)
  if (match) return extend(context, i, match.to, match.value)
  const head = headLexicon.longest(doc.tokens, i)
  const plural = PLURAL.longest(doc.tokens, i)
  if (plural) return extend(context, i, plural.to, null, plural.value)
  if (!head) return null
  const office = extend(context, i, head.to, null)
  const bare = office.range[1] === head.to
  return bare && head.value.complement === 'required' ? null : office
}

/** Whether a token can go on an office phrase that began before it. */
function continues({ doc, nameBegins }: OfficeContext, j: number): boolean {
  const token = doc.tokens[j]
  if (!token || token.kind === 'punct' || token.kind === 'latin') return false
  return !STOP_POS.has(token.word.pos) && !STOP.has(token.key) && !nameBegins(j) && !headLexicon.longest(doc.tokens, j)
}

interface Walk {
  to: number
  country: string | null
  former: boolean
  /** Tokens that are not part of the office: its country. */
  left: Set<number>
  ended: boolean
}

/** Walks from the end of the head over complement, markers, country and posting. */
function extend(
  context: OfficeContext,
  from: number,
  to: number,
  row: OfficeRow | null,
  singular?: string,
): OfficeMention {
  const walk: Walk = { to, country: row?.country || row?.needs || null, former: false, left: new Set(), ended: false }
  while (!walk.ended && walk.to < context.doc.tokens.length && walk.to - from < LONGEST)
    step(context, walk, row !== null)
  posting(context, walk)
  const kept = context.doc.tokens.slice(from, walk.to).filter(({ index }) => !walk.left.has(index))
  const words = kept.map(({ form }) => form)
  if (singular) words[0] = singular
  return {
    range: [from, walk.to],
    fa: words.join(' ').replace(/ ([،)])/g, '$1'),
    id: row?.id ?? null,
    class: row?.class ?? null,
    country: walk.country,
    former: walk.former,
    plural: singular !== undefined,
  }
}

function step(context: OfficeContext, walk: Walk, inTable: boolean): void {
  const { doc, placeAt } = context
  const place = placeAt.get(walk.to)
  const former = formerLexicon.longest(doc.tokens, walk.to)
  if (former) {
    walk.former = true
    walk.to = former.to
  } else if (place && place.range[0] === walk.to) takePlace(walk, place)
  else if (isThisCountry(doc.tokens, walk.to)) {
    walk.country ??= lastCountry(placeAt, walk.to)
    for (const k of [walk.to, walk.to + 1]) walk.left.add(k)
    walk.to += 2
    walk.ended = true
  } else if (!inTable && continues(context, walk.to)) walk.to++
  else if (!inTable && isList(context, walk.to)) walk.to += 2
  else walk.ended = true
}

function takePlace(walk: Walk, place: PlaceMention): void {
  const [from, to] = place.range
  if (place.kind === 'organisation') {
    walk.country ??= place.code
    walk.to = to
    return
  }
  if (place.kind === 'city') {
    walk.country ??= place.code
    walk.to = to
    walk.ended = true
    return
  }
  walk.country = place.code
  for (let k = from; k < to; k++) walk.left.add(k)
  walk.to = to
  walk.ended = true
}

/** «… و بودجه»، «صنعت، معدن»: a coordination inside the complement. */
function isList(context: OfficeContext, j: number): boolean {
  const mark = context.doc.tokens[j]
  return (
    (mark?.key === 'و' || mark?.form === '،') &&
    continues(context, j + 1) &&
    !context.placeAt.has(j + 1) &&
    context.doc.tokens[j + 1]?.word.pos === 'noun'
  )
}

const isThisCountry = (tokens: readonly Token[], at: number) =>
  tokens[at]?.key === 'این' && tokens[at + 1]?.key === 'کشور'

/** The country mentioned last before a token: what «این کشور» points to. */
function lastCountry(placeAt: ReadonlyMap<number, PlaceMention>, before: number): string | null {
  for (let i = before - 1; i >= 0 && before - i < 400; i--) {
    const place = placeAt.get(i)
    if (place && place.kind !== 'organisation' && place.range[0] === i) return place.code
  }
  return null
}

const POSTED = new Set(
  'سفیر کاردار نماینده سرکنسول کنسول فرستاده رایزن وابسته هماهنگکننده سفیران سفرای گزارشگر'.split(' '),
)

/** «در عراق»، «در امور سوریه»: where a diplomat is posted belongs to the office. */
function posting({ doc, placeAt }: OfficeContext, walk: Walk): void {
  const head = doc.tokens.slice(Math.max(0, walk.to - LONGEST), walk.to).some(({ key }) => POSTED.has(key))
  if (!head || doc.tokens[walk.to]?.key !== 'در') return
  const at = doc.tokens[walk.to + 1]?.key === 'امور' ? walk.to + 2 : walk.to + 1
  const place = placeAt.get(at)
  if (place && place.range[0] === at && place.kind !== 'adjective') walk.to = place.range[1]
}
