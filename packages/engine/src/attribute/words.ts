import type { Token } from '../document.js'
import * as organisations from '../generated/organisations.js'
import * as words from '../generated/speech-words.js'
import { Lexicon } from '../rules/lexicon.js'
import { values } from '../rules/table.js'
import { wordClasses } from '../rules/word-classes.js'

export type WordClass =
  | 'media'
  | 'crowd'
  | 'body'
  | 'document'
  | 'adverb'
  | 'joining'
  | 'answering'
  | 'aside'
  | 'question'
  | 'oblique'
  | 'narration'
  | 'setting'
  | 'speech'
  | 'deed'
  | 'necessity'
  | 'stance'
  | 'attitude'
  | 'private'
  | 'officials'
  | 'agency'
  | 'sourcing'
  | 'according'
  | 'towards'

/** The words of one class of `speech-words.tsv`, where each is one token. */
export const speechWords = wordClasses(words.rows)

const lexicons = new Map<WordClass, Lexicon<string>>()

/** The words and phrases of one class of `speech-words.tsv`, with the media of the organisations table among the media. */
export function wordsOf(name: WordClass): Lexicon<string> {
  const known = lexicons.get(name)
  if (known) return known
  const own = words.rows().flatMap((row) => (row.class === name ? values(row.words) : []))
  const media =
    name === 'media'
      ? organisations
          .rows()
          .flatMap((row) =>
            row.kind === 'media' ? unambiguous([row.fa, ...values(row.forms)], values(row.ambiguous)) : [],
          )
      : []
  const made = new Lexicon<string>([...own, ...media].map((word) => [word, word] as const))
  lexicons.set(name, made)
  return made
}

/** «ایران» is a newspaper, too, but not on its first reading. */
const unambiguous = (forms: readonly string[], ambiguous: readonly string[]) =>
  forms.filter((form) => !ambiguous.includes(form))

/** Where words of a class begin and end in a text: found once, asked often. */
export class WordMarks {
  readonly #found = new Map<WordClass, { readonly starts: Uint8Array; readonly ends: Uint8Array }>()

  constructor(readonly tokens: readonly Token[]) {}

  starts(name: WordClass, i: number): boolean {
    return this.#of(name).starts[i] === 1
  }

  /** Whether a word or phrase of the class ends right before token `end` and does not begin before `from`. */
  endsAt(name: WordClass, end: number, from: number): boolean {
    if (this.#of(name).ends[end] !== 1) return false
    const lexicon = wordsOf(name)
    for (let i = Math.max(from, end - 5); i < end; i++) {
      if (this.starts(name, i) && lexicon.all(this.tokens, i, end).some(({ to }) => to === end)) return true
    }
    return false
  }

  #of(name: WordClass): { readonly starts: Uint8Array; readonly ends: Uint8Array } {
    const known = this.#found.get(name)
    if (known) return known
    const lexicon = wordsOf(name)
    const starts = new Uint8Array(this.tokens.length + 1)
    const ends = new Uint8Array(this.tokens.length + 1)
    for (let i = 0; i < this.tokens.length; i++) {
      for (const { to } of lexicon.all(this.tokens, i)) {
        starts[i] = 1
        ends[to] = 1
      }
    }
    this.#found.set(name, { starts, ends })
    return { starts, ends }
  }
}
