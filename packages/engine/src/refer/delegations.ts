import type { Document, Party, Range, Reference, Token } from '../document.js'
import { keySet } from '../rules/keys.js'

const DELEGATION = keySet('هیئت هیئتی هیات هیاتی')
/** «این هیئت». */
const THIS = keySet('این همین')
/** «هیئت اعزامی», «هیئت مذکور»: the one that was told before. */
const TOLD_BEFORE = keySet('اعزامی مذکور مزبور نامبرده یادشده')
const MEMBERS = keySet('اعضای')
/** «هیئت مدیره», «هیئت دولت»: bodies that nobody sends. */
const BODIES = keySet(
  'مدیره حاکمه رئیسه رییسه علمی منصفه دولت وزیران داوران داوری امنا امنای عامل نظارت انتخاب نمایندگان تحریریه ژوری حل رسیدگی عالی مرکزی اجرایی موسس',
)
/** Before the head of a delegation: «هیئتی به ریاست X». */
const LED_BY = keySet('ریاست سرپرستی رهبری هدایت')
/** Beside a delegation that goes with somebody: «در رأس هیئتی», «هیئت همراه», «به اتفاق هیئتی». */
const BESIDE = keySet('رأس راس همراه همراهش اتفاق معیت')
/** Before those who are in it: «هیئتی متشکل از X و Y». */
const MADE_OF = keySet('متشکل شامل مرکب')
/** How far after it its head, and the words for those who are in it, may stand. */
const REACH = 10
/** How far apart its members may be named. */
const APART = 8
/** How many sentences back a delegation is that «این هیئت» means. */
const MEMORY = 8
/** Adjectives of «این هیئت پارلمانی», «این هیئت سه‌نفره». */
const LONGEST_GAP = 2

type Parties = readonly Party[]

/**
 * Who is in the delegations of a report: «هیئتی متشکل از X و Y» is both; «این هیئت», «اعضای هیئت», «هیئت اعزامی» is the one told
 * last, by those who are in it, its head, or its country.
 */
export function withDelegations(
  { tokens, sentences }: Document,
  references: readonly Reference[],
  countryOf: (party: Party) => string | null,
): Reference[] {
  const found = new Map(references.map((reference) => [reference.range[0], reference]))
  let last: { readonly parties: Parties; readonly sentence: number } | null = null
  for (const { index: sentence, range, part } of sentences) {
    if (part === 'junk') continue
    let people: Reference[] | undefined
    for (let i = range[0]; i < range[1]; i++) {
      if (!isDelegation(tokens, i)) continue
      const given = found.get(i)
      if (given && given.kind !== 'delegation') continue
      people ??= references.filter((reference) => isPersonIn(reference, range))
      const members = membersOf(tokens, people, given?.range[1] ?? i + 1)
      const isAgain = !given && isToldBefore(tokens, i)
      const told = isAgain && last && sentence - last.sentence <= MEMORY ? last.parties : undefined
      const parties = members ?? told
      if (parties && isAgain) found.set(i, { range: [i, phraseEnd(tokens, i)], kind: 'delegation', parties })
      const introduced = members ?? (isAgain ? undefined : (ledBy(tokens, people, i, countryOf) ?? given?.parties))
      if (introduced) last = { parties: introduced, sentence }
    }
  }
  return [...found.values()].sort((a, b) => a.range[0] - b.range[0])
}

const isDelegation = (tokens: readonly Token[], i: number) =>
  DELEGATION.has(tokens[i]?.key ?? '') && !BODIES.has(tokens[i + 1]?.key ?? '')

const isPersonIn = ({ range: [at], parties }: Reference, [from, to]: Range) =>
  at >= from && at < to && parties.some((party) => 'person' in party)

function isToldBefore(tokens: readonly Token[], i: number): boolean {
  const [before, after] = [tokens[i - 1]?.key ?? '', tokens[i + 1]]
  if (THIS.has(before) || TOLD_BEFORE.has(after?.key ?? '')) return true
  // «اعضای هیئت با وزیر», not «اعضای هیئت فوتبال»
  return MEMBERS.has(before) && after?.word.pos !== 'noun' && after?.word.pos !== 'unknown'
}

function phraseEnd(tokens: readonly Token[], i: number): number {
  let to = i + 1
  while (to <= i + LONGEST_GAP && tokens[to]?.word.pos === 'adjective') to++
  return to
}

/** «متشکل از X، Y و Z»: the people named one after another. */
function membersOf(tokens: readonly Token[], people: readonly Reference[], from: number): Parties | undefined {
  const opens = tokens.slice(from, from + REACH).find(({ key }) => MADE_OF.has(key))
  if (!opens) return undefined
  const parties: Party[] = []
  let end = opens.index
  for (const { range, parties: own } of people) {
    if (range[0] < end) continue
    if (range[0] - end > APART) break
    parties.push(...own)
    end = range[1]
  }
  return parties.length ? parties : undefined
}

/** «هیئتی به ریاست X»: its head; «X در رأس هیئتی», «X و هیئت همراه»: those of his country. */
function ledBy(
  tokens: readonly Token[],
  people: readonly Reference[],
  i: number,
  countryOf: (party: Party) => string | null,
): Parties | undefined {
  const next = people.find(({ range: [from] }) => from > i)
  const isLed = next && next.range[0] - i <= REACH && tokens.slice(i, next.range[0]).some(({ key }) => LED_BY.has(key))
  if (isLed) return next.parties
  if (!BESIDE.has(tokens[i - 1]?.key ?? '') && !BESIDE.has(tokens[i + 1]?.key ?? '')) return undefined
  const [first] = people.findLast(({ range: [, to] }) => to <= i)?.parties ?? []
  const code = first ? countryOf(first) : null
  return code ? [{ code }] : undefined
}
