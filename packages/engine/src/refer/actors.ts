import type { Document, Party, PlaceMention, Reference } from '../document.js'
import * as collectives from '../generated/collectives.js'
import { fold } from '../normalise/fold.js'
import { keySet } from '../rules/keys.js'
import { Lexicon } from '../rules/lexicon.js'
import { values } from '../rules/table.js'

type Row = collectives.Row

let lexicon: Lexicon<Row> | undefined

/** The collective noun that begins at a token: «هیئت», «وزارت خارجه», «دو کشور». */
export function collectiveAt(doc: Document, i: number) {
  lexicon ??= new Lexicon<Row>(
    collectives
      .rows()
      .flatMap((row) => [row.fa, ...values(row.forms)].flatMap(withDigits).map((form): [string, Row] => [form, row])),
    ['ی', 'ای', 'یی'],
  )
  return lexicon.longest(doc.tokens, i)
}

/** «2 کشور», «مقامات 3 کشور»: as some agencies write. */
const withDigits = (form: string): string[] => {
  const digits = form.replace(/(^| )دو /, '$12 ').replace(/(^| )سه /, '$13 ')
  return digits === form ? [form] : [form, digits]
}

/** Adjectives between a collective noun and its country: «هیئت عالی‌رتبه سیاسی ترکیه». */
const LONGEST_GAP = 4
/** The state itself: «دولت», «رژیم»; its people and «کشور» do not act. */
const GOVERNMENT = new Set(['دولت', 'حکومت', 'رژیم', 'طرف', 'دستگاه دیپلماسی'])
const STOP = new Set(['verb', 'preposition', 'conjunction', 'pronoun', 'punct', 'determiner', 'numeral', 'adverb'])

const INDEFINITE = new Set(['ی', 'ای', 'یی'])

/** «هیئت دیگری از عراق». */
const OTHER = keySet('دیگر دیگری')
/** «هیئتی عازم روسیه»: the country is where they go. */
const TRAVELLING = keySet('عازم راهی وارد رهسپار به')

/** Delegations, officials in the plural, ministries and governments that act for a country, outside `taken`. */
export function actorReferences(
  doc: Document,
  places: readonly PlaceMention[],
  taken: (index: number) => boolean,
): Reference[] {
  const placeAt = new Map(places.map((place) => [place.range[0], place]))
  const found: Reference[] = []
  for (const { range, part } of doc.sentences) {
    if (part === 'junk') continue
    for (let i = range[0]; i < range[1]; ) {
      const reference = taken(i) ? null : actorAt(doc, placeAt, i)
      if (reference) found.push(reference)
      i = reference ? reference.range[1] : i + 1
    }
  }
  return found
}

function actorAt(doc: Document, placeAt: ReadonlyMap<number, PlaceMention>, i: number): Reference | null {
  const match = collectiveAt(doc, i)
  if (!match) return null
  if (match.value.kind === 'both-sides') return severalAt(doc, placeAt, i, match.to)
  // «تجاری» is no plural of «تاجر».
  if (match.rest && !/(?:هیئت|هیات|تیم|ان|ات)(?: |$)/.test(match.value.fa)) return null
  if (match.value.kind === 'state' && !GOVERNMENT.has(match.value.fa)) return null
  const kind = match.value.kind === 'delegation' ? 'delegation' : 'organisation'
  const countries = countriesAfter(doc, placeAt, match.to)
  if (!countries || (INDEFINITE.has(match.rest) && !isOfCountry(doc, placeAt, match.to, countries.to))) return null
  return { range: [i, countries.to], kind, parties: countries.codes.map((code): Party => ({ code })) }
}

/** «سران پنج کشور هند، چین، …»: those whose countries are named. */
function severalAt(doc: Document, placeAt: ReadonlyMap<number, PlaceMention>, i: number, at: number): Reference | null {
  const countries = placeAt.has(at) ? listed(doc, placeAt, at) : null
  if (!countries || countries.codes.length < 2) return null
  return { range: [i, countries.to], kind: 'delegation', parties: countries.codes.map((code): Party => ({ code })) }
}

/** «هیئتی از هند», «هیئتی هندی»; in «هیئتی بلندپایه دهلی نو را ترک کرد» the city is no country of theirs. */
function isOfCountry({ tokens }: Document, placeAt: ReadonlyMap<number, PlaceMention>, from: number, to: number) {
  for (let i = from; i < to; i++) {
    const key = tokens[i]?.key
    if (key === 'از' || key === 'این' || placeAt.get(i)?.kind === 'adjective') return true
  }
  return false
}

interface Countries {
  readonly to: number
  readonly codes: readonly string[]
}

/** The country that a collective noun goes on to name, over its adjectives: «… بلندپایه از عراق». */
function countriesAfter(doc: Document, placeAt: ReadonlyMap<number, PlaceMention>, from: number): Countries | null {
  for (let at = from; at < from + LONGEST_GAP; at++) {
    const place = placeAt.get(at)
    if (place) return place.kind === 'organisation' && !place.code ? null : listed(doc, placeAt, at)
    const token = doc.tokens[at]
    if (!token || token.key === 'کشورهای' || OTHER.has(token.key)) continue
    if (token.key === 'این' && doc.tokens[at + 1]?.key === 'کشور') return thisCountry(placeAt, from, at + 2)
    if (TRAVELLING.has(token.key)) return null
    if (STOP.has(token.word.pos) && !(token.key === 'از' && placeAt.has(at + 1))) return null
  }
  return null
}

/** «ایران، روسیه و ترکیه»; without «و» only the first belongs to the noun («مقامات آمریکایی، چین را متهم کردند»). */
function listed(doc: Document, placeAt: ReadonlyMap<number, PlaceMention>, from: number): Countries | null {
  const places: PlaceMention[] = []
  let closed = false
  for (let at = from; !closed || doc.tokens[at - 1]?.key === 'و'; at++) {
    const place = placeAt.get(at) ?? (places.length ? europeAt(doc, at) : undefined)
    if (!place?.code) break
    places.push(place)
    at = place.range[1]
    const mark = doc.tokens[at]
    if (mark?.key === 'و' && (placeAt.has(at + 1) || europeAt(doc, at + 1))) closed = true
    else if (isNext(doc, placeAt, at)) at--
    else if (mark?.form !== '،') break
  }
  const kept = closed ? places : places.slice(0, 1)
  const last = kept.at(-1)
  return last ? { to: last.range[1], codes: [...new Set(kept.flatMap(({ code }) => (code ? [code] : [])))] } : null
}

/** «مقامات ایران روسیه و ترکیه»: one more country of a list that lacks its comma and still has its «و». */
function isNext({ tokens }: Document, placeAt: ReadonlyMap<number, PlaceMention>, from: number): boolean {
  let at = from
  for (let place = placeAt.get(at); place?.code; place = placeAt.get(at)) {
    at = place.range[1]
    if (tokens[at]?.key === 'و') return placeAt.has(at + 1)
  }
  return false
}

/** «هیئت ایرانی، اروپایی و آمریکایی»: beside states the union of those of Europe. */
const europeAt = ({ tokens }: Document, at: number): PlaceMention | undefined =>
  tokens[at]?.key === EUROPEAN ? { range: [at, at + 1], kind: 'adjective', code: 'EU' } : undefined
const EUROPEAN = fold('اروپایی')

function thisCountry(placeAt: ReadonlyMap<number, PlaceMention>, before: number, to: number): Countries | null {
  for (let i = before - 1; i >= 0 && before - i < 300; i--) {
    const place = placeAt.get(i)
    if (place?.code && place.kind !== 'organisation') return { to, codes: [place.code] }
  }
  return null
}

/** Countries, organisations and bodies by their own names. */
export function placeReferences(doc: Document, places: readonly PlaceMention[]): Reference[] {
  return places.map((place): Reference => {
    const span = [doc.tokens[place.range[0]]?.start ?? 0, doc.tokens[place.range[1] - 1]?.end ?? 0] as const
    const kind = place.kind === 'adjective' ? 'adjective' : place.kind === 'organisation' ? 'organisation' : 'country'
    return place.code
      ? { range: place.range, kind, parties: [{ code: place.code }] }
      : { range: place.range, kind: 'body', parties: [{ name: span }] }
  })
}
