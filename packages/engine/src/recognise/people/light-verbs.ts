import type { Token } from '../../document.js'

/** Verbs that only lend tense to a noun before them. */
const LIGHT = new Set(['کردن', 'شدن', 'دادن', 'داشتن', 'گرفتن', 'زدن', 'نمودن', 'یافتن', 'کشیدن', 'بستن'])

export const isLight = (token: Token | undefined): boolean =>
  token?.word.pos === 'verb' && LIGHT.has(token.word.verb?.lemma ?? token.word.lemma)
