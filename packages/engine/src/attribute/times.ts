import type { Token } from '../document.js'
import * as words from '../generated/time-words.js'
import { fold } from '../normalise/fold.js'
import { speechWords } from './words.js'

/** Words of one token that name a day or a part of it; bare months and numbers belong to a date. */
const NAMED = new Set([
  ...words
    .rows()
    .flatMap(({ phrase, kind }) =>
      /^(weekday|month|part|day)/.test(kind) && !/weak|afghan/.test(kind) ? [fold(phrase)] : [],
    ),
  ...speechWords('part-of-day'),
  ...speechWords('period'),
  ...speechWords('beside-day'),
])

/** Whether a token may belong to the time of a clause: «روز سه‌شنبه ۵ بهمن». */
export const isTime = ({ key, kind }: Token): boolean => kind === 'number' || NAMED.has(key)
