import type { OfficeMention } from '../document.js'
import { headOf, isVague, type OfficeForm, officeForm } from './offices.js'

/** Longer offices are the same where one opens with the other; see `sameOffice`. */
const OPENING = 7

/** What an office is found by: whoever can hold the same one shares a key of `soughtBy`. */
export function foundBy(office: OfficeMention): string[] {
  const form = officeForm(office.fa)
  const head = headOf(office)
  return [
    ...common(office, form),
    `head ${head}`,
    `of ${office.country} ${head}`,
    ...(isVague(office) ? ['source', ...(form.tail.length ? form.tail : ['']).map((word) => `source ${word}`)] : []),
  ]
}

/** The keys of every office that is the same by `sameOffice`, `sameSource` or `isShort`. */
export function soughtBy(office: OfficeMention): string[] {
  const form = officeForm(office.fa)
  const short = office.country !== null && form.key === headOf(office)
  return [...common(office, form), ...sources(office, form), ...(short ? [`of ${office.country} ${form.key}`] : [])]
}

/** The keys of every office with the same noun, or of the same source. */
export const soughtByNoun = (office: OfficeMention): string[] => [
  `head ${headOf(office)}`,
  ...sources(office, officeForm(office.fa)),
]

/** What an office on record is found by: its kind, its words, its first and last word. */
export const tenureKeys = ({ id, fa }: Pick<OfficeMention, 'id' | 'fa'>): string[] => {
  const { key, words } = officeForm(fa)
  return [...(id ? [`id ${id}`] : []), ...(key ? [`is ${key}`, `ends ${words[0]} ${words.at(-1)}`] : [])]
}

function common({ id }: OfficeMention, { key, words }: OfficeForm): string[] {
  return [
    `opens ${key.slice(0, OPENING)}`,
    ...(id ? [`id ${id}`] : []),
    ...(words.length > 1 ? [`ends ${words[0]} ${words.at(-1)}`] : []),
  ]
}

function sources(office: OfficeMention, { tail }: OfficeForm): string[] {
  if (!isVague(office)) return []
  return tail.length ? ['source ', ...tail.map((word) => `source ${word}`)] : ['source']
}
