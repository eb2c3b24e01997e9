import { TextDecoder } from 'node:util'
import { DidarError } from '../errors.js'

/** Persian pages older than UTF-8 are in this one, whether they say so or not. */
const LEGACY = 'windows-1256'
const CHARSET = /charset=["']?([\w-]{1,40})/gi
/** A declaration stands in the first bytes of a page (WHATWG asks for 1024; old pages need more). */
const HEAD = 4096

/**
 * The text of a file: by its byte order mark, as UTF-16 where every other byte says so, as UTF-8 where it is valid, by
 * the page's own `<meta charset>`, else as windows-1256.
 */
export function decode(bytes: Uint8Array): string {
  const marked = byMark(bytes) ?? utf16WithoutMark(bytes)
  if (marked) return new TextDecoder(marked).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder(declared(bytes) ?? LEGACY).decode(bytes)
  }
}

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : null
}

/** In UTF-16 the high bytes of Persian text are nearly all 6 (letters), 0 (spaces, digits) or 0x20 (ZWNJ). */
function utf16WithoutMark(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length & ~1, HEAD)
  if (length < 16) return null
  let letters = [0, 0]
  let high = [0, 0]
  for (let at = 0; at < length; at++) {
    const side = at & 1
    const byte = bytes[at]
    if (byte === 6) letters = tick(letters, side)
    if (byte === 6 || byte === 0 || byte === 0x20) high = tick(high, side)
  }
  const isHigh = (side: 0 | 1) => (letters[side] ?? 0) > length / 8 && (high[side] ?? 0) > 0.45 * length
  return isHigh(1) ? 'utf-16le' : isHigh(0) ? 'utf-16be' : null
}

const tick = ([even = 0, odd = 0]: number[], side: number) => (side ? [even, odd + 1] : [even + 1, odd])

/** What the page says of itself. That it is UTF-8 is known to be wrong here. */
function declared(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD)).replace(/\s/g, '')
  const labels = [...head.matchAll(CHARSET)].map((match) => match[1] ?? '')
  const label = labels.find((name) => !/^utf-?8$/i.test(name))
  if (!label) return null
  try {
    return new TextDecoder(label).encoding
  } catch {
    throw new DidarError('bad-encoding', `The page names an unknown encoding, ${label}. Convert it to UTF-8 first.`)
  }
}
