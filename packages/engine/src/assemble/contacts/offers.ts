import type { Clause, Document, Token } from '../../document.js'
import { fold } from '../../normalise/fold.js'
import { keySet } from '../../rules/keys.js'
import { meetingWords } from './meeting-words.js'
import type { Trigger } from './triggers.js'

export const DENIED = keySet('تکذیب رد امتناع ممانعت خودداری جلوگیری مخالفت مانع ممنوع')
/** Before an event noun that somebody only wishes for. */
const WISHED = keySet('خواهان خواستار پیشنهاد درخواست تمایل مایل دعوت آماده آمادگی موافق علاقهمند مشتاق درهای')
/** How far before an event noun an offer of it is named: «درخواست X رئیس‌جمهور … برای مذاکره». */
const OFFER_REACH = 14

/** «حاضر است», not «در حال حاضر». */
export const isWilling = (tokens: readonly Token[], { key, index }: Token) =>
  key === 'حاضر' && tokens[index - 1]?.key !== 'حال'

/** «حاضر نیست … دیدار کند». */
export function isUnwilling({ tokens, clauses }: Document, { index, sentence }: Clause): boolean {
  const before = clauses[index - 1]
  if (before?.sentence !== sentence || !before.verb?.negative) return false
  const word = tokens[before.verb.range[0] - 1]
  return word !== undefined && isWilling(tokens, word)
}

/** «با رد درخواست X برای مذاکره». */
export function isOfferRefused({ tokens }: Document, from: number): boolean {
  if (tokens[from - 1]?.key !== 'برای') return false
  return tokens
    .slice(Math.max(0, from - OFFER_REACH), from)
    .some(({ key, index }) => DENIED.has(key) && WISHED.has(tokens[index + 1]?.key ?? ''))
}

/** «پیشنهاد X برای مذاکره را نپذیرفت», «حاضر به دیدار نشد»: an offer that somebody does not take. */
export function isTurnedDown({ tokens }: Document, { from, clause: { verb } }: Trigger): boolean {
  if (!verb?.negative) return false
  const before = tokens.slice(Math.max(0, from - OFFER_REACH), from)
  if (verb.lemma === 'پذیرفتن') return before.some(({ key }) => OFFERED.has(key))
  return before.slice(-4).some((token) => isWilling(tokens, token) && tokens[token.index + 1]?.key === 'به')
}

const OFFERED = keySet('پیشنهاد درخواست دعوت تقاضا')

/** «برنامه‌ای برای سفر ندارد», «قصدی برای دیدار وجود ندارد». */
export function isUnplanned({ tokens }: Document, { from, clause: { verb } }: Trigger): boolean {
  if (tokens[from - 1]?.key !== 'برای' || !verb?.negative || verb.lemma !== 'داشتن') return false
  return PLANS.test(tokens[from - 2]?.key ?? '')
}

const PLANS = /^(?:برنامه|قصد|تصمیم|طرح|تمایل|علاقه)/u

/** «درخواست X رئیس‌جمهور … برای مذاکره»: by the noun phrase before it. */
export function isOffered({ tokens }: Document, from: number): boolean {
  for (let i = from - 2; i > from - OFFER_REACH; i--) {
    const token = tokens[i]
    if (token?.kind !== 'word' || token.word.pos === 'verb' || token.word.pos === 'preposition') return false
    if (WISHED.has(token.key)) return true
  }
  return false
}

/** «تمایل», «تمایلش», «تمایل خود». */
const isWished = ({ key, word }: Token) => WISHED.has(key) || WISHED.has(fold(word.lemma))

/** «خواهان مذاکره», «حاضر به مذاکره», «درهای مذاکره»; in «خواهان احضار مترجم نشست» something else of it is wished for. */
export function isWishedFor({ tokens }: Document, from: number): boolean {
  const before = tokens[from - 1]
  if (before && isWished(before)) return true
  if (before?.word.pos === 'noun' && meetingWords('companion').has(before.key)) return false
  return tokens
    .slice(Math.max(0, from - 4), from)
    .some((token) => isWished(token) || (isWilling(tokens, token) && tokens[token.index + 1]?.key === 'به'))
}
