import type { Document, Range, Tense, Token, VerbGroup } from '../document.js'
import * as plainVerbs from '../generated/plain-verbs.js'
import * as sayings from '../generated/sayings.js'
import { fold } from '../normalise/fold.js'
import { values } from '../rules/table.js'
import { speechWords } from './words.js'

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
const TOLD: ReadonlySet<Tense> = new Set<Tense>([
  'past',
  'present',
  'perfect',
  'pluperfect',
  'imperfect',
  'participle',
  'future',
])

/** Light verb → noun → predicate; the noun '' is a plain verb of saying. */
const table = new Map<string, Map<string, Saying>>()
const inside = new Map<string, { saying: Saying; verbs: ReadonlySet<string>; loose: boolean }>()
for (const row of sayings.rows()) {
  const saying = { id: row.id, noun: fold(row.noun), content: values(row.content) }
  for (const verb of values(row.verbs)) {
    const nouns = table.get(verb) ?? new Map<string, Saying>()
    if (!nouns.has(saying.noun)) nouns.set(saying.noun, saying)
    table.set(verb, nouns)
  }
  const loose = saying.content.includes('inside')
  if (loose || saying.content.includes('given') || saying.content.includes('onto'))
    inside.set(saying.noun, { saying, verbs: new Set(values(row.verbs)), loose })
}

/** Every predicate of saying of a sentence, in the order of their ends. */
export function cuesOf(doc: Document, range: Range, verbs: readonly VerbGroup[]): Cue[] {
  const found: Cue[] = []
  for (const verb of withPlain(doc, range, verbs)) {
    if (!isTold(doc, verb, range)) continue
    const cue = adjacent(doc, verb, range)
    if (cue && !verb.passive) found.push(...coordinated(doc, cue, range), cue)
    else if (cue || verb.lemma === 'شدن') found.push(...inDocument(doc, verb, range, cue))
  }
  found.push(...enclosing(doc, range, verbs, found))
  return found.sort((a, b) => a.range[1] - b.range[1] || a.range[0] - b.range[0])
}

/** Plain verbs of saying whose form is also a noun («خواست», «گفته است») and that make no group of their own. */
const PLAIN = new Map(plainVerbs.rows().map((row) => [fold(row.form), row] as const))

function withPlain(doc: Document, [from, to]: Range, verbs: readonly VerbGroup[]): VerbGroup[] {
  const own = new Set(verbs.flatMap(({ range, lemma }) => (lemma === 'بودن' ? [] : [range[0]])))
  const found = verbs.filter(({ lemma, range }) => lemma !== 'بودن' || !isParticiple(doc, range[0] - 1, from))
  for (let i = from; i < to; i++) {
    const plain = own.has(i) ? undefined : PLAIN.get(doc.tokens[i]?.key ?? '')
    if (!plain || verbs.some(({ range }) => range[0] < i && i < range[1])) continue
    const auxiliary = verbs.find(({ range, lemma }) => range[0] === i + 1 && lemma === 'بودن')
    if (!isVerbal(doc, i, from, auxiliary !== undefined)) continue
    found.push({
      lemma: plain.lemma,
      tense: auxiliary?.tense === 'past' ? 'pluperfect' : plain.tense,
      person: 3,
      number: auxiliary?.number ?? plain.number,
      negative: auxiliary?.negative ?? false,
      range: [i, auxiliary ? auxiliary.range[1] : i + 1],
    } as VerbGroup)
  }
  return found.sort((a, b) => a.range[0] - b.range[0])
}

const isParticiple = (doc: Document, i: number, from: number) =>
  i >= from && PLAIN.get(doc.tokens[i]?.key ?? '')?.tense === 'perfect'

/** «به گفته X» and «به خواست X» are nouns; a participle needs its auxiliary or the end of its clause. */
function isVerbal(doc: Document, i: number, from: number, auxiliary: boolean): boolean {
  const key = doc.tokens[i]?.key ?? ''
  if (i > from && speechWords('before-noun').has(doc.tokens[i - 1]?.key ?? '')) return false
  if (key.startsWith('خواست'))
    return (
      doc.tokens.slice(Math.max(from, i - 25), i).some((token) => token.key === 'از') && doc.tokens[i + 1]?.key !== 'ه'
    )
  return (
    auxiliary || PLAIN.get(key)?.tense !== 'perfect' || /^[:،,«"»]$|^(و|که|تا|اگر)$/.test(doc.tokens[i + 1]?.form ?? '')
  )
}

/** «می‌توان گفت», «باید گفت» are the writer's own. */
const isModal = (key: string) => key === 'توان' || speechWords('modal').has(key)

function isTold(doc: Document, verb: VerbGroup, range: Range): boolean {
  const leftOpen = doc.tokens[verb.range[0] - 1]?.key === 'رد'
  if ((verb.negative && !leftOpen) || verb.person === 1 || verb.person === 2) return false
  if (verb.person === null && verb.tense !== 'participle' && verb.tense !== 'perfect')
    return verb.lemma === 'بودن' && verb.tense === 'present'
  if (isConversation(doc.tokens, verb) || isTalk(doc.tokens, verb) || isModal(doc.tokens[verb.range[0] - 1]?.key ?? ''))
    return false
  if (TOLD.has(verb.tense)) return true
  return (
    verb.tense === 'subjunctive' &&
    doc.tokens.slice(range[0], verb.range[0]).some(({ key }, i, all) => key === 'قرار' && all[i + 1]?.key === 'است')
  )
}

/** «گفت و گو» is no verb of saying. */
function isConversation(tokens: readonly Token[], { range }: VerbGroup): boolean {
  return (
    tokens[range[0]]?.key === 'گفت' &&
    tokens[range[1]]?.key === 'و' &&
    /^گو(ی|یی|ها|های|هایی)?$/.test(tokens[range[1] + 1]?.key ?? '')
  )
}

/** «پاسخ گفت», «خیرمقدم گفت»: that somebody spoke, and not what; unless a colon follows. */
function isTalk(tokens: readonly Token[], { range, lemma }: VerbGroup): boolean {
  return lemma === 'گفتن' && speechWords('talk').has(tokens[range[0] - 1]?.key ?? '') && tokens[range[1]]?.form !== ':'
}

/** The predicate whose noun ends where the verb begins, the longest noun first. */
function adjacent(doc: Document, verb: VerbGroup, range: Range): Cue | undefined {
  const nouns = table.get(verb.lemma)
  if (!nouns) return undefined
  const qualified = speechWords('qualifying').has(doc.tokens[verb.range[0] - 1]?.key ?? '') ? 1 : 0
  for (let length = LONGEST_NOUN; length > 0; length--) {
    const end = verb.range[0] - qualified
    const from = end - length
    if (from < range[0]) continue
    const saying = nouns.get(keyOf(doc.tokens, from, end))
    if (saying) return { saying, range: [from, verb.range[1]], noun: [from, verb.range[0]], verb }
  }
  const plain = nouns.get('')
  return plain ? { saying: plain, range: verb.range, noun: null, verb } : undefined
}

const ACTIVE = ['کردن', 'گفتن']

/** «در بیانیه X تأکید شده است که …», «… گفته شده است: …»: the passive of a message tells who says it. */
function inDocument(doc: Document, verb: VerbGroup, range: Range, cue: Cue | undefined): Cue[] {
  const { start, saying } = cue ? { start: cue.range[0], saying: cue.saying } : passiveNoun(doc, verb, range)
  if (!saying?.content.some((kind) => kind === 'say' || kind === 'strict' || kind === 'that')) return []
  return [{ saying: { ...saying, content: ['document'] }, range: [start, verb.range[1]], noun: null, verb }]
}

function passiveNoun(doc: Document, verb: VerbGroup, range: Range): { start: number; saying: Saying | undefined } {
  for (let length = 2; length > 0; length--) {
    const start = verb.range[0] - length
    const key = start < range[0] ? '' : keyOf(doc.tokens, start, verb.range[0])
    const saying = key ? ACTIVE.map((active) => table.get(active)?.get(key)).find(Boolean) : undefined
    if (saying) return { start, saying }
  }
  return { start: verb.range[0], saying: undefined }
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

/** «خواستار X شد», «وعده X را داد»: the first fitting verb after the noun, past at most two clauses inside X. */
function enclosing(doc: Document, range: Range, verbs: readonly VerbGroup[], taken: readonly Cue[]): Cue[] {
  const found: Cue[] = []
  for (let i = range[0]; i < range[1]; i++) {
    const key = doc.tokens[i]?.key ?? ''
    const entry = inside.get(key) ?? (key.endsWith('ای') ? inside.get(key.slice(0, -1)) : undefined)
    if (!entry || taken.some(({ noun }) => noun && noun[0] <= i && i < noun[1])) continue
    const after = verbs.filter((verb) => verb.range[0] > i + 1).slice(0, entry.loose ? 3 : 1)
    const verb = after.find(({ lemma }) => entry.verbs.has(lemma))
    if (!verb || !isTold(doc, verb, range)) continue
    if (!entry.loose && !isGiven(doc, i, verb, taken) && !isOnto(doc, i, verb, entry.saying)) continue
    found.push({ saying: entry.saying, range: [i, verb.range[1]], noun: [i, i + 1], verb })
  }
  return found
}

/** «وعده X را داد»; without «را» the noun must be near and the verb no other predicate's. */
function isGiven(doc: Document, noun: number, verb: VerbGroup, taken: readonly Cue[]): boolean {
  const before = verb.range[0] - 1
  if (speechWords('raising').has(doc.tokens[before]?.key ?? '') && doc.tokens[before - 1]?.key === 'را')
    return before - noun > 3 && doc.tokens[verb.range[1]]?.key !== 'که'
  if (taken.some((cue) => cue.verb === verb)) return false
  if (doc.tokens[verb.range[0] - 1]?.key === 'را') return true
  return doc.tokens[noun]?.key.endsWith('ای') === true && verb.range[0] - noun < 9 && !hasRa(doc, noun, verb.range[0])
}

/** «(X را) تهدید به Y کرد»: «به» right behind the noun, and nothing else that the verb goes with. */
function isOnto(doc: Document, noun: number, verb: VerbGroup, { content }: Saying): boolean {
  if (!content.includes('onto') || doc.tokens[noun + 1]?.key !== 'به') return false
  return verb.range[0] - noun < LONGEST_ONTO && !hasRa(doc, noun, verb.range[0])
}

const LONGEST_ONTO = 16

function hasRa(doc: Document, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (doc.tokens[i]?.key === 'را') return true
  return false
}

function keyOf(tokens: readonly Token[], from: number, to: number): string {
  let key = ''
  for (let i = from; i < to; i++) key += tokens[i]?.key ?? ''
  return key
}
