import { fold } from '@didar/engine'
import { BETWEEN, DROPPED, letters, UNKNOWN } from './search/letters.js'

/**
 * Near-copies: the same wire text with another title, a paragraph more or less. One-permutation MinHash over sequences of
 * words (Li, Owen & Zhang 2012): texts that share most of their sequences share at least one band.
 */

/** Words in a sequence. */
const LENGTH = 4
const BUCKETS = 16
/** Buckets in a band: two texts whose sequences overlap by 0.7 share one of the eight bands in 99 of 100 cases. */
const IN_BAND = 2
/** Share of common sequences from which one text is a near-copy of another. */
export const NEAR_COPY = 0.6

/** Hashes (32 bits) of the word sequences of a text in their order; letter variants and ZWNJ make no difference. */
export function sequencesOf(text: string): Uint32Array {
  const hashes = wordHashes(text)
  const found = new Uint32Array(Math.max(0, hashes.length - LENGTH + 1))
  for (let i = 0; i < found.length; i++) {
    let hash = BASIS
    for (let j = i; j < i + LENGTH; j++) hash = mix(hash ^ (hashes[j] as number))
    found[i] = hash
  }
  return found
}

const WORD = /[\p{L}\p{N}\u200c]+/gu
let table: Uint16Array | undefined

/** FNV-1a over the code units of each folded word. */
function wordHashes(text: string): number[] {
  table ??= letters(/[\p{L}\p{N}\u200c]/u)
  const hashes: number[] = []
  let hash = BASIS
  let isInside = false
  for (let i = 0; i < text.length; i++) {
    const letter = table[text.charCodeAt(i)] as number
    if (letter === UNKNOWN) return (text.match(WORD) ?? []).map((word) => hashOf(fold(word)))
    if (letter !== BETWEEN) {
      isInside = true
      if (letter !== DROPPED) hash = Math.imul(hash ^ letter, PRIME)
    } else if (isInside) {
      hashes.push(mix(hash))
      hash = BASIS
      isInside = false
    }
  }
  if (isInside) hashes.push(mix(hash))
  return hashes
}

/** The least hash in each bucket; `EMPTY` where there is none. Of two texts about as many are equal as they share sequences. */
export function signatureOf(sequences: Iterable<number>): Uint32Array {
  const least = new Uint32Array(BUCKETS).fill(EMPTY)
  for (const hash of sequences) {
    const bucket = hash % BUCKETS
    if (hash < (least[bucket] as number)) least[bucket] = hash
  }
  return least
}

const EMPTY = 0xffffffff

/** The bands of a text by its signature; none for one too short to say. */
export function bandsOf(signature: Uint32Array): number[] {
  const bands: number[] = []
  for (let i = 0; i < BUCKETS; i += IN_BAND) {
    const band = [...signature.slice(i, i + IN_BAND)]
    if (!band.includes(EMPTY)) bands.push(band.reduce((sum, hash) => mix(sum ^ hash), i) + i * 2 ** 32)
  }
  return bands
}

/** Whether two texts may be near-copies: of those that are, one in two hundred has fewer equal buckets than these. */
export const mayBeCopies = (a: Uint32Array, b: Uint32Array): boolean =>
  a.filter((least, i) => least !== EMPTY && least === b[i]).length >= ALIKE

const ALIKE = 5

/** Share of the sequences of either text that both have, 0 to 1. */
export function overlap(a: Iterable<number>, b: Iterable<number>): number {
  const [here, there] = [new Set(a), new Set(b)]
  if (here.size === 0 || there.size === 0) return 0
  let both = 0
  for (const hash of here) if (there.has(hash)) both++
  return both / (here.size + there.size - both)
}

const BASIS = 0x811c9dc5
const PRIME = 0x01000193

function hashOf(word: string): number {
  let hash = BASIS
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), PRIME)
  return mix(hash)
}

/** Finalizer of MurmurHash3: every bit of the input moves every bit of the output. */
function mix(value: number): number {
  let hash = value | 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
