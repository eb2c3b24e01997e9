import type { Document, PlaceMention, Token } from '../../document.js'
import type { Match } from '../../rules/lexicon.js'
import { withFields } from '../../rules/with-fields.js'
import { contextOf, isNounOfOffice } from './context.js'
import type { Entry } from './entries.js'
import { placeLexicon } from './lexicon.js'

/** Words that tell that what follows is read as a source, no party: «روزنامه ایران». */
const MEDIA = new Set('روزنامه خبرگزاری شبکه نشریه پایگاه سایت تلویزیون ماهنامه هفتهنامه مجله کانال'.split(' '))

interface Candidate {
  readonly match: Match<readonly Entry[]>
  readonly entry: Entry
}

/** Countries, their adjectives, cities, premises and organisations as of the day of the report, longest match first. */
export function recognisePlaces(doc: Document, published?: string): PlaceMention[] {
  const candidates = [...find(doc.tokens)]
  const isCountry = ({ entry }: Candidate) => entry.kind === 'country' && !entry.ambiguous
  const ends = new Set(candidates.filter(isCountry).map(({ match }) => match.to))
  const sure = new Set(candidates.filter(({ entry }) => !entry.ambiguous).map(({ entry }) => identity(entry)))
  const found: PlaceMention[] = []
  for (const { match, entry } of candidates) {
    if (
      entry.ambiguous &&
      !confirmed(doc.tokens, match, entry, sure) &&
      !isBesideCountry(doc.tokens, match, entry, ends)
    )
      continue
    const { ambiguous: _, kind, before, ...rest } = entry
    if (kind === 'blocker') continue
    const mention = withFields({ range: [match.from, match.to], kind: adjectival(match, kind) } as const, rest)
    const isEarlier = before !== undefined && published !== undefined && published < before.day
    found.push(isEarlier ? withFields(mention, { code: before.code }) : mention)
  }
  return found
}

const identity = ({ kind, code, organisation }: Entry) => (kind === 'organisation' ? organisation : code)

/** The longest match at each place with its likeliest reading; a match whose ending does not fit its kind gives way to a shorter one. */
function* find(tokens: readonly Token[]): Generator<Candidate> {
  const lexicon = placeLexicon()
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i] as Token
    const found = token.kind === 'punct' ? undefined : choose(tokens, lexicon.all(tokens, i))
    if (found) yield found
    i = found ? found.match.to : i + 1
  }
}

function choose(tokens: readonly Token[], matches: readonly Match<readonly Entry[]>[]): Candidate | undefined {
  for (const match of [...matches].reverse()) {
    const isEzafe = match.rest === 'ی' && OPEN.test(tokens[match.to - 1]?.key ?? '')
    const fitting = match.value.filter((entry) => fitsEnding(entry, match.rest, isEzafe))
    const media = fitting.find(({ kind }) => kind === 'blocker')
    if (media?.organisation && MEDIA.has(tokens[match.from - 1]?.key ?? ''))
      return { match, entry: { ...media, ambiguous: false } }
    const entry = fitting.find(({ ambiguous }) => !ambiguous) ?? fitting.find(({ kind }) => kind !== 'blocker')
    if (entry) return { match, entry }
  }
  return undefined
}

/** «آنکارای ترکیه»: a name that ends in a long vowel takes ی for its ezafe. */
const OPEN = /[او]ی$/u

/** «ترکیه‌ای» is of Turkey, but «ریاضی» has nothing to do with Riyadh nor «طالبانی» with the Taliban. */
function fitsEnding({ kind, ambiguous }: Entry, rest: string, isEzafe: boolean): boolean {
  if (!rest || (isEzafe && kind === 'city' && !ambiguous)) return true
  if (kind === 'adjective') return OF_ADJECTIVE.has(rest)
  return kind === 'country' && !ambiguous && !OF_ADJECTIVE.has(rest)
}

const OF_ADJECTIVE = new Set(['ها', 'های', 'ان', 'مان', 'شان'])

const adjectival = (match: Match<unknown>, kind: PlaceMention['kind']): PlaceMention['kind'] =>
  kind === 'country' && match.rest && match.rest !== 'ست' ? 'adjective' : kind

/** «ترک کرد» is leaving. */
const LIGHT = new Set(['کردن', 'شدن', 'نمودن'])

/** «ایران و قدرت‌های جهانی»: a body of states beside a country. */
function isBesideCountry(
  tokens: readonly Token[],
  { from }: Match<unknown>,
  { kind, code }: Entry,
  countryEnds: ReadonlySet<number>,
): boolean {
  return kind === 'organisation' && code !== null && tokens[from - 1]?.key === 'و' && countryEnds.has(from - 1)
}

/** Whether the surroundings show an ambiguous form to be this place. */
function confirmed(
  tokens: readonly Token[],
  { from, to }: Match<unknown>,
  entry: Entry,
  sure: ReadonlySet<string | null | undefined>,
): boolean {
  const before = tokens[tokens[from - 1]?.form === '«' ? from - 2 : from - 1]
  if (entry.kind === 'adjective') return isNounOfOffice(before) && !LIGHT.has(tokens[to]?.word.lemma ?? '')
  const context = contextOf(before, entry.kind)
  if (context === 'strong') return true
  if (entry.kind === 'organisation') return sure.has(entry.organisation ?? null)
  return context === 'weak' && (sure.has(entry.code) || entry.kind === 'country')
}
