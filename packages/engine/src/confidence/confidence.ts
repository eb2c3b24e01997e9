import type { Contact, Person, Statement } from '../document.js'
import * as table from '../generated/confidence-weights.js'
import { withFields } from '../rules/with-fields.js'
import { contactTraits } from './contact-traits.js'
import { Findings, type Found, type Traits } from './findings.js'
import { personTraits } from './person-traits.js'
import { statementTraits } from './statement-traits.js'

/** What a confidence is given to. */
export const KINDS = ['contact', 'statement', 'person'] as const
export type Kind = (typeof KINDS)[number]

/** The traits of everything found in a report, in the order of its lists. */
export function traitsOf(found: Found): Readonly<Record<Kind, readonly Traits[]>> {
  const findings = new Findings(found)
  return {
    contact: found.contacts.map((contact) => contactTraits(contact, findings)),
    statement: found.statements.map((statement, at) => statementTraits(statement, at, findings)),
    person: found.people.map((person) => personTraits(person, findings)),
  }
}

/** Contacts, statements and people with the probability that each is right. */
export function withConfidence(found: Found): {
  contacts: Contact[]
  statements: Statement[]
  people: Person[]
} {
  const traits = traitsOf(found)
  const rated = <T extends object>(kind: Kind, list: readonly T[]) =>
    list.map((item, at) => withFields(item, { confidence: probability(kind, traits[kind][at] ?? []) }))
  return {
    contacts: rated('contact', found.contacts),
    statements: rated('statement', found.statements),
    people: rated('person', found.people),
  }
}

/** Fitted by `npm run train`: log odds by kind and trait; `all` counts for every finding of the kind. */
const weights = (): ReadonlyMap<string, number> => {
  rows ??= new Map(table.rows().map(({ kind, trait, weight }) => [`${kind} ${trait}`, Number(weight)]))
  return rows
}
let rows: ReadonlyMap<string, number> | undefined

/** The probability, to hundredths, that a finding with these traits is right. */
export function probability(kind: Kind, traits: Traits): number {
  let odds = weights().get(`${kind} all`) ?? 0
  for (const trait of traits) odds += weights().get(`${kind} ${trait}`) ?? 0
  return Math.round(100 / (1 + Math.exp(-odds))) / 100
}
