import { type DidarRecord, placesNamed } from '@didar/engine'
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

/** The clauses of a record that tell an outcome, each with the words by which it is found. */
export function saidIn({ text, statements }: Pick<DidarRecord, 'text' | 'statements'>) {
  return statements.flatMap(({ id, span: [from, to] }) =>
    clausesIn(text.slice(from, to)).flatMap(({ start, end }) => {
      const words = matterOf(text.slice(from + start, from + end))
      return words.size < FEWEST ? [] : { statement: id, start: from + start, end: from + end, words: [...words] }
    }),
  )
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
