import type { Cast, Party, Person, Reference } from '../document.js'
import { isWorded } from '../refer/offices.js'
import { personIn } from '../refer/person-of.js'
import { tenuresOf } from '../reference/people.js'
import { isHighest, isSource } from './aliases.js'

/**
 * The cast in which whoever was found to be somebody else is that person wherever the report refers to them, and holds the
 * office. `same`: whom a description means, by the key of its person.
 */
export function asOnePerson(cast: Cast, same: ReadonlyMap<string, Party>): Cast {
  const into = new Map<string, string>()
  for (const other of cast.people) {
    const party = same.get(`p${other.id}`)
    const person = party && 'person' in party ? personIn(cast, party.person) : undefined
    if (person && mayBe(person, other)) into.set(other.id, person.id)
  }
  if (into.size === 0) return cast
  const others = (id: string) => cast.people.filter((person) => into.get(person.id) === id)
  const meant = (party: Party): Party =>
    'person' in party ? { person: into.get(party.person) ?? party.person } : party
  return {
    ...cast,
    people: cast.people.flatMap((person) => (into.has(person.id) ? [] : others(person.id).reduce(together, person))),
    references: cast.references.map((reference) => withParties(reference, meant)),
  }
}

/** A known person held his own offices, and of the highest ones the holder is named with them. */
function mayBe({ office, known }: Person, { office: other }: Person): boolean {
  if (office || !other || isSource(other.fa)) return true
  if (isHighest(other.fa)) return false
  return !known || tenuresOf(known).some(({ office_fa }) => isWorded(other.fa, office_fa))
}

/** A person with what another description says of him: an office, where his own names none; «مقام» is none. */
function together(person: Person, other: Person): Person {
  const office = person.office ?? (other.office && !isSource(other.office.fa) ? other.office : null)
  const evidence = other.evidence.filter(({ field }) => field === 'office')
  return {
    ...person,
    office,
    mentions: [...person.mentions, ...other.mentions].sort(([a], [b]) => a - b),
    evidence: office === person.office ? person.evidence : [...person.evidence, ...evidence],
  }
}

function withParties(reference: Reference, meant: (party: Party) => Party): Reference {
  const once = new Map(reference.parties.map(meant).map((party) => [JSON.stringify(party), party]))
  return { ...reference, parties: [...once.values()] }
}
