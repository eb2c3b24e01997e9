import type { OfficeMention, PersonMention, Range } from '../document.js'
import { fold } from '../normalise/fold.js'
import { isBodyOf } from './known.js'
import { headOf, isVague, officeKey } from './offices.js'

/** One person while the report is being read: the mentions that name or describe this one. */
export interface Entity {
  key: number
  readonly mentions: { readonly range: Range; readonly mention: PersonMention }[]
  /** The fullest name printed. */
  name: { readonly fa: string; readonly range: Range } | null
  readonly names: Set<string>
  known: string | null
  /** Said by an office or name of the report; else implied. */
  country: string | null
  readonly offices: OfficeMention[]
}

/** Whether an entity's country allows an office. */
export const compatible = (entity: Entity, office: OfficeMention) =>
  !office.country || !entity.country || office.country === entity.country || isBodyOf(office.country, entity.country)

/** «وزیر عراق» after «وزیر دفاع عراق». */
export const isShort = (own: OfficeMention, office: OfficeMention) =>
  office.country !== null &&
  office.country === own.country &&
  officeKey(office.fa) === headOf(office) &&
  headOf(own) === headOf(office)

/** «یک منبع آگاه» and «این مقام آگاه» are one source, «یک مقام نظامی» is another. */
export function sameSource(a: OfficeMention, b: OfficeMention): boolean {
  if (!isVague(a) || !isVague(b)) return false
  const [one, other] = [a.fa.split(' ').slice(1), b.fa.split(' ').slice(1)]
  return !one.length || !other.length || one.some((word) => other.includes(word))
}

/** What the press calls a minister instead of his office. */
const NICKNAME = /دستگاه (?:دیپلماسی|سیاست خارجی)/

/** The fullest office of an entity, as printed. */
export function officeOf(entity: Entity): OfficeMention | null {
  const plain = entity.offices.filter(({ fa }) => !NICKNAME.test(fa))
  const offices = plain.length ? plain : entity.offices
  const named = offices.filter((office) => !isVague(office))
  if (entity.name && !named.length) return null
  return (named.length ? named : offices).reduce<OfficeMention | null>(
    (best, office) => (!best || fold(office.fa).length > fold(best.fa).length ? office : best),
    null,
  )
}
