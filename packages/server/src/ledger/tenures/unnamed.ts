import { attested, holderOn, type InOffice, type Tenure } from './tenures.js'

/** An office-holder without a name, as a report tells of him. */
export interface Unnamed {
  readonly report: string
  readonly person: string
  readonly day: string
}

export interface Meant extends Unnamed {
  readonly actor: string
  readonly because: string
}

/**
 * Whom reports mean that name the office alone, where the reference data tell nobody: whoever is the only one attested in
 * it around the day, by reports that name him. All are of one office of one country, which one person holds at a time.
 */
export function meantByOffice(
  unnamed: readonly Unnamed[],
  named: readonly InOffice[],
  onRecord: readonly Tenure[],
): Meant[] {
  const [first] = named
  if (!first || first.country === null) return []
  const { office, country } = first
  const tenures = [...onRecord, ...attested(named)]
  return unnamed.flatMap((who) => {
    const holder = holderOn(tenures, office, country, who.day)
    if (!holder) return []
    const because = `reports name ${holder.name ?? holder.actor} in the office around ${who.day}`
    return [{ ...who, actor: holder.actor, because }]
  })
}
