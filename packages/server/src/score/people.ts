import type { Case, ScoredRecord } from './case.js'
import type { Coding } from './coding.js'
import { isCode } from './parties.js'
import { bare, bareLatin, bareOffice, likeness } from './skeleton.js'

type CodedPerson = Coding['people'][number]
type FoundPerson = ScoredRecord['people'][number]

/** From here on two offices are the same; two Latin names need less, because transliterations differ. */
const SAME_OFFICE = 0.75
const SAME_LATIN = 0.7

/** Matches people one to one, the best fits first. Returns the key in the coding of each person of the record. */
export function scorePeople({ coding, record, counts, tell }: Case): Map<string, string> {
  const matched = new Map<string, string>()
  const taken = new Set<CodedPerson | FoundPerson>()
  for (const { coded, found } of candidates(coding.people, record.people)) {
    if (taken.has(coded) || taken.has(found)) continue
    taken.add(coded).add(found)
    matched.set(found.id, coded.key)
    counts.people.right++
    scoreValues(coded, found, counts.person, tell)
  }
  for (const person of coding.people)
    if (!taken.has(person)) {
      counts.people.missed++
      tell('person missed', person.name ?? person.office, person.country)
    }
  for (const person of record.people)
    if (!taken.has(person)) {
      counts.people.wrong++
      tell('person invented', person.name?.fa ?? person.office?.fa, person.country)
    }
  return matched
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

function scoreValues(
  coded: CodedPerson,
  found: FoundPerson,
  counts: Case['counts']['person'],
  tell: Case['tell'],
): void {
  const [want, got] = [coded.country ?? null, found.country ?? null]
  const right = {
    country: want === got || Boolean(want && !isCode(want) && !isCode(got ?? '')),
    office: coded.office
      ? likeness(bareOffice(coded.office), bareOffice(found.office?.fa)) >= SAME_OFFICE
      : !found.office?.fa,
  }
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
