import type { Document, Range, Tense, Token, VerbGroup } from '../document.js'
import * as sayings from '../generated/sayings.js'
import { fold } from '../normalise/fold.js'
import { values } from '../rules/table.js'

/** One row of `sayings.tsv`. */
export interface Saying {
  readonly id: string
  readonly noun: string
  readonly content: readonly string[]
}

/** A predicate of saying in the text. */
export interface Cue {
  readonly saying: Saying
  /** The predicate: noun (if it stands next to the verb) and verb. */
  readonly range: Range
  /** The noun of a predicate whose content stands between noun and verb: «خواستار … شد». */
  readonly noun: Range | null
  readonly verb: VerbGroup
}

const LONGEST_NOUN = 5
/** What is said to have been said: no wish, command or condition. */
const TOLD: ReadonlySet<Tense> = new Set<Tense>(['past', 'present', 'perfect', 'pluperfect', 'imperfect', 'participle', 'future'])

/** Light verb → noun → predicate; the noun '' is a plain verb of saying. */
const table = new Map<string, Map<string, Saying>>()
const inside = new Map<string, { saying: Saying; verbs: ReadonlySet<string> }>()
for (const row of sayings.rows()) {
  const saying = { id: row.id, noun: fold(row.noun), content: values(row.content) }
  for (const verb of values(row.verbs)) {
    const nouns = table.get(verb) ?? new Map<string, Saying>()
    if (!nouns.has(saying.noun)) nouns.set(saying.noun, saying)
    table.set(verb, nouns)
  }
  if (saying.content.includes('inside')) inside.set(saying.noun, { saying, verbs: new Set(values(row.verbs)) })
}

/** Every predicate of saying of a sentence, in the order of their ends. */
export function cuesOf(doc: Document, range: Range, verbs: readonly VerbGroup[]): Cue[] {
  const found: Cue[] = []
  for (const verb of verbs) {
    if (!isTold(doc, verb, range)) continue
    const cue = adjacent(doc, verb, range)
    if (cue) found.push(...coordinated(doc, cue, range), cue)
  }
  found.push(...enclosing(doc, range, verbs, found))
  return found.sort((a, b) => a.range[1] - b.range[1] || a.range[0] - b.range[0])
}

function isTold(doc: Document, verb: VerbGroup, range: Range): boolean {
  if (verb.negative || verb.passive || verb.person === 1 || verb.person === 2) return false
  if (isConversation(doc.tokens, verb)) return false
  if (TOLD.has(verb.tense)) return true
  return verb.tense === 'subjunctive' && doc.tokens.slice(range[0], verb.range[0]).some(({ key }, i, all) => key === 'قرار' && all[i + 1]?.key === 'است')
}

/** «گفت و گو» is no verb of saying. */
function isConversation(tokens: readonly Token[], { range }: VerbGroup): boolean {
  return tokens[range[0]]?.key === 'گفت' && tokens[range[1]]?.key === 'و' && /^گو(ی|یی|ها|های|هایی)?$/.test(tokens[range[1] + 1]?.key ?? '')
}

/** The predicate whose noun ends where the verb begins, the longest noun first. */
function adjacent(doc: Document, verb: VerbGroup, range: Range): Cue | undefined {
  const nouns = table.get(verb.lemma)
  if (!nouns) return undefined
  for (let length = LONGEST_NOUN; length > 0; length--) {
    const from = verb.range[0] - length
    if (from < range[0]) continue
    const saying = nouns.get(keyOf(doc.tokens, from, verb.range[0]))
    if (saying) return { saying, range: [from, verb.range[1]], noun: [from, verb.range[0]], verb }
  }
  const plain = nouns.get('')
  return plain ? { saying: plain, range: verb.range, noun: null, verb } : undefined
}

/** «تأکید و عنوان کرد»: a noun before «و» shares the light verb. */
function coordinated(doc: Document, cue: Cue, range: Range): Cue[] {
  const from = cue.noun?.[0]
  if (from === undefined || doc.tokens[from - 1]?.key !== 'و') return []
  const nouns = table.get(cue.verb.lemma)
  for (let length = LONGEST_NOUN; length > 0; length--) {
    const start = from - 1 - length
    if (start < range[0]) continue
    const saying = nouns?.get(keyOf(doc.tokens, start, from - 1))
    if (saying?.noun) return [{ saying, range: [start, from - 1], noun: [start, from - 1], verb: cue.verb }]
  }
  return []
}

/** «خواستار X شد»: the first fitting verb after the noun, past at most one clause inside X. */
function enclosing(doc: Document, range: Range, verbs: readonly VerbGroup[], taken: readonly Cue[]): Cue[] {
  const found: Cue[] = []
  for (let i = range[0]; i < range[1]; i++) {
    const entry = inside.get(doc.tokens[i]?.key ?? '')
    if (!entry || taken.some(({ noun }) => noun && noun[0] <= i && i < noun[1])) continue
    const after = verbs.filter((verb) => verb.range[0] > i + 1).slice(0, 3)
    const verb = after.find(({ lemma }) => entry.verbs.has(lemma))
    if (!verb || !isTold(doc, verb, range)) continue
    found.push({ saying: entry.saying, range: [i, verb.range[1]], noun: [i, i + 1], verb })
  }
  return found
}

function keyOf(tokens: readonly Token[], from: number, to: number): string {
  let key = ''
  for (let i = from; i < to; i++) key += tokens[i]?.key ?? ''
  return key
}
