import type { Token } from '../document.js'
import * as words from '../generated/time-words.js'
import { fold } from '../normalise/fold.js'

/** Words of one token that name a day or a part of it; bare months and numbers belong to a date. */
const NAMED = new Set(
  words
    .rows()
    .flatMap(({ phrase, kind }) =>
      /^(weekday|month|part|day)/.test(kind) && !/weak|afghan/.test(kind) ? [fold(phrase)] : [],
    ),
)
const ADDED = new Set(
  'روز روزهای صبح عصر ظهر شب بامداد شامگاه بعدازظهر نیمه ماه سال هفته گذشته جاری امروز دیروز دیشب قبل پیش'.split(' '),
)

/** Whether a token may belong to the time of a clause: «روز سه‌شنبه ۵ بهمن». */
export const isTime = ({ key, kind }: Token): boolean => kind === 'number' || NAMED.has(key) || ADDED.has(key)
