import type { Document, Token } from '../../document.js'
import { keySet } from '../../rules/keys.js'
import type { Trigger } from './triggers.js'

/** Between «در» and an event noun: «در مراسم گشایش دومین همایش», «در آیین پایانی اجلاس». */
const PART_OF = keySet('مراسم ایین نشست جلسه اجلاس افتتاحیه اختتامیه گشایش افتتاح پایان پایانی اغاز حاشیه')
/** How far before its event «در» may stand. */
const REACH = 5
/** Whoever talks to the press is at no gathering. */
const PRESS = keySet('خبری مطبوعاتی خبرنگاران رسانهها رسانههای رسانه')
const NAME = 6
/** «با اشاره به توافق الف در نشست»: the event belongs to what is spoken of. */
const ABOUT = keySet('اشاره درباره پیرامون خصوص مورد موضوع')
const SPOKEN_OF = 10

/** «وی در گردهمایی بازرگانان ایران و عراق گفت»: at an event somebody says or does something, so he is there. */
export function isOccasion({ tokens }: Document, { rule, predicate, from, to, clause }: Trigger): boolean {
  if (rule.type !== 'gathering' || predicate || !clause.verb) return false
  if (clause.verb.negative || clause.verb.lemma === 'بودن') return false
  if (tokens.slice(from, to + NAME).some(({ key }) => PRESS.has(key))) return false
  for (let i = from - 1; i >= Math.max(clause.range[0], from - REACH); i--) {
    if (tokens[i]?.key === 'در')
      return !tokens.slice(Math.max(clause.range[0], i - SPOKEN_OF), i).some(({ key }) => ABOUT.has(key))
    if (!isBeside(tokens[i])) return false
  }
  return false
}

const isBeside = (token: Token | undefined) =>
  token !== undefined &&
  (PART_OF.has(token.key) || token.kind === 'number' || /م?ین$/u.test(token.key) || QUOTES.has(token.form))
const QUOTES = new Set(['«', '"', '“'])
