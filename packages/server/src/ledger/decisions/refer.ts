import { type Contact, type DidarRecord, fold, type Person } from '@didar/engine'
import type { ContactRef, NamingRef } from './decisions.js'

/** From the things of a record to references that survive another reading, and back. */

const cueOf = ({ text }: DidarRecord, { cue }: Contact) => text.slice(...cue)

/** Those of a record that have the type and the words of a cue. */
const alike = (record: DidarRecord, type: string, cue: string) =>
  record.contacts.filter((contact) => contact.type === type && fold(cueOf(record, contact)) === fold(cue))

export function contactRef(record: DidarRecord, contact: Contact): ContactRef {
  const { type } = contact
  const cue = cueOf(record, contact)
  return { report: record.id, type, cue, nth: alike(record, type, cue).indexOf(contact) }
}

/**
 * The contact that is meant: of the same type and words; else the only one of these words, or the only one of this type
 * whose words are a part of them or hold them, as another version of the reading may cut them otherwise.
 */
export function contactOf(record: DidarRecord, { type, cue, nth }: ContactRef): Contact | null {
  const exact = alike(record, type, cue)
  if (exact.length) return exact[nth] ?? null
  const words = fold(cue)
  const folded = record.contacts.map((contact) => ({ contact, own: fold(cueOf(record, contact)) }))
  const sameWords = folded.filter(({ own }) => own === words)
  const overlapping = folded.filter(
    ({ contact, own }) => contact.type === type && own !== '' && (own.includes(words) || words.includes(own)),
  )
  const [only, ...others] = sameWords.length ? sameWords : overlapping
  return only && others.length === 0 ? only.contact : null
}

export function namingRef(record: DidarRecord, person: Person): NamingRef {
  const { known = null, name, office, country } = person
  return { report: record.id, known, name: name.fa, office: office?.fa ?? null, country }
}

/** The person that is meant: whoever is known, of this name, or without a name of this office and country. */
export function personOf({ people }: DidarRecord, { known, name, office, country }: NamingRef): Person | null {
  const named = (person: Person) => name !== null && person.name.fa !== null && fold(person.name.fa) === fold(name)
  const unnamed = (person: Person) =>
    name === null && person.name.fa === null && person.office?.fa === office && person.country === country
  return (
    people.find((person) => known !== null && person.known === known) ??
    people.find((person) => named(person) && person.country === country) ??
    people.find(named) ??
    people.find(unnamed) ??
    null
  )
}
