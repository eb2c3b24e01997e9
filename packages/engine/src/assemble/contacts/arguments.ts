import type { Clause, Party, PlaceMention, Range, TimeMention } from '../../document.js'
import * as collectives from '../../generated/collectives.js'
import { fold } from '../../normalise/fold.js'
import { values } from '../../rules/table.js'
import { type Case, casesOf } from './cases.js'
import type { ContactInput } from './contacts.js'
import type { DraftParty, Role } from './draft.js'
import type { Part, Trigger } from './triggers.js'

/** Nouns that stand for their country as actors: «هیئت ترکیه‌ای», «مقامات عراق». */
const ACTORS = new Set(
  collectives
    .rows()
    .flatMap((row) => [row.fa, ...values(row.forms)])
    .flatMap((form) => form.split(' '))
    .map(fold),
)

/** What stands around an event word, by the part it plays. */
export interface Arguments {
  readonly parties: DraftParty[]
  readonly place: { readonly country: string | null; readonly city: string | null; readonly range: Range } | null
}

/** Finds the arguments of triggers in one report. */
export class ArgumentFinder {
  readonly cases: readonly Case[]
  readonly #byClause = new Map<number, Case[]>()
  readonly #placeAt = new Map<number, PlaceMention>()

  constructor(readonly input: ContactInput) {
    this.cases = casesOf(input.document, input.cast)
    for (const item of this.cases) {
      const list = this.#byClause.get(item.clause)
      if (list) list.push(item)
      else this.#byClause.set(item.clause, [item])
    }
    for (const place of input.places) this.#placeAt.set(place.range[0], place)
  }

  of(trigger: Trigger): Arguments {
    const parties: DraftParty[] = []
    let place: Arguments['place'] = null
    for (const item of this.#byClause.get(trigger.clause.index) ?? []) {
      const relation = this.#relation(trigger, item)
      const part = relation ? trigger.rule.frame[relation] : undefined
      if (!part) continue
      if (part === 'place') place ??= this.#placeOf(item)
      else
        for (const party of this.actors(item)) parties.push({ party, role: roleOf(part), range: item.reference.range })
    }
    place ??= this.#location(trigger)
    const subjectPart = trigger.rule.frame.subject
    const hasSubject =
      parties.some(({ role }) => role === roleOf(subjectPart ?? 'party')) &&
      (roleOf(subjectPart ?? 'party') !== null || parties.length > 1)
    if (subjectPart && !hasSubject)
      for (const item of this.subjectOf(trigger.clause))
        for (const party of this.actors(item))
          parties.push({ party, role: roleOf(subjectPart), range: item.reference.range })
    return { parties: unique(parties), place }
  }

  /** How a reference relates to the trigger: `subject`, `object`, `of` or its preposition; null if not at all. */
  #relation(trigger: Trigger, item: Case): string | null {
    const after = item.reference.range[0] >= trigger.to
    if (item.chain.some((i) => i >= trigger.from && i < trigger.to)) return 'of'
    if (item.object) return 'object'
    if (item.preposition) return trigger.predicate || after ? item.preposition : null
    if (after && !trigger.predicate) return null
    if (after && trigger.rule.frame.place) return 'place'
    return trigger.predicate ? 'subject' : null
  }

  /** Whom a reference puts forward as a party. A country only where it, or a body of it, acts. */
  actors(item: Case): readonly Party[] {
    const { kind, parties } = item.reference
    if (
      kind === 'name' ||
      kind === 'office' ||
      kind === 'pronoun' ||
      kind === 'counterpart' ||
      kind === 'both' ||
      kind === 'delegation' ||
      kind === 'body'
    )
      return parties
    const head = item.chain.at(0)
    const isActor = item.chain.some(
      (i) =>
        ACTORS.has(this.input.document.tokens[i]?.key ?? '') ||
        ACTORS.has((this.input.document.tokens[i]?.key ?? '').replace(/ی$/, '')),
    )
    if (kind === 'adjective') return isActor ? parties : []
    return head === undefined || isActor ? parties : []
  }

  #placeOf(item: Case): Arguments['place'] {
    const place = this.#placeAt.get(item.reference.range[0])
    if (!place || place.kind === 'adjective' || place.kind === 'organisation') return null
    return { country: place.code, city: place.city ?? null, range: place.range }
  }

  /** «در تهران» in the trigger's clause. */
  #location(trigger: Trigger): Arguments['place'] {
    for (const item of this.#byClause.get(trigger.clause.index) ?? []) {
      if (item.preposition !== 'در') continue
      const place = this.#placeOf(item)
      if (place && (place.city || item.chain.length === 0)) return place
    }
    return null
  }

  /** The subject of a clause: its own, the antecedent of a relative clause, or that of the clause before it. */
  subjectOf(clause: Clause, depth = 0): Case[] {
    const own = (this.#byClause.get(clause.index) ?? []).filter(
      (item) => isSubject(item) && this.actors(item).length > 0,
    )
    const group = own[0]?.group
    if (group !== undefined) return own.filter((item) => item.group === group)
    if (depth > 3) return []
    if (clause.kind === 'relative') return this.#antecedent(clause)
    const { clauses } = this.input.document
    if (clause.parent !== null && clause.kind === 'adverbial')
      return this.subjectOf(clauses[clause.parent] as Clause, depth + 1)
    const before = clauses
      .slice(0, clause.index)
      .findLast((other) => other.sentence === clause.sentence && other.parent === clause.parent)
    return before ? this.subjectOf(before, depth + 1) : []
  }

  #antecedent(clause: Clause): Case[] {
    const before = this.cases.findLast(
      (item) => item.reference.range[1] <= clause.range[0] && item.reference.range[1] >= clause.range[0] - 2,
    )
    return before ? [before] : []
  }

  /** The time expression in a clause, or null. */
  timeIn(clause: Clause): TimeMention | null {
    return (
      this.input.times.find(({ range }) => clause.parts.some(([from, to]) => from <= range[0] && range[0] < to)) ?? null
    )
  }
}

const isSubject = (item: Case) => item.preposition === null && !item.object

function roleOf(part: Part): Role | null {
  return part === 'guest' || part === 'host' ? part : part === 'inviter' ? 'host' : null
}

function unique(parties: readonly DraftParty[]): DraftParty[] {
  const seen = new Set<string>()
  return parties.filter(({ party }) => {
    const key = JSON.stringify(party)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
