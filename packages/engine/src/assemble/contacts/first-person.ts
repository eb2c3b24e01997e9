import type { Document, Party, Person, Reference } from '../../document.js'
import { isCountry } from '../../reference/countries.js'
import { keySet } from '../../rules/keys.js'
import { isAuthority } from './authority.js'
import { isEventNoun } from './triggers.js'

const I = keySet('من بنده اینجانب')
const WE = 'ما'
const TO = keySet('با به')

/**
 * «با من دیدار کرد», «به ملاقات من آمدند», «نامه‌ای به ما نوشتند»: an official who speaks of himself, or of his country.
 * `speakersAt`: who says a token.
 */
export function firstPersons(
  { tokens }: Document,
  people: readonly Person[],
  speakersAt: (token: number) => readonly Party[],
): Reference[] {
  const byId = new Map(people.map((person) => [person.id, person]))
  return tokens.flatMap(({ key, index }): Reference[] => {
    if (!(I.has(key) || key === WE) || !isDependent(tokens, index)) return []
    const [speaker, ...others] = speakersAt(index)
    const person = speaker && 'person' in speaker ? byId.get(speaker.person) : undefined
    if (!speaker || others.length || !isAuthority(person)) return []
    const party = key === WE ? stateOf(person) : speaker
    return party ? [{ range: [index, index + 1], kind: 'pronoun', parties: [party] }] : []
  })
}

/** «با من», «به من», «به دیدار من». */
function isDependent(tokens: Document['tokens'], at: number): boolean {
  const before = tokens[at - 1]?.key ?? ''
  return TO.has(before) || (tokens[at - 2]?.key === 'به' && isEventNoun(tokens, at - 1))
}

const stateOf = (person: Person | undefined): Party | null =>
  person?.country && isCountry(person.country) ? { code: person.country } : null
