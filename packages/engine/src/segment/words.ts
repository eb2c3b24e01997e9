import type { PartOfSpeech, WordForm } from '../document.js'
import { rows as functionWords } from '../generated/function-words.js'
import { rows as homographs } from '../generated/verb-homographs.js'
import { conjugation, type VerbReading } from '../normalise/conjugation.js'
import { entry } from '../normalise/dictionary.js'
import { fold } from '../normalise/fold.js'
import { memo } from '../rules/memo.js'
import { nominal } from './nominals.js'

/** Forms in a text repeat. */
const KEPT = 16_384

/** The likeliest reading of a word form. */
export const analyse = memo(KEPT, (form: string): WordForm => uniform(read(form)))

/** With all its fields, in one order: every stage reads words, and reads those fastest that are laid out alike. */
function uniform({ lemma, pos, plural, suffix, verb }: WordForm): WordForm {
  const { tense, person, number, negative } = verb ?? {}
  const alike = verb && { tense, person, number, negative, lemma: verb.lemma }
  return { lemma, pos, plural, suffix, verb: alike } as WordForm
}

/** In the dictionary, or made from it by inflection. */
export function isWord(form: string): boolean {
  const key = fold(form)
  return key !== '' && (functionWord(key) !== undefined || entry(key) !== undefined || isInflected(analyse(form)))
}

const isInflected = (word: WordForm): boolean =>
  word.verb !== undefined ||
  (word.pos !== 'unknown' && word.pos !== 'punct' && word.suffix !== undefined) ||
  word.plural === true

function read(form: string): WordForm {
  if (!/[\p{L}\p{N}]/u.test(form)) return { lemma: form, pos: 'punct' }
  if (/^\d/.test(form)) return { lemma: form, pos: 'numeral' }
  const key = fold(form)
  const fixed = functionWord(key)
  if (fixed) return fixed
  const verb = conjugation(form)
  const noun = verb?.strength === 'sure' && form.includes('\u200c') ? undefined : nominal(form, key)
  if (!verb) return noun ?? { lemma: form, pos: 'unknown' }
  return combined(form, key, verb, noun)
}

/** Chooses between the verb and the other reading; the verb stays visible either way. */
function combined(form: string, key: string, reading: VerbReading, noun: WordForm | undefined): WordForm {
  const verb = { ...reading.verb, lemma: reading.lemma }
  if (verb.tense === 'infinitive') return { lemma: form, pos: 'noun', verb }
  const listed = homograph(key)
  if (listed === 'verb' || reading.strength === 'sure') return { lemma: reading.lemma, pos: 'verb', verb }
  const plainNoun = noun && !noun.suffix ? noun : { lemma: form }
  if (listed)
    return {
      ...plainNoun,
      pos: listed,
      ...(reading.strength === 'weak' && verb.tense !== 'participle' ? {} : { verb }),
    }
  if (noun && verb.person === 2 && (verb.number === 'singular' || !noun.suffix)) return noun
  if (!noun || noun.suffix || noun.plural || reading.strength === 'likely')
    return { lemma: reading.lemma, pos: 'verb', verb }
  return verb.tense === 'participle' ? { lemma: reading.lemma, pos: 'verb', verb } : noun
}

let fixed: ReadonlyMap<string, WordForm> | undefined

function functionWord(key: string): WordForm | undefined {
  fixed ??= new Map(
    functionWords().map((row) => [fold(row.form), { lemma: row.lemma || row.form, pos: row.pos as PartOfSpeech }]),
  )
  return fixed.get(key)
}

let listedHomographs: ReadonlyMap<string, PartOfSpeech> | undefined

function homograph(key: string): PartOfSpeech | undefined {
  listedHomographs ??= new Map(homographs().map((row) => [fold(row.form), row.reading as PartOfSpeech]))
  return listedHomographs.get(key)
}
