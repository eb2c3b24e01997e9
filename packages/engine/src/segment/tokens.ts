import type { Token, TokenKind, WordForm } from '../document.js'
import { fold } from '../normalise/fold.js'
import type { Normalised } from '../normalise/normalise.js'
import { NUMBERED } from '../rules/lexicon.js'
import { analyse } from './words.js'

/** A token whose sentence is not known yet. */
export type Piece = Omit<Token, 'sentence'> & { sentence: number }

const SPACE = 0
const LETTER = 1
const LATIN = 2
const DIGIT = 3
const MARK = 4
const ZWNJ = 5

/** The class of each code unit below U+0700; the rest is decided by Unicode properties. */
const CLASSES = Uint8Array.from({ length: 0x700 }, (_, code) => classOf(String.fromCharCode(code)))

function classOf(char: string): number {
  if (char === '\u200c') return ZWNJ
  if (/[\s\u0085]/.test(char)) return SPACE
  if (/\d/.test(char)) return DIGIT
  if (/\p{Script=Latin}/u.test(char)) return LATIN
  return /[\p{L}\p{M}\p{Cs}]/u.test(char) ? LETTER : MARK
}

const classAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at)
  return code < 0x700 ? (CLASSES[code] as number) : classOf(text[at] as string)
}

/** What all tokens of one form have in common. */
interface Properties {
  readonly form: string
  readonly key: string
  readonly kind: TokenKind
  readonly word: WordForm
  readonly number: number
}

/** Forms that keep their number for good; the commonest words come early. */
const numbered = new Map<string, Properties>()
/** Forms that were met after all numbers were given away. */
const others = new Map<string, Properties>()
const OTHERS = 20_000

function propertiesOf(form: string, kind: TokenKind): Properties {
  const known = numbered.get(form) ?? others.get(form)
  if (known) return known
  const number = numbered.size + 1 < NUMBERED ? numbered.size + 1 : 0
  const properties = { form, key: fold(form), kind, word: analyse(form), number }
  if (number) numbered.set(form, properties)
  else {
    if (others.size >= OTHERS) others.clear()
    others.set(form, properties)
  }
  return properties
}

/** Words with their ZWNJ, numbers, Latin words, and each mark alone. Spans are of the text as given. */
export function tokenise(text: Normalised): Piece[] {
  const { text: letters, starts, ends } = text
  const tokens: Piece[] = []
  for (let at = 0; at < letters.length; ) {
    const kind = classAt(letters, at)
    if (kind === SPACE) {
      at++
      continue
    }
    const end =
      kind === LETTER
        ? wordEnd(letters, at)
        : kind === LATIN
          ? latinEnd(letters, at)
          : kind === DIGIT
            ? numberEnd(letters, at)
            : markEnd(letters, at)
    if (kind !== ZWNJ) {
      const {
        form,
        key,
        kind: tokenKind,
        word,
        number,
      } = propertiesOf(letters.slice(at, end), KINDS[kind] as TokenKind)
      tokens.push({
        index: tokens.length,
        sentence: -1,
        start: starts[at] as number,
        end: ends[end - 1] as number,
        form,
        key,
        number,
        kind: tokenKind,
        word,
      })
    }
    at = end
  }
  return tokens
}

const KINDS: readonly (TokenKind | null)[] = [null, 'word', 'latin', 'number', 'punct', null]

function wordEnd(text: string, at: number): number {
  let end = at + 1
  for (; end < text.length; end++) {
    const kind = classAt(text, end)
    if (kind !== LETTER && !(kind === ZWNJ && end + 1 < text.length && classAt(text, end + 1) === LETTER)) break
  }
  return end
}

/** `B2B`, `J-10`: digits belong to a Latin word that they follow. */
function latinEnd(text: string, at: number): number {
  let end = at + 1
  while (end < text.length && (classAt(text, end) === LATIN || classAt(text, end) === DIGIT)) end++
  return end
}

/** `1.5`, `12,000`: a point or comma between digits is part of the number. */
function numberEnd(text: string, at: number): number {
  let end = at + 1
  for (; end < text.length; end++) {
    if (classAt(text, end) === DIGIT) continue
    const joins = /[.,٫٬]/.test(text[end] as string) && end + 1 < text.length && classAt(text, end + 1) === DIGIT
    if (!joins) break
  }
  return end
}

/** One mark; a character beyond the basic plane is one mark too. */
function markEnd(text: string, at: number): number {
  const high = text.charCodeAt(at)
  const low = text.charCodeAt(at + 1)
  return high >= 0xd800 && high < 0xdc00 && low >= 0xdc00 && low < 0xe000 ? at + 2 : at + 1
}
