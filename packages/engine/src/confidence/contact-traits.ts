import type { Contact } from '../document.js'
import { counted, type Findings, holding, type Traits } from './findings.js'

export function contactTraits(contact: Contact, findings: Findings): Traits {
  const { type, status, focus, parties, cue, evidence, rule } = contact
  const people = parties.map(findings.person).filter((person) => person !== undefined)
  const countries = parties.map(findings.country)
  const sentence = findings.sentence(cue)
  const length = sentence ? sentence.range[1] - sentence.range[0] : 0
  const [word, verb] = ['type', 'status'].map((field) => evidence.find((one) => one.field === field)?.span)
  const outside = evidence.filter(
    ({ field, span }) => field === 'party' && span && findings.sentence(span) !== sentence,
  )
  return [
    `rule ${rule}`,
    `type ${type}`,
    `status ${status}`,
    `focus ${focus}`,
    `parties ${counted(parties.length, 4)}`,
    `part ${findings.part(cue)}`,
    ...holding({
      'no verb': Boolean(word && verb && word[0] === verb[0]),
      'verb far away': Boolean(word && verb && verb[0] - word[1] > 40),
      'verb first': Boolean(word && verb && verb[1] < word[0]),
      spoken: findings.isSpoken(word ?? cue),
      'long sentence': length > 40,
      'short sentence': length < 15,
      'party outside the sentence': outside.length > 0,
      'no person': people.length === 0,
      'unnamed person': people.some(({ name }) => !name.fa),
      'person without country': people.some(({ country }) => !country),
      'person unknown': people.some(({ known, name }) => name.fa && !known),
      'body by name': parties.some((party) => 'name' in party),
      'one country only': parties.length > 1 && countries.every((country) => country && country === countries[0]),
      'place open': !contact.place,
      'city known': Boolean(contact.place?.city),
      'day open': !contact.start,
      'roles given': parties.some(({ role }) => role),
      'part of a visit': Boolean(contact.partOf),
      'crowded report': findings.found.contacts.length > 8,
      'only one in the report': findings.found.contacts.length === 1,
    }),
  ]
}
