import * as organisations from '../generated/organisations.js'
import * as words from '../generated/speech-words.js'
import { Lexicon } from '../rules/lexicon.js'
import { values } from '../rules/table.js'

export type WordClass =
  | 'media'
  | 'crowd'
  | 'body'
  | 'document'
  | 'adverb'
  | 'oblique'
  | 'narration'
  | 'setting'
  | 'speech'
  | 'deed'
  | 'necessity'
  | 'stance'
  | 'private'
  | 'officials'
  | 'agency'

const lexicons = new Map<WordClass, Lexicon<string>>()

/** The words of one class of `speech-words.tsv`, with the media of the organisations table among the media. */
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
