import type { Document, PersonMention } from '../../document.js'
import { knownAt } from '../../reference/known-names.js'
import { holdersOf } from '../../reference/people.js'

/** Whose surname alone is a name in a report, because it speaks of an office that they are on record for. */
export interface Expected {
  /** In Iranian news an office without a country is Iran's. */
  readonly people: ReadonlySet<string>
  /** Those of them whose country the report says with the office. */
  readonly surely: ReadonlySet<string>
}

export const NOBODY: Expected = { people: new Set(), surely: new Set() }

/** «وزیر جهاد کشاورزی … حجتی افزود»: who is on record for the offices that a report mentions without a name. */
export function expectedBy(mentions: readonly PersonMention[]): Expected {
  const people = new Set<string>()
  const surely = new Set<string>()
  for (const { name, office } of mentions) {
    if (name || !office?.id || office.plural) continue
    for (const id of holdersOf(office.id, office.country ?? 'IR')) {
      people.add(id)
      if (office.country) surely.add(id)
    }
  }
  return { people, surely }
}

/** Whether a surname of somebody expected stands where no person was found. */
export function areMissed({ tokens }: Document, mentions: readonly PersonMention[], { people }: Expected): boolean {
  if (!people.size) return false
  let next = 0
  return tokens.some(({ index, kind }) => {
    while ((mentions[next]?.range[1] ?? Infinity) <= index) next++
    if (kind !== 'word' || (mentions[next]?.range[0] ?? Infinity) <= index) return false
    const known = knownAt(tokens, index, index + 1)
    return known?.surnameOnly === true && known.candidates.some((id) => people.has(id))
  })
}
