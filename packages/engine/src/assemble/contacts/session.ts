import type { ContactType, Document, Range, Token } from '../../document.js'
import { fold } from '../../normalise/fold.js'
import { numberWords } from '../../recognise/times/numbers.js'

/** «پانزدهمین»: the ordinals that stand before their noun, by key. */
const ORDINALS: ReadonlyMap<string, number> = new Map(
  numberWords()
    .filter(({ ordinal }) => ordinal)
    .map(({ phrase, value }) => [fold(`${phrase}ین`), value]),
)
/** «چهل و پنجمین» is three tokens. */
const LONGEST = 3
/** Words that may stand between the number and the event: «پانزدهمین دور اجلاس مشترک کمیسیون». */
const REACH = 3

/**
 * The number of the session that an event word tells of: «شانزدهمین نشست», «۱۶مین نشست», of talks the round: «سومین دور
 * گفت‌وگوها». Null where it has none; a first session is often only the first of its year.
 */
export function sessionOf({ tokens, sentences }: Document, [from]: Range, type: ContactType): number | null {
  const start = sentences[tokens[from]?.sentence ?? -1]?.range[0] ?? from
  for (let end = from; end > from - REACH && end > start; end--) {
    const number = endingAt(tokens, start, end)
    const isRound = tokens[end]?.key === 'دور'
    if (number !== null) return isRound || (type === 'gathering' && number > 1) ? number : null
    if (tokens[end - 1]?.kind === 'punct' || tokens[end - 1]?.word.pos === 'preposition') return null
  }
  return null
}

/** The longest ordinal whose last token is before `end`. */
function endingAt(tokens: readonly Token[], start: number, end: number): number | null {
  let found: number | null = null
  let key = ''
  for (let i = end - 1; i >= Math.max(start, end - LONGEST); i--) {
    key = (tokens[i]?.key ?? '') + key
    found = ORDINALS.get(key) ?? inDigits(key) ?? found
  }
  return found
}

/** A word of «صد و هفتاد و ششمین», «۱۶مین»; «یک نشست» has no number. */
export const isOfOrdinal = ({ kind, word, key }: Token) =>
  key !== 'یک' && (kind === 'number' || word.pos === 'numeral' || key === 'و' || /(?:صد|م?ین)$/u.test(key))

function inDigits(key: string): number | null {
  const digits = /^(\d{1,3})(?:ا?مین)$/u.exec(key)?.[1]
  return digits ? Number(digits) : null
}
