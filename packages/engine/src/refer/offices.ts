import type { OfficeMention } from '../document.js'
import { fold } from '../normalise/fold.js'
import { keySet } from '../rules/keys.js'
import { memo } from '../rules/memo.js'

/**
 * Offices as the report varies them: «وزیر امور خارجه» is «وزیر خارجه», «رئیس‌جمهوری» is «رئیس‌جمهور», «قائم‌مقام وزیر» is
 * «معاون وزیر», an official of the ministry is one of its minister.
 */
export const officeKey = (fa: string): string =>
  fold(fa)
    .replaceAll('امور', '')
    .replaceAll('جمهوری', 'جمهور')
    .replaceAll('وزارتخانه', 'وزیر')
    .replaceAll('وزارت', 'وزیر')
    .replace(/^قایممقام/, 'معاون')

/** An office as it is compared. */
export interface OfficeForm {
  readonly key: string
  /** The keys of its words. */
  readonly words: readonly string[]
  readonly head: string
  /** The printed words after the first. */
  readonly tail: readonly string[]
}

/** Reports say few offices, but say them often: their forms are kept. So many at most. */
const KEPT = 4096

export const officeForm = memo(
  KEPT,
  (fa: string): OfficeForm => ({
    key: officeKey(fa),
    words: words(fa),
    head: fold(FIRST.exec(fa)?.[0] ?? ''),
    tail: fa.split(' ').slice(1),
  }),
)

/** Whether two mentions can name the same office, whatever their countries. */
export function sameOffice(a: OfficeMention, b: OfficeMention): boolean {
  if (a.former !== b.former) return false
  if (a.id && b.id && a.id === b.id) return true
  const [one, other] = [officeForm(a.fa), officeForm(b.fa)]
  const [x, y] = [one.key, other.key]
  return (
    x === y ||
    shortened(one.words, other.words) ||
    shortened(other.words, one.words) ||
    (x.length > 6 && y.startsWith(x)) ||
    (y.length > 6 && x.startsWith(y))
  )
}

/** Whether an office is worded like one on record, or shorter. */
export function isWorded(fa: string, recorded: string): boolean {
  const [said, full] = [officeForm(fa), officeForm(recorded)]
  return said.key === full.key || shortened(said.words, full.words)
}

/** «معاون وزیر خارجه» for «معاون سیاسی وزیر خارجه»: the same words in order, the first and the last among them. */
function shortened(few: readonly string[], many: readonly string[]): boolean {
  if (few.length < 2 || few.length >= many.length || few[0] !== many[0] || few.at(-1) !== many.at(-1)) return false
  let at = 0
  for (const word of many) if (word === few[at]) at++
  return at === few.length
}

/** Whether two offices share their noun and most of what it is of, as an office that is worded anew does. */
export function areAlike(a: OfficeMention, b: OfficeMention): boolean {
  const [one, other] = [officeForm(a.fa).words, officeForm(b.fa).words]
  const shared = one.filter((word) => word !== fold('و') && other.includes(word))
  return one[0] === other[0] && shared.length > 2 && shared.length * 2 > Math.max(one.length, other.length)
}

const words = (fa: string) =>
  fa
    .split(' ')
    .map(officeKey)
    .filter((word) => word)

const FIRST = /^\S+/

/** The noun of an office: وزیر, سفیر, مقام. */
export const headOf = (office: OfficeMention): string => officeForm(office.fa).head

/** Nouns that say no more than that somebody is an official or source. */
const VAGUE = new Set(['مقام', 'منبع', 'دیپلمات', 'سیاستمدار', 'شخصیت'])

export const isVague = (office: OfficeMention): boolean => VAGUE.has(headOf(office)) && office.class !== 'head-of-state'

/** Offices of many, by which a headline calls whom the text names: «دیپلمات ایرانی: …», «نماینده مجلس: …». */
const GENERIC = /^(?:مقام|دیپلمات|سیاستمدار|عضو|فرمانده|کارشناس|مسئول|مسوول|تحلیلگر|نماینده (?:مجلس|مردم))(?: |$)/

export const isGeneric = (office: OfficeMention): boolean => GENERIC.test(office.fa) && office.class !== 'head-of-state'

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

const BODIES = keySet('فدراسیون کنفدراسیون کمیته سازمان اتحادیه انجمن شورای کمیسیون صندوق کنفرانس')
const OF_MANY = keySet('جهانی بین‌المللی آسیا اروپا آفریقا')

/** Bodies of the world or a continent: «رئیس فدراسیون جهانی وزنه‌برداری» acts for no country that the report leaves unsaid. */
export function isOfMany({ fa }: OfficeMention): boolean {
  const words = fa.replaceAll('بین المللی', 'بین‌المللی').split(' ').map(fold)
  return words.some((word, i) => BODIES.has(word) && OF_MANY.has(words[i + 1] ?? ''))
}
