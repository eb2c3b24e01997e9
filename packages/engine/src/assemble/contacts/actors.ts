import type { Party, Token } from '../../document.js'
import { keySet } from '../../rules/keys.js'
import { isActorNoun, wordsOf } from './actor-nouns.js'
import type { Case } from './cases.js'
import { isEventNoun } from './triggers.js'
import { tripWords } from './trip-words.js'

/** Those of them that travel: troops march and states do not move. */
const TRAVELLERS = new Set(wordsOf(({ kind, fa }) => kind === 'delegation' && fa !== 'نظامیان'))
/** Those whom a body sends. */
const SENT = tripWords('sent')
/** Nouns before a name that mean somebody or something else: «خانواده شهید X». */
const OTHERS = keySet(
  'عنوان خانواده فرزند فرزندان همسر پسر دختر مزار قبر پیکر یاد سخنان اظهارات بیانات مواضع موضوع مسئله مساله پرونده',
)

/** Whom a reference puts forward as a party; `nouns` are those that govern it. A country only where it, or a body of it, acts. */
export function actorsOf(
  { reference, chain }: Case,
  tokens: readonly Token[],
  nouns: readonly number[] = chain,
): readonly Party[] {
  const { kind, parties, range } = reference
  if (kind !== 'country' && kind !== 'adjective' && kind !== 'organisation')
    return nouns.some((i) => OTHERS.has(tokens[i]?.key ?? '')) ? [] : parties
  const head = nouns.find((i) => isHead(tokens[i]))
  const isActor = head !== undefined && isActorNoun(tokens[head]?.key ?? '')
  if (kind === 'adjective') return isActor || isPeople(tokens[range[1] - 1]) ? parties : []
  return isActor || nouns.every((i) => isQualifier(tokens[i]) || isEventNoun(tokens, i)) ? parties : []
}

const TITLES = keySet('اقای خانم جناب حضرت دکتر مهندس سردار ژنرال هیئت هیات')

/** People and delegations travel; «ارتش ترکیه وارد منطقه شد» and «حضور آمریکا در عراق» are no trips. */
export function travels({ reference: { kind, range }, chain }: Case, tokens: readonly Token[]): boolean {
  const isTraveller = (i: number) =>
    TRAVELLERS.has(tokens[i]?.key ?? '') || TRAVELLERS.has(tokens[i]?.key.replace(/ی$/, '') ?? '')
  if (kind === 'delegation') return isTraveller(range[0])
  if (kind === 'country' || kind === 'adjective') return chain.some(isTraveller)
  // «بازرسان آژانس», «نمایندگان پارلمان هند», not «اعضای القاعده»
  const isSent = (i: number) => SENT.has(tokens[i]?.key ?? '')
  return (kind !== 'organisation' && kind !== 'body') || isSent(range[0]) || chain.some(isSent)
}

/** «از وزیر استقبال کرد», not «از سخنان وزیر». */
export const isHimself = ({ chain }: Case, tokens: readonly Token[]) =>
  chain.every((i) => TITLES.has(tokens[i]?.key ?? ''))

/** The noun that says who or what it is: «مقامات» of «دیگر مقامات امنیتی», «همکاری» of «همکاری سه کشور». */
const isHead = (token: Token | undefined) =>
  token !== undefined &&
  (isActorNoun(token.key) ||
    ((token.word.pos === 'noun' || token.word.pos === 'unknown') && !isQualifier(token) && !TIMES.has(token.key)))
const TIMES = keySet('روز هفته ماه سال صبح عصر شب شنبه یکشنبه دوشنبه سهشنبه چهارشنبه پنجشنبه جمعه گذشته')
/** «سعودی‌ها», «آمریکاییان»: an adjective in the plural is a noun for those of its country. */
const isPeople = (token: Token | undefined) => /(?:ها|یان)$/u.test(token?.form ?? '')
/** An adjective, a relational word in ی, a number: «رایزنی‌های حقوقی ایران», «قرارداد ۱۵ میلیارد دلاری ایران». */
const isQualifier = (token: Token | undefined) =>
  token !== undefined &&
  (token.word.pos === 'adjective' || token.kind === 'number' || token.key.endsWith('ی') || NUMERALS.has(token.key))
const NUMERALS = keySet('صد هزار میلیون میلیارد')
