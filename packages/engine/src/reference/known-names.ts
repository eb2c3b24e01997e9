import type { Token } from '../document.js'
import { keys, values } from '../generated/known-lexicon.js'
import * as sounds from '../generated/known-sounds.js'
import { fromLines, Lexicon } from '../rules/lexicon.js'
import type { Form } from './known-forms.js'
import { soundOf } from './sound.js'

export interface KnownName {
  readonly to: number
  /** Keys of the people table, best known first. */
  readonly candidates: readonly string[]
  readonly surnameOnly: boolean
  readonly prominence: number
}

/** A name that spells like a word and a following «و» or «در» is none. */
const FUNCTION = new Set(['conjunction', 'preposition', 'pronoun', 'particle'])
/** «دور آن» is not the surname «دوران». */
const POINTING = new Set(['determiner', ...FUNCTION])
let lexicon: Lexicon<Form> | undefined

/** A line of the compiled lexicon: see `formLine`. */
function formOf(line: string): Form {
  const [surnameOnly, prominence, ...candidates] = line.split(' ')
  return { candidates, surnameOnly: surnameOnly === '1', prominence: Number(prominence) }
}

/** The name of a person of the table that begins at token `i`. */
export function knownAt(tokens: readonly Token[], i: number, limit = tokens.length): KnownName | null {
  lexicon ??= new Lexicon(fromLines(keys, values, formOf))
  const match = lexicon.longest(tokens, i, limit)
  if (!match) return null
  const { candidates, surnameOnly, prominence } = match.value
  const last = tokens[match.to - 1]?.word.pos ?? ''
  if (match.to > i + 1 && (surnameOnly ? POINTING : FUNCTION).has(last)) return null
  return { to: match.to, candidates, surnameOnly, prominence }
}

/** People whom a name written like this can stand for. */
export function knownAs(name: string): readonly string[] {
  lexicon ??= new Lexicon(fromLines(keys, values, formOf))
  return lexicon.get(name)?.candidates ?? []
}

let soundLexicon: Lexicon<string> | undefined

/** The foreigner whose name is spelled otherwise in the table but sounds the same. */
export function knownBySound(name: string): string | null {
  const sound = soundOf(name)
  soundLexicon ??= new Lexicon(fromLines(sounds.keys, sounds.values, (id) => id))
  return (sound && soundLexicon.get(sound)) || null
}
