import type { Document, Party, Range } from '../document.js'
import * as nouns from '../generated/headline-nouns.js'
import { Lexicon } from '../rules/lexicon.js'
import { values } from '../rules/table.js'
import type { Subjects } from './subject.js'
import { speechWords } from './words.js'

const lexicon = new Lexicon<readonly string[]>(nouns.rows().map((row) => [row.noun, values(row.prepositions)] as const))
/** What parts a headline into several. */
const PARTING = /^[/؛|+;]$/
const REACH = 9

/** A headline without a verb that says what somebody says. */
export interface NominalHeadline {
  readonly range: Range
  readonly speakers: readonly Party[]
  readonly cue: Range
}

/** «تأکید A بر X», «…؛ تأکید بر X» after the two who talked. */
export function nominalHeadline(doc: Document, subjects: Subjects, [from, to]: Range): NominalHeadline | null {
  const { tokens } = doc
  for (let i = from; i < to; i++) {
    if (i > from && !PARTING.test(tokens[i - 1]?.form ?? '') && tokens[i - 1]?.key !== 'و') continue
    const noun = lexicon.longest(tokens, i, to)
    if (!noun) continue
    const end = partEnd(doc, noun.to, to)
    const speaker = speakerAfter(subjects, noun.to, end)
    const start = contentStart(doc, noun.value, speaker?.range[1] ?? noun.to, end, speaker ? REACH : 0)
    const speakers = speaker?.parties ?? bothBefore(subjects, from, i)
    if (start === null || speakers.length === 0 || start >= end) continue
    if (speechWords('personal').has(tokens[i]?.key ?? '') && isPerson(subjects, start)) continue
    return { range: [start, end], speakers, cue: [noun.from, noun.to] }
  }
  return null
}

function partEnd(doc: Document, from: number, to: number): number {
  let end = from
  while (end < to && !PARTING.test(doc.tokens[end]?.form ?? '')) end++
  return end
}

function speakerAfter(
  subjects: Subjects,
  from: number,
  to: number,
): { range: Range; parties: readonly Party[] } | null {
  for (let i = from; i < Math.min(to, from + 4); i++) {
    const found = subjects.referenceAt(i)
    if (found && found.kind !== 'adjective' && found.range[1] <= to) return found
  }
  return null
}

function contentStart(
  doc: Document,
  prepositions: readonly string[],
  from: number,
  to: number,
  reach: number,
): number | null {
  for (let i = from; i < Math.min(to, from + reach + 1); i++) {
    for (const preposition of prepositions) {
      const parts = preposition.split(' ')
      if (parts.every((part, k) => doc.tokens[i + k]?.form === part)) return i + parts.length
    }
  }
  return null
}

/** «گفت‌وگوی A و B؛ تأکید بر X»: both. */
function bothBefore(subjects: Subjects, from: number, to: number): Party[] {
  const found: Party[] = []
  for (let i = from; i < to; i++) {
    const reference = subjects.referenceAt(i)
    if (reference && (reference.kind === 'name' || reference.kind === 'office')) found.push(...reference.parties)
  }
  return found.length === 2 ? found : []
}

const isPerson = (subjects: Subjects, i: number) => ['name', 'office'].includes(subjects.referenceAt(i)?.kind ?? '')
