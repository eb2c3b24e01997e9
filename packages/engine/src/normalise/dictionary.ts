import { dictionary, openers } from '../generated/dictionary.js'
import { foldCode } from './fold.js'

/** What kind of word an entry is: noun, adjective that compares, plural, part of a name, anything else. */
export type EntryKind = 'noun' | 'adjective' | 'plural' | 'name' | 'other'

export interface Entry {
  /** Standard spelling, with ZWNJ. */
  readonly form: string
  readonly kind: EntryKind
  /** A given name or family name that is hardly anything else. */
  readonly name: boolean
}

const KINDS: Readonly<Record<string, EntryKind>> = { n: 'noun', a: 'adjective', m: 'name', p: 'plural', o: 'other' }
const NEWLINE = 10

/**
 * The packed dictionary with a hash index over its folded words. The index is one typed array that is filled at first
 * use in a single pass; no word becomes a string before it is looked up.
 */
class Index {
  readonly #mask: number
  /** 1 + offset of the entry's word, 0 for a free slot. */
  readonly #slots: Int32Array

  constructor() {
    let entries = 1
    for (let at = dictionary.indexOf('\n'); at >= 0; at = dictionary.indexOf('\n', at + 1)) entries++
    let size = 1024
    while (size < entries * 2) size *= 2
    this.#mask = size - 1
    this.#slots = new Int32Array(size)
    let word = 1
    let hash = 0
    for (let i = 1; i <= dictionary.length; i++) {
      const code = i < dictionary.length ? dictionary.charCodeAt(i) : NEWLINE
      if (code === NEWLINE) {
        this.#put(hash, word)
        hash = 0
        word = i + 2
        i++
      } else {
        const folded = foldCode(code)
        if (folded > 0) hash = mix(hash, folded)
      }
    }
  }

  #put(hash: number, word: number): void {
    let slot = spread(hash) & this.#mask
    while (this.#slots[slot]) slot = (slot + 1) & this.#mask
    this.#slots[slot] = word + 1
  }

  find(key: string): Entry | undefined {
    const word = this.#at(key)
    if (word < 0) return undefined
    const end = dictionary.indexOf('\n', word)
    const letter = dictionary.charAt(word - 1)
    return {
      form: dictionary.slice(word, end < 0 ? undefined : end),
      kind: KINDS[letter.toLowerCase()] ?? 'other',
      name: letter < 'a',
    }
  }

  /** Offset of the word with this key, or -1. */
  #at(key: string): number {
    let hash = 0
    for (let i = 0; i < key.length; i++) hash = mix(hash, key.charCodeAt(i))
    for (let slot = spread(hash) & this.#mask; this.#slots[slot]; slot = (slot + 1) & this.#mask) {
      const word = (this.#slots[slot] as number) - 1
      if (matches(word, key)) return word
    }
    return -1
  }
}

const mix = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0
const spread = (hash: number): number => hash ^ (hash >>> 15)

function matches(word: number, key: string): boolean {
  let i = 0
  for (let at = word; at < dictionary.length; at++) {
    const code = dictionary.charCodeAt(at)
    if (code === NEWLINE) break
    const folded = foldCode(code)
    if (!folded) continue
    if (folded !== key.charCodeAt(i)) return false
    i++
  }
  return i === key.length
}

let index: Index | undefined

/** The entry with this folded key, whatever its spelling in the text. */
export function entry(key: string): Entry | undefined {
  index ??= new Index()
  return index.find(key)
}

let opening: ReadonlySet<string> | undefined

/** Whether any entry has ZWNJ after this word. */
export function opensCompounds(key: string): boolean {
  opening ??= new Set(openers.split(' '))
  return opening.has(key)
}
