import { placesNamed, type Span } from '@didar/engine'
import { because } from '../reasons.js'
import { type Outcome, outcomesIn } from './outcomes.js'
import type { Figure, Promised, PromiseLink, Told } from './promise.js'
import { FEWEST, sameMatter } from './same-matter.js'
import { isNegated, matterOf } from './words.js'

/** A clause of a statement that tells what was done or was not, and who says it. */
export interface Said extends Told {
  readonly words: string
  readonly by: readonly Pick<Figure, 'actor' | 'country'>[]
}

/** An undertaking, with its words as each report has them. */
export interface Undertaken extends Promised {
  readonly tellings: readonly (Promised['tellings'][number] & { readonly words: string })[]
}

/** Days after which the same is said of something else. */
export const LONGEST = 400

/** What is looked at of a report. */
interface Speech {
  readonly text: string
  readonly statements: readonly { readonly id: string; readonly span: Span }[]
}

interface Speaker {
  readonly statement: string
  readonly country: string | null
  readonly day: string | null
}

/** The clauses of a report that tell an outcome, by country, word and day; of one without a day nobody knows what it comes after. */
export function outcomeRows({ text, statements }: Speech, speakers: readonly Speaker[]) {
  const day = speakers[0]?.day
  if (!day) return []
  const spoken = new Map<string, Set<string>>()
  for (const { statement, country } of speakers)
    if (country !== null) spoken.set(statement, (spoken.get(statement) ?? new Set()).add(country))
  return statements.flatMap(({ id: statement, span: [from, to] }) => {
    const countries = spoken.get(statement)
    if (!countries) return []
    return clausesIn(text.slice(from, to)).flatMap((clause) => {
      const [start, end] = [from + clause.start, from + clause.end]
      const words = [...matterOf(text.slice(start, end))]
      if (words.length < FEWEST) return []
      return [...countries].flatMap((country) => words.map((word) => ({ country, word, day, statement, start, end })))
    })
  })
}

/** A clause may tell several outcomes. */
const clausesIn = (text: string) => [...new Map(outcomesIn(text).map((outcome) => [outcome.start, outcome])).values()]

/** The words by which what is said of a promise is found, and the countries of those who may say it. */
export const wordsOf = ({ tellings }: Undertaken): string[] => [
  ...new Set(tellings.flatMap(({ words }) => [...matterOf(words)])),
]
export const countriesOf = ({ by, to }: Promised): string[] => [
  ...new Set([...by, ...to].flatMap(({ country }) => country ?? [])),
]

/** What those who promised, or to whom it was promised, say later to have become of it; the earliest first. */
export function saidOf(promise: Undertaken, said: readonly Said[]): PromiseLink[] {
  return said.flatMap((one): PromiseLink[] => {
    const outcomes = outcomesIn(one.words).filter((outcome) => isOfBoth(promise, one, outcome))
    for (const { words } of promise.tellings.filter(({ day }) => comesAfter(one.day, day)))
      for (const outcome of outcomes) {
        const alike = sameMatter(words, one.words, outcome)
        if (alike) {
          const isKept = outcome.done !== isNegated(words)
          const why = because(outcome.done ? 'said-done' : 'said-undone', alike.shared, alike.all)
          return [{ kind: isKept ? 'kept' : 'contradicted', encounter: null, told: one, because: why }]
        }
      }
    return []
  })
}

const comesAfter = (day: string | null, before: string | null) =>
  day !== null && before !== null && day > before && Date.parse(day) - Date.parse(before) <= LONGEST * 86_400_000

/** Whoever promised says it, or whomever it was promised to, who does not speak of himself; of no other country. */
function isOfBoth(promise: Promised, { by, words }: Said, { own }: Outcome): boolean {
  const speaks = (figures: readonly Figure[], asCountry: boolean) =>
    figures.some(({ actor, country }) =>
      by.some(
        (one) =>
          one.actor === actor || ((asCountry || actor === country) && country !== null && one.country === country),
      ),
    )
  const countries = countriesOf(promise)
  const others = words
    .split(/[^\p{L}\u200c]+/u)
    .flatMap(countryNamed)
    .filter((code) => !countries.includes(code))
  return others.length === 0 && (speaks(promise.by, false) || (!own && speaks(promise.to, true)))
}

const countryNamed = (word: string) =>
  word === '' ? [] : placesNamed(word).flatMap(({ country, city }) => (city === null ? country : []))
