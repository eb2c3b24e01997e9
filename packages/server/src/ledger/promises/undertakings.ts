import { because } from '../reasons.js'
import { byDay, type Figure, firstDay, type Promised, type PromiseLink, type Undertaking } from './promise.js'
import type { Undertaken } from './said.js'
import { actOf, contentOf, isNegated } from './words.js'

/** Undertakings of one block may be the same; it is of whoever undertakes. */
export const blockOf = (by: readonly Pick<Figure, 'actor'>[]): string =>
  `by ${[...new Set(by.map(({ actor }) => actor))].sort().join(' ')}`

/** Share of the words that two tellings of one undertaking have in common, and how many that are at least. */
const ENOUGH = 0.5
const FEWEST = 3
/** Days after which the same words are another undertaking. */
const LONGEST = 400

interface Item {
  readonly told: Undertaking
  readonly content: ReadonlySet<string>
  /** Its rarest words: two that have half of their words in common have one of these in common. */
  readonly rarest: readonly string[]
  readonly negated: boolean
}
interface Growing {
  readonly first: Item
  readonly members: { readonly item: Item; readonly because: string }[]
  readonly links: PromiseLink[]
}

/** The undertakings of one block as promises; one that takes another back contradicts it. */
export function promisesOf(undertakings: readonly Undertaking[]): Undertaken[] {
  const groups: Growing[] = []
  const byWord = new Map<string, Growing[]>()
  for (const item of itemsOf([...undertakings].sort(byDay))) {
    const alike = alikeTo(item, byWord)
    for (const { group } of alike) if (group.first.negated !== item.negated) contradict(group, item)
    const same = alike.find(({ group }) => group.first.negated === item.negated)
    if (same) same.group.members.push({ item, because: same.because })
    else {
      const group = { first: item, members: [{ item, because: because('first-telling') }], links: [] }
      groups.push(group)
      for (const word of item.rarest) put(byWord, word, group)
    }
  }
  return groups.map(promised)
}

function itemsOf(undertakings: readonly Undertaking[]): Item[] {
  const contents = undertakings.map(({ words }) => contentOf(words))
  const counts = new Map<string, number>()
  for (const content of contents) for (const word of content) counts.set(word, (counts.get(word) ?? 0) + 1)
  const count = (word: string) => counts.get(word) ?? 0
  const rarity = (a: string, b: string) => count(a) - count(b) || (a < b ? -1 : 1)
  return contents.map((content, i) => {
    const rarest = [...content].sort(rarity).slice(0, content.size - Math.ceil(content.size * ENOUGH) + 1)
    const told = undertakings[i] as Undertaking
    return { told, content, rarest, negated: isNegated(told.words) }
  })
}

function put(index: Map<string, Growing[]>, word: string, group: Growing): void {
  const there = index.get(word)
  if (there) there.push(group)
  else index.set(word, [group])
}

/** Groups that share enough words with an item, and why; those that share most first, of equals the earliest. */
function alikeTo(item: Item, byWord: ReadonlyMap<string, readonly Growing[]>) {
  const near = new Set(item.rarest.flatMap((word) => byWord.get(word) ?? []))
  const alike = [...near].flatMap((group) => {
    const { shared, all } = inCommon(item, group.first)
    if (shared < FEWEST || shared / all < ENOUGH || daysApart(item.told, group.first.told) > LONGEST) return []
    return { group, shared, because: shared === all ? because('same-words') : because('some-words', shared, all) }
  })
  return alike.sort((a, b) => b.shared - a.shared || byDay(a.group.first.told, b.group.first.told))
}

function inCommon({ content: a }: Item, { content: b }: Item) {
  const shared = [...a].filter((word) => b.has(word)).length
  return { shared, all: a.size + b.size - shared }
}

function daysApart({ day: a }: Undertaking, { day: b }: Undertaking): number {
  return a && b ? Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000 : 0
}

/** What is said on the same day, or without one, does not come after. */
function contradict(group: Growing, { told }: Item): void {
  const before = group.first.told.day
  if (before && told.day && told.day > before)
    group.links.push({ kind: 'contradicted', encounter: null, told, because: because('said-to-the-contrary') })
}

function promised({ first, members, links }: Growing): Undertaken {
  const all = members.map(({ item }) => item.told)
  const due = all.find(({ dueStart }) => dueStart !== null)
  return {
    kind: 'undertaking',
    act: first.negated ? null : actOf(first.told.words),
    by: first.told.by,
    to: all.find(({ to }) => to.length > 0)?.to ?? [],
    dueStart: due?.dueStart ?? null,
    dueEnd: due?.dueEnd ?? null,
    tellings: members.map(({ item: { told }, because }) => ({ ...told, because })),
    links,
  }
}

/** An encounter that may be what was promised. */
export interface Happened {
  readonly encounter: string
  readonly type: string
  readonly status: string
  readonly day: string
  readonly parties: readonly Figure[]
}

/** Days that an encounter may lie after what was due, and after the promise where nothing is. */
const AFTER_DUE = 3
const AFTER_PROMISE = 365

/**
 * The encounter that keeps or contradicts a promise of one: of its kind, with whoever promised and whomever it was
 * promised to, after it and not long after it was due. Nothing is linked on one side alone.
 */
export function keptBy(promise: Promised, encounters: readonly Happened[]): PromiseLink | null {
  const day = firstDay(promise.tellings)
  const sides = [...promise.by, ...promise.to]
  if (!promise.act || !day || new Set(sides.map(({ country, actor }) => country ?? actor)).size < 2) return null
  const last = later(promise.dueEnd ?? day, promise.dueEnd ? AFTER_DUE : AFTER_PROMISE)
  const fitting = encounters
    .filter(({ type, status }) => type === promise.act && status !== 'planned' && status !== 'proposed')
    .filter((one) => one.day >= day && one.day <= last && sides.every((side) => takesPart(side, one)))
    .sort((a, b) => (a.day < b.day ? -1 : 1))
  const held = fitting.find(({ status }) => status === 'held') ?? fitting[0]
  if (!held) return null
  const kind = held.status === 'held' ? 'kept' : 'contradicted'
  return {
    kind,
    encounter: held.encounter,
    told: null,
    because: because('came-about', held.status, held.type, held.day),
  }
}

const later = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

/** Somebody himself, or for a country anybody of it. */
const takesPart = ({ actor }: Figure, { parties }: Happened) =>
  parties.some((party) => party.actor === actor || party.country === actor)
