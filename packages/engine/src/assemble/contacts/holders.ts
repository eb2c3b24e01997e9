import type { Document, Token } from '../../document.js'
import type { Case } from './cases.js'
import { eventWords } from './event-words.js'
import { happens } from './happening.js'
import type { Trigger } from './triggers.js'
import type { Filled } from './valency.js'

/** A body that holds an event, not the place of it. */
export const isBody = ({ reference }: Case) =>
  reference.kind === 'organisation' ||
  reference.kind === 'body' ||
  (reference.kind === 'delegation' && reference.parties.length === 1)

/** What two countries have together: «نشست کمیته دولتی هند و روسیه», not «همایش روابط هند و روسیه». */
const TOGETHER = eventWords('together')

/** «اجلاس ایران و روسیه», «نشست کمیته دولتی هند و روسیه»: two countries whose event it is. */
export function holdTogether(
  tokens: readonly Token[],
  filled: readonly Filled[],
  { group, reference }: Case,
  { plural }: Trigger,
  nouns: readonly number[],
): boolean {
  if (plural || reference.kind !== 'country') return false
  if (filled.filter(({ item, relation }) => relation === 'of' && item.group === group).length !== 2) return false
  const isLoose = ({ word, key }: Token) => word.pos === 'adjective' || key.endsWith('ی')
  const words = nouns.flatMap((i) => tokens[i] ?? [])
  return words.every(isLoose) || words.some(({ key }) => TOGETHER.has(key))
}

/** «سند همکاری‌های بندری ایران و عراق امضا شد»: a document of two countries is theirs, whatever it is about. */
export const areSigners = (
  { rule }: Trigger,
  filled: readonly Filled[],
  { group, reference: { kind } }: Case,
  relation: string,
) =>
  rule.type === 'agreement' &&
  relation === 'of' &&
  kind === 'country' &&
  filled.filter(({ item }) => item.group === group && item.reference.kind === kind).length === 2

/** «گفت نشست سران فردا برگزار می‌شود»: the event is what the clause tells of, whoever says so. */
export const takesPlace = (document: Document, { rule, predicate, from, to, clause }: Trigger) =>
  rule.type === 'gathering' && predicate && happens(document, [from, to], clause)

/**
 * «اجلاس آتی سران ناتو برگزار می‌شود», «نشست حزب الف و جبهه ب …», «نشست کشورهای حوزه، شامل الف و ب، …»: the bodies and the countries
 * of a list named after the noun, where nobody depends on it.
 */
export function namedAfter(subject: readonly Case[], { to, clause }: Trigger): readonly Case[] {
  const named = subject.filter((item) => item.clause === clause.index && item.reference.range[0] >= to)
  const countries = named.filter(({ reference }) => reference.kind === 'country')
  return named.filter((item) => isBody(item) || (countries.length > 1 && countries.includes(item)))
}

/** «با حضور الف - وزیر راه -، ب و پ برگزار شد»: who goes on the list of those present. */
export function presentToo(filled: readonly Filled[], subject: readonly Case[], { clause }: Trigger): readonly Case[] {
  const present = filled.find(({ relation }) => relation.startsWith('با '))
  if (!present) return []
  const [, end] = present.item.reference.range
  return subject.filter((item) => item.clause === clause.index && item.reference.range[0] >= end)
}
