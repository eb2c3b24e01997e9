import type { Contact, Document, Span, Statement } from '../../document.js'
import * as table from '../../generated/topics.js'
import { Lexicon } from '../../rules/lexicon.js'

interface TopicRule {
  readonly id: string
  readonly strong?: readonly string[]
  readonly weak?: readonly string[]
}
interface Cue {
  readonly topics: readonly { readonly id: string; readonly weight: number }[]
}

const ENDINGS = ['ی', 'ای', 'ها', 'های', 'هایی', 'ان', 'یها', 'یان']
const lexicon = new Lexicon<Cue>(cues(), ENDINGS)

/** A phrase may speak for several topics. */
function cues(): Map<string, Cue> {
  const byPhrase = new Map<string, { id: string; weight: number }[]>()
  for (const rule of table.rules as readonly TopicRule[])
    for (const [phrases, weight] of [
      [rule.strong ?? [], 1],
      [rule.weak ?? [], 0.5],
    ] as const)
      for (const phrase of phrases) byPhrase.set(phrase, [...(byPhrase.get(phrase) ?? []), { id: rule.id, weight }])
  return new Map([...byPhrase].map(([phrase, topics]) => [phrase, { topics }]))
}

export interface TopicInput {
  readonly document: Document
  readonly statements: readonly Statement[]
  readonly contacts: readonly Contact[]
}

/** Topics of a stretch of tokens with the weight of their distinct cues. */
function weigh(doc: Document, from: number, to: number, counts: (token: number) => number): Map<string, number> {
  const weights = new Map<string, number>()
  for (let i = from; i < to; ) {
    const match = lexicon.longest(doc.tokens, i, to)
    if (match)
      for (const { id, weight } of match.value.topics) weights.set(id, (weights.get(id) ?? 0) + weight * counts(i))
    i = match?.to ?? i + 1
  }
  return weights
}

/** Least weight that makes a topic a subject of the report. */
const THRESHOLD = 2

/** What the report's contacts and statements are about (CODEBOOK §7): headline and statements count most. */
export function assembleTopics({ document, statements }: TopicInput): string[] {
  const total = new Map<string, number>()
  for (const sentence of document.sentences) {
    if (sentence.part === 'junk') continue
    const base = sentence.part === 'headline' ? 2 : sentence.part === 'lead' ? 1 : 0.5
    const inside = (token: number) =>
      isSaid(statements, document.tokens[token]?.start ?? 0) ? Math.max(base, 1) : base
    for (const [id, weight] of weigh(document, ...sentence.range, inside)) total.set(id, (total.get(id) ?? 0) + weight)
  }
  return [...total].filter(([, weight]) => weight >= THRESHOLD).map(([id]) => id)
}

const isSaid = (statements: readonly Statement[], at: number) =>
  statements.some(({ span }) => span[0] <= at && at < span[1])

/** The topics of one stretch, for a statement. */
export function topicsIn(document: Document, span: Span): string[] {
  const from = document.tokens.findIndex(({ start }) => start >= span[0])
  const end = document.tokens.findIndex(({ start }) => start >= span[1])
  if (from < 0) return []
  return [...weigh(document, from, end < 0 ? document.tokens.length : end, () => 1)]
    .filter(([, weight]) => weight >= 1)
    .map(([id]) => id)
}
