import type { Case, CodedPerson, FoundPerson, LooseParty } from './case.js'

const BODIES = new Set(
  'UN EU NATO IAEA OIC NAM GCC OPEC OPEC+ ECO SCO CIS D8 G7 G20 BRICS AFU ASEAN ICRC WB IMF OPCW ICC WHO P5+1 P4+1 E3 HAMAS PLO PIJ HEZBOLLAH ANSARALLAH KRG TALIBAN'.split(
    ' ',
  ),
)
/** A country or a body with a code of its own; any other name of a body is a stand-in. */
export const isCode = (code: string) => /^[A-Z]{2}$/.test(code) || BODIES.has(code)

/** A party of the coding: a person by key, or a code. */
export type CodedParty = { readonly key: string } | { readonly code: string }
/** A party of the record. `key` is that of the person in the coding it was matched with, `?` for none. */
export interface FoundParty {
  readonly key?: string
  readonly country?: string | null | undefined
  readonly code?: string
}

/** Compares parties after the people of the record were matched with those of the coding. */
export class Parties {
  readonly #keys: ReadonlySet<string>
  readonly #countries: ReadonlyMap<string, string | null | undefined>

  readonly #matched: ReadonlyMap<string, string>

  constructor({ coding, record }: Pick<Case, 'coding' | 'record'>, people: ReadonlyMap<FoundPerson, CodedPerson>) {
    this.#matched = new Map([...people].map(([{ id }, { key }]) => [id, key]))
    this.#keys = new Set(coding.people.map(({ key }) => key))
    this.#countries = new Map(record.people.map(({ id, country }) => [id, country]))
  }

  coded = (key: string): CodedParty => (this.#keys.has(key) ? { key } : { code: key })

  found = ({ person, code }: LooseParty): FoundParty => {
    if (person !== undefined && person !== null)
      return { key: this.#matched.get(person) ?? '?', country: this.#countries.get(person) }
    return code ? { code } : {}
  }
}

const isExact = (coded: CodedParty, found: FoundParty) =>
  'key' in coded ? found.key === coded.key : found.code === coded.code

/** A code is met too by somebody of that country whom the coding leaves unnamed, a stand-in by any body. */
function isLoose(coded: CodedParty, found: FoundParty): boolean {
  if ('key' in coded) return false
  if (found.key === '?') return found.country === coded.code
  return !isCode(coded.code) && found.key === undefined && !(found.code && isCode(found.code))
}

/** How many parties two lists share, one to one, exact matches first. */
export function shared(coded: readonly CodedParty[], found: readonly FoundParty[]): number {
  const left = [...found]
  let open = coded
  let count = 0
  for (const fits of [isExact, isLoose])
    open = open.filter((party) => {
      const at = left.findIndex((other) => fits(party, other))
      if (at < 0) return true
      left.splice(at, 1)
      count++
      return false
    })
  return count
}

/** Share of the parties of either list that both have. */
export function agreement(coded: readonly CodedParty[], found: readonly FoundParty[]): number {
  const both = shared(coded, found)
  return both / (coded.length + found.length - both || 1)
}

export const partyName = (party: FoundParty) => party.key ?? party.code ?? 'body'
