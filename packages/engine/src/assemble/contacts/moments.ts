import type { Document, TimeMention } from '../../document.js'
import { keySet } from '../../rules/keys.js'
import type { ContactInput } from './input.js'

const MOMENTS = keySet('لحظاتی لحظات دقایقی دقایق دقیقه ساعاتی ساعتی')
const AGO = keySet('پیش قبل')

/** «دقایقی پیش», «لحظاتی قبل»: no time expression of the report, but it dates what happened to the report's day. */
export function justNow({ document: { tokens }, published }: ContactInput): TimeMention[] {
  const day = published?.slice(0, 10)
  if (!day) return []
  return tokens.flatMap(({ key, index, start }): TimeMention[] => {
    const ago = tokens[index + 1]
    if (!MOMENTS.has(key) || !ago || !AGO.has(ago.key)) return []
    const mention = { start: day, end: day, calendar: 'relative', precision: 'day', rule: 'time.moments' } as const
    return [{ ...mention, range: [index, index + 2], span: [start, ago.end] }]
  })
}

const SAME = keySet('همین همان')
const DAY = 'روز'

/** «در همین روز», «همان روز»: the day that the report names last before it. */
export function sameDay({ document: { tokens }, times }: ContactInput): TimeMention[] {
  return tokens.flatMap(({ key, index, start }): TimeMention[] => {
    const day = tokens[index + 1]
    if (!SAME.has(key) || day?.key !== DAY || tokens[index - 1]?.key !== 'در') return []
    const last = times.findLast(({ range, precision }) => range[1] <= index && precision === 'day')
    if (!last) return []
    return [{ ...last, range: [index, index + 2], span: [start, day.end], rule: 'time.same' }]
  })
}

const SOURCES = keySet('گزارش نقل')
const AFTER_SOURCE = new Set(['،', ',', ':'])

/** «به گزارش آناتولی در روز یکشنبه، …», «به گزارش روز یکشنبه آناتولی»: when it was told. */
export function isOfSource({ tokens }: Document, { range: [from, to] }: TimeMention): boolean {
  if (SOURCES.has(tokens[from - 1]?.key ?? '')) return true
  if (!AFTER_SOURCE.has(tokens[to]?.form ?? '')) return false
  for (let i = from - 1; i > from - 10; i--) {
    const token = tokens[i]
    if (!token || token.kind === 'punct' || token.word.pos === 'verb' || token.sentence !== tokens[from]?.sentence)
      return false
    if (SOURCES.has(token.key)) return true
  }
  return false
}
