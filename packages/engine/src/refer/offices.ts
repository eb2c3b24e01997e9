import type { OfficeMention } from '../document.js'
import { fold } from '../normalise/fold.js'

/** Offices as the report varies them: «وزیر امور خارجه» is «وزیر خارجه», «رئیس‌جمهوری» is «رئیس‌جمهور». */
export const officeKey = (fa: string): string => fold(fa).replaceAll('امور', '').replaceAll('جمهوری', 'جمهور')

/** Whether two mentions can name the same office, whatever their countries. */
export function sameOffice(a: OfficeMention, b: OfficeMention): boolean {
  if (a.former !== b.former) return false
  if (a.id && b.id && a.id === b.id) return true
  const x = officeKey(a.fa)
  const y = officeKey(b.fa)
  return (
    x === y ||
    shortened(a.fa, b.fa) ||
    shortened(b.fa, a.fa) ||
    (x.length > 6 && y.startsWith(x)) ||
    (y.length > 6 && x.startsWith(y))
  )
}

/** «معاون وزیر خارجه» for «معاون سیاسی وزیر خارجه»: the same words in order, the first and the last among them. */
function shortened(short: string, long: string): boolean {
  const few = words(short)
  const many = words(long)
  if (few.length < 2 || few.length >= many.length || few[0] !== many[0] || few.at(-1) !== many.at(-1)) return false
  let at = 0
  for (const word of many) if (word === few[at]) at++
  return at === few.length
}

const words = (fa: string) =>
  fa
    .split(' ')
    .map(officeKey)
    .filter((word) => word)

const FIRST = /^\S+/

/** The noun of an office: وزیر, سفیر, مقام. */
export const headOf = (office: OfficeMention): string => fold(FIRST.exec(office.fa)?.[0] ?? '')

/** Nouns that say no more than that somebody is an official or source. */
const VAGUE = new Set(['مقام', 'منبع', 'دیپلمات', 'سیاستمدار', 'شخصیت'])

export const isVague = (office: OfficeMention): boolean => VAGUE.has(headOf(office)) && office.class !== 'head-of-state'

/** Offices that Iran does not have: without a country they are of the foreign country spoken of. */
const FOREIGN = new Set([
  'king',
  'queen',
  'emir',
  'deputy-emir',
  'sultan',
  'emperor',
  'crown-prince',
  'deputy-crown-prince',
  'prime-minister',
  'deputy-prime-minister',
  'chancellor',
  'vice-chancellor',
  'senator',
  'head-of-government',
  'custodian-of-two-holy-mosques',
])

export const isForeign = (office: OfficeMention): boolean => office.id !== null && FOREIGN.has(office.id)
