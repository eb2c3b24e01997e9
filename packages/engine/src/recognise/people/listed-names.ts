import type { Document, OfficeMention, PersonMention } from '../../document.js'
import { pluralLexicon } from './office-lexicons.js'

/** Between two names of a list: «و», «،», or a comma and «و». */
const LONGEST_GAP = 2

/** Whether a name without office ends before a token, or before the comma there. */
export function opensList({ tokens }: Document, found: readonly PersonMention[], i: number): boolean {
  const last = found.at(-1)
  return Boolean(last?.name && i - last.range[1] <= (tokens[i - 1]?.form === '،' ? 1 : 0))
}

/** Indexes of the names without office that are listed before a token, the last first. */
export function namesBefore(found: readonly PersonMention[], at: number): number[] {
  const names: number[] = []
  for (let k = found.length - 1, from = at; k >= 0; k--) {
    const mention = found[k] as PersonMention
    if (!mention.name || mention.office || from - mention.range[1] > LONGEST_GAP) break
    names.push(k)
    from = mention.range[0]
  }
  return names
}

/** Gives people of a list their offices: each his own, or all the same; false if they are as many as neither. */
export function giveOffices(
  found: PersonMention[],
  names: readonly number[],
  offices: readonly OfficeMention[],
): boolean {
  if (offices.length !== 1 && offices.length !== names.length) return false
  for (const [k, at] of names.entries()) {
    const mention = found[at] as PersonMention
    const office = offices.length === 1 ? offices[0] : offices[names.length - 1 - k]
    if (office)
      found[at] = { ...mention, office: { ...office, plural: false }, country: office.country ?? mention.country }
  }
  return true
}

/**
 * «الف و ب، وزیران خارجه ایران و ترکیه»: an office in the plural is that of the names before it, and stands with the
 * last of them. Whether it is so.
 */
export function shareOffices(
  { tokens }: Document,
  found: PersonMention[],
  mentions: readonly PersonMention[],
  i: number,
): boolean {
  const offices = mentions.flatMap(({ name, office }) => (name || !office ? [] : [office]))
  const to = offices.at(-1)?.range[1]
  const names = to !== undefined && pluralLexicon().longest(tokens, i) ? namesBefore(found, i) : []
  const [last] = names
  if (to === undefined || last === undefined || names.length < 2 || !giveOffices(found, names, offices)) return false
  const mention = found[last] as PersonMention
  found[last] = { ...mention, range: [mention.range[0], to] }
  return true
}
