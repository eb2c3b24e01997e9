import { dictionary, openers, sizes } from '../generated/dictionary.js'
import { BUCKETS, bucketOf } from './buckets.js'
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

let starts: Int32Array | undefined

/** Where the bucket of each hash starts in the packed dictionary. */
function bucketStarts(): Int32Array {
  const found = new Int32Array(BUCKETS + 1)
  let at = 0
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    found[bucket] = at
    at += sizes.charCodeAt(bucket)
  }
  found[BUCKETS] = at
  return found
}

/** The entry with this folded key, whatever its spelling in the text. No word becomes a string before it is found. */
export function entry(key: string): Entry | undefined {
  starts ??= bucketStarts()
  const bucket = bucketOf(key)
  const end = starts[bucket + 1] as number
  for (let at = starts[bucket] as number; at < end; ) {
    const stop = dictionary.indexOf('\n', at)
    if (matches(at + 1, stop, key)) return read(at, stop)
    at = stop + 1
  }
  return undefined
}

function read(at: number, stop: number): Entry {
  const letter = dictionary.charAt(at)
  return { form: dictionary.slice(at + 1, stop), kind: KINDS[letter.toLowerCase()] ?? 'other', name: letter < 'a' }
}

function matches(from: number, to: number, key: string): boolean {
  let i = 0
  for (let at = from; at < to; at++) {
    const folded = foldCode(dictionary.charCodeAt(at))
    if (!folded) continue
    if (folded !== key.charCodeAt(i)) return false
    i++
  }
  return i === key.length
}

let opening: ReadonlySet<string> | undefined

/** Whether any entry has ZWNJ after this word. */
export function opensCompounds(key: string): boolean {
  opening ??= new Set(openers.split(' '))
  return opening.has(key)
}
