import type { Document, Party, Sentence, VerbGroup } from '../document.js'
import { cuesOf } from './cues.js'
import type { Subjects } from './subject.js'

/** Questions and answers printed as paragraphs. */
export interface Interview {
  /** Paragraphs that ask. */
  readonly questions: ReadonlySet<number>
  readonly first: number
  readonly last: number
}

/** Fewer questions make no interview. */
const FEWEST = 3
const LONGEST_QUESTION = 90
const BULLET = /^[*•●■▪◾–—-]$/

/** The questions of an interview: paragraphs that end in «؟», told from answers by their bullet if they have one. */
export function interviewOf(doc: Document, verbsOf: readonly (readonly VerbGroup[])[]): Interview | null {
  const tells = (sentence: Sentence) => framed(doc, sentence, verbsOf[sentence.index] ?? [])
  const paragraphs = new Map<number, Sentence[]>()
  for (const sentence of doc.sentences) {
    if (sentence.part === 'headline' || sentence.part === 'junk') continue
    paragraphs.set(sentence.paragraph, [...(paragraphs.get(sentence.paragraph) ?? []), sentence])
  }
  const bullets = questionBullets(doc, [...paragraphs.values()])
  const questions = new Set<number>()
  for (const [paragraph, sentences] of paragraphs) {
    const bullet = bulletOf(doc, sentences)
    if (bullets.size ? bullets.has(bullet) : asks(doc, sentences) && !sentences.some(tells)) questions.add(paragraph)
  }
  if (questions.size < FEWEST) return null
  const frames = doc.sentences.filter((sentence) => sentence.part !== 'headline' && tells(sentence)).length
  if (frames > questions.size) return null
  const order = [...questions].sort((a, b) => a - b)
  return { questions, first: order[0] ?? 0, last: Math.max(...paragraphs.keys()) }
}

/** «وی گفت: …»: a reporter tells it. */
function framed(doc: Document, { range }: Sentence, verbs: readonly VerbGroup[]): boolean {
  return cuesOf(doc, range, verbs).some((cue) => doc.tokens[cue.range[1]]?.form === ':')
}

/** Bullets under which paragraphs mostly ask. */
function questionBullets(doc: Document, paragraphs: readonly (readonly Sentence[])[]): ReadonlySet<string> {
  const count = new Map<string, { asking: number; all: number }>()
  for (const sentences of paragraphs) {
    const bullet = bulletOf(doc, sentences)
    if (!bullet) continue
    const so = count.get(bullet) ?? { asking: 0, all: 0 }
    count.set(bullet, { asking: so.asking + (asks(doc, sentences) ? 1 : 0), all: so.all + 1 })
  }
  return new Set(
    [...count].flatMap(([bullet, { asking, all }]) => (asking >= FEWEST && asking >= all / 2 ? [bullet] : [])),
  )
}

function bulletOf(doc: Document, [first]: readonly Sentence[]): string {
  const form = doc.tokens[first?.range[0] ?? 0]?.form ?? ''
  return BULLET.test(form) ? form : ''
}

function asks(doc: Document, sentences: readonly Sentence[]): boolean {
  const [first, last] = [sentences[0], sentences.at(-1)]
  if (!first || !last || last.range[1] - first.range[0] > LONGEST_QUESTION) return false
  return /^[؟?]$/.test(doc.tokens[last.range[1] - 1]?.form ?? '')
}

/** Who answers: whoever spoke before the first question, else the first person named. */
export function answering(
  doc: Document,
  subjects: Subjects,
  interview: Interview,
  last: readonly Party[],
): readonly Party[] {
  if (last.length === 1 && last[0] && 'person' in last[0]) return last
  for (const sentence of doc.sentences) {
    if (sentence.paragraph > interview.first || sentence.part === 'junk') continue
    for (let i = sentence.range[0]; i < sentence.range[1]; i++) {
      const found = subjects.referenceAt(i)
      if (found?.kind === 'name' && found.parties.length === 1) return found.parties
    }
  }
  return []
}
