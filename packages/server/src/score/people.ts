import type { Case, CodedPerson, FoundPerson } from './case.js'
import { isCode } from './parties.js'
import { bare, bareLatin, bareOffice, likeness } from './skeleton.js'

/** From here on two offices are the same; two Latin names need less, because transliterations differ. */
const SAME_OFFICE = 0.75
const SAME_LATIN = 0.7

/** Matches people one to one, the best fits first: who each person of the record is in the coding. */
export function matchPeople({ coding, record }: Pick<Case, 'coding' | 'record'>): Map<FoundPerson, CodedPerson> {
  const matched = new Map<FoundPerson, CodedPerson>()
  const taken = new Set<CodedPerson>()
  for (const { coded, found } of candidates(coding.people, record.people)) {
    if (taken.has(coded) || matched.has(found)) continue
    taken.add(coded)
    matched.set(found, coded)
  }
  return matched
}

export function scorePeople({ coding, record, counts, tell }: Case, matched: Map<FoundPerson, CodedPerson>): void {
  for (const [found, coded] of matched) {
    counts.people.right++
    scoreValues(coded, found, counts.person, tell)
  }
  const taken = new Set(matched.values())
  for (const person of coding.people)
    if (!taken.has(person)) {
      counts.people.missed++
      tell('person missed', person.name ?? person.office, person.country)
    }
  for (const person of record.people)
    if (!matched.has(person)) {
      counts.people.wrong++
      tell('person invented', person.name?.fa ?? person.office?.fa, person.country)
    }
}

function candidates(coded: readonly CodedPerson[], found: readonly FoundPerson[]) {
  return coded
    .flatMap((one) => found.map((other) => ({ coded: one, found: other, fit: fit(one, other) })))
    .filter((pair) => pair.fit > 0)
    .map((pair) => ({ ...pair, fit: pair.fit + (pair.found.country === pair.coded.country ? 0.5 : 0) }))
    .sort((a, b) => b.fit - a.fit)
}

/** 4 the same name, 3 another form that the report prints, 2 the end of the name, or a like unnamed office-holder. */
function fit(coded: CodedPerson, found: FoundPerson): number {
  const name = bare(found.name?.fa)
  if (!coded.name) {
    const same = likeness(bareOffice(coded.office), bareOffice(found.office?.fa)) >= SAME_OFFICE
    return !name && found.country === coded.country && same ? 2 : 0
  }
  if (!name) return 0
  const full = bare(coded.name)
  if (name === full) return 4
  if (coded.forms?.some((form) => bare(form) === name)) return 3
  return name.length > 3 && full.length > 3 && (full.endsWith(name) || name.endsWith(full)) ? 2 : 0
}

/** Which values of a matched person are right. */
export function rightValues(coded: CodedPerson, found: FoundPerson) {
  const [want, got] = [coded.country ?? null, found.country ?? null]
  return {
    country: want === got || Boolean(want && !isCode(want) && !isCode(got ?? '')),
    office: coded.office
      ? likeness(bareOffice(coded.office), bareOffice(found.office?.fa)) >= SAME_OFFICE
      : !found.office?.fa,
  }
}

function scoreValues(
  coded: CodedPerson,
  found: FoundPerson,
  counts: Case['counts']['person'],
  tell: Case['tell'],
): void {
  const right = rightValues(coded, found)
  for (const field of ['country', 'office'] as const) {
    counts[field].add(right[field])
    if (right[field]) continue
    const values = [
      [coded.country, coded.office],
      [found.country, found.office?.fa],
    ].map((pair) => JSON.stringify(pair))
    tell(`person ${field}`, coded.name ?? coded.office, ...values)
  }
  if (!coded.name || !coded.latin) return
  const same = likeness(bareLatin(coded.latin), bareLatin(found.name?.en)) >= SAME_LATIN
  counts.latin.add(same)
  if (!same) tell('person latin', coded.latin, found.name?.en)
}
