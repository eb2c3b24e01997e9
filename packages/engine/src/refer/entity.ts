import type { OfficeMention, PersonMention, Range } from '../document.js'
import { fold } from '../normalise/fold.js'
import { isBodyOf } from './known.js'
import { headOf, isVague, officeForm } from './offices.js'

/** One person while the report is being read: the mentions that name or describe this one. */
export interface Entity {
  key: number
  readonly mentions: { readonly range: Range; readonly mention: PersonMention }[]
  /** Where they start, in the order of the text. */
  readonly starts: number[]
  /** The fullest name printed. */
  name: { readonly fa: string; readonly range: Range } | null
  /** The name in Latin letters, where the report has it. */
  latin: string | null
  readonly names: Set<string>
  known: string | null
  /** Said by an office or name of the report; else implied. */
  country: string | null
  readonly offices: OfficeMention[]
}

/** Somebody of whom nothing is known yet. */
export const unknown = (key: number): Entity => ({
  key,
  mentions: [],
  starts: [],
  name: null,
  latin: null,
  names: new Set(),
  known: null,
  country: null,
  offices: [],
})

/** Whether an entity's country allows an office. */
export const compatible = (entity: Entity, office: OfficeMention) =>
  !office.country || !entity.country || office.country === entity.country || isBodyOf(office.country, entity.country)

/** «وزیر عراق» after «وزیر دفاع عراق». */
export const isShort = (own: OfficeMention, office: OfficeMention) =>
  office.country !== null &&
  office.country === own.country &&
  officeForm(office.fa).key === headOf(office) &&
  headOf(own) === headOf(office)

/** «یک منبع آگاه» and «این مقام آگاه» are one source, «یک مقام نظامی» is another. */
export function sameSource(a: OfficeMention, b: OfficeMention): boolean {
  if (!isVague(a) || !isVague(b)) return false
  const [one, other] = [officeForm(a.fa).tail, officeForm(b.fa).tail]
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

/** The fullest names first: shorter ones find whom they mean. */
export const byFullness = (mentions: readonly PersonMention[]): PersonMention[] =>
  [...mentions].sort((a, b) => length(b) - length(a) || a.range[0] - b.range[0])

const length = ({ name }: PersonMention) => (name ? Math.min(name.range[1] - name.range[0], 4) : 0)

export const fuller = (a: string, b: string) => fold(a).length > fold(b).length
