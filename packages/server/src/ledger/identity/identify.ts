import { createHash } from 'node:crypto'
import { fold, officeHolder } from '@didar/engine'
import type { Identified, Naming } from '../ledger.js'

/**
 * Who is who across reports. A person whom the reading recognised is that person; an unnamed office-holder is whoever held
 * the office on the report's date; everybody else is told apart by name, country, office and time.
 */

/** Namings of one block may be one person, namings of two blocks never are; null for who is found without comparing. */
export function blockOfNaming({ known, nameFa }: Pick<Naming, 'known' | 'nameFa'>): string | null {
  return known || !nameFa ? null : fold(lastWord(nameFa))
}

/** Who is found without comparing: the known, and the holders of offices. */
export function identifiedAlone(naming: Naming): Identified | null {
  if (naming.known) return as(naming, `p:${naming.known}`, 'known by name and office')
  return naming.nameFa ? null : byOffice(naming)
}

const as = ({ report, person }: Naming, actor: string, because: string): Identified => ({
  report,
  person,
  actor,
  because,
})

/** «وزیر خارجه فرانسه» is whoever was it that day; without a day, or a holder on record, the office stands for him. */
function byOffice(naming: Naming): Identified {
  const { country, officeFa, published } = naming
  const holder = country && officeFa && published ? officeHolder(officeFa, country, published.slice(0, 10)) : null
  if (holder) return as(naming, `p:${holder.id}`, `held the office «${officeFa}» on ${published?.slice(0, 10)}`)
  return as(naming, `o:${country ?? ''}:${officeKey(naming) ?? ''}`, 'an office whose holder is not known')
}

/** What the wordings of one office share: its English name, else its folded words. */
export const officeKey = ({ officeFa, officeEn }: Pick<Naming, 'officeFa' | 'officeEn'>): string | null =>
  officeEn?.toLowerCase() ?? (officeFa === null ? null : fold(officeFa))

interface Someone {
  readonly namings: Naming[]
  readonly key: string
  /** The first country that a naming gives. */
  country: string | null
  /** The years of the namings of each country; null stands for any. */
  readonly years: Map<string | null, Set<number | null>>
}

/** The people of one block: the fullest names first, so that a bare surname finds whom it may mean. */
export function identified(namings: readonly Naming[]): Identified[] {
  const people: Someone[] = []
  /** People by what they may be called: their name, and its last words. */
  const byName = new Map<string, Someone[]>()
  const sorted = [...namings].sort(byFullness)
  const found = sorted.map((naming) => {
    const own = nameKey(naming)
    const fitting = (byName.get(own) ?? []).filter((someone) => fits(someone, naming, own))
    const exact = fitting.find(({ key }) => key === own)
    const only = exact ?? (fitting.length === 1 ? fitting[0] : undefined)
    const someone = only ?? { namings: [], key: own, country: null, years: new Map() }
    take(someone, naming)
    if (!only) {
      people.push(someone)
      for (const name of new Set([own, ...endingsOf(naming)])) byName.set(name, [...(byName.get(name) ?? []), someone])
    }
    const because = exact ? 'the same name and country' : 'the only one of this surname and country'
    return as(naming, '', only ? because : 'a name of its own')
  })
  const actors = new Map(
    people.flatMap((someone) => {
      const actor = actorOf(someone)
      return someone.namings.map((naming) => [naming, actor] as const)
    }),
  )
  return sorted.map((naming, i) => ({ ...(found[i] as Identified), actor: actors.get(naming) ?? '' }))
}

function take(someone: Someone, naming: Naming): void {
  someone.namings.push(naming)
  someone.country ??= naming.country || null
  const years = someone.years.get(naming.country) ?? new Set()
  someone.years.set(naming.country, years.add(yearOf(naming)))
}

const yearOf = ({ published }: Naming) => (published ? Number(published.slice(0, 4)) : null)

function byFullness(a: Naming, b: Naming): number {
  const words = (naming: Naming) => naming.nameFa?.split(/[\s\u200c]+/).length ?? 0
  return words(b) - words(a) || (keyOf(a) < keyOf(b) ? -1 : 1)
}
const keyOf = ({ published, report, person }: Naming) => `${published ?? ''} ${report} ${person}`

const lastWord = (name: string) =>
  name
    .trim()
    .split(/[\s\u200c]+/)
    .at(-1) ?? name
/** A name without what is said or left out: «سید», spaces, letter variants. */
const nameKey = ({ nameFa }: Naming) => fold(nameFa ?? '').replace(/^سید(?=.{4})/, '')

/** «علی» is no ending of «محمدعلی»: only whole words are. */
function endingsOf({ nameFa }: Naming): Set<string> {
  const words = (nameFa ?? '').trim().split(/[\s\u200c]+/)
  return new Set(words.map((_, i) => fold(words.slice(i).join(' '))))
}

/** Years after which a bare surname is somebody else's. */
const YEARS = 8

/**
 * Two people of one name are told apart by their country; a part of a name, which is all that `own` may be of somebody,
 * is of whoever bears it in the same years.
 */
function fits({ key, country, years }: Someone, naming: Naming, own: string): boolean {
  if (country && naming.country && country !== naming.country) return false
  if (key === own) return true
  const year = yearOf(naming)
  return [...(years.get(naming.country) ?? [])].some(
    (other) => year === null || other === null || Math.abs(other - year) <= YEARS,
  )
}

/** An id that stays while reports are added: of the full name, and the country that tells it from namesakes. */
function actorOf({ key, country }: Someone): string {
  return `p:${createHash('sha1')
    .update(`${key} ${country ?? ''}`)
    .digest('hex')
    .slice(0, 12)}`
}
