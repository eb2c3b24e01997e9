import { placesNamed } from '@didar/engine'
import { DidarError } from '../errors.js'
import { publishedDate } from '../input/date.js'
import { defined } from '../input/defined.js'
import type { Questions } from '../ledger/questions.js'
import type { PersonFound } from '../ledger/search/search.js'
import { personLines } from '../view/people.js'
import { plain } from '../view/plain.js'
import { styleFor } from '../view/style.js'

/** What users write, as the ledger is asked. */

/** A day that an option gives, ISO or Jalali. */
export const dayOf = (given: string | undefined, option: string) =>
  given === undefined ? undefined : publishedDate(given, option).slice(0, 10)

export const spanOf = ({ from, to }: { readonly from?: string; readonly to?: string }) =>
  defined({ from: dayOf(from, '--from'), to: dayOf(to, '--to') })

/** The code of a country or organisation: it itself in any case, or the name of a country. */
export function codeOf(given: string): string {
  const named = placesNamed(given).find(({ city }) => city === null)
  return named?.country ?? given.trim().toUpperCase()
}

/** How many times as many reports must name one person as any other of the name, to be taken for who is meant. */
const FAR_AHEAD = 5
const CANDIDATES = 10

/** Who is meant by a name or id; null where several may be, who are printed then. */
export async function personMeant(ledger: Questions, words: string, json = false): Promise<PersonFound | null> {
  if (/^p:/.test(words)) {
    const [person] = await ledger.people([words])
    if (person) return person
    throw new DidarError(
      'no-such-person',
      `There is no person ${words}. Ids are printed by: didar search NAME --in people`,
    )
  }
  const found = await ledger.searchPeople({ query: words, limit: CANDIDATES })
  const named = found.filter(({ actor }) => actor.startsWith('p:'))
  const [first, second] = named
  if (!first)
    throw new DidarError(
      'no-such-person',
      `No report names anybody «${words.slice(0, 80)}». Try: didar search NAME --in people`,
    )
  if (!second) return first
  if (first.reports >= FAR_AHEAD * second.reports) {
    const others = `Others of the name: ${named
      .slice(1)
      .map(({ actor }) => actor)
      .join(', ')}.`
    process.stderr.write(`didar: «${plain(words)}» is taken for ${first.actor}. ${others}\n`)
    return first
  }
  if (json) process.stdout.write(`${JSON.stringify({ candidates: named }, null, 2)}\n`)
  else {
    const style = styleFor(process.stdout)
    process.stdout.write(`Several people may be meant. Give more of the name, or an id:\n${personLines(named, style)}`)
  }
  return null
}
