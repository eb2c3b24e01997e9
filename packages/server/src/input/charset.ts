import { TextDecoder } from 'node:util'
import { DidarError } from '../errors.js'

const CHARSET = /(?:charset|encoding)=["']?([\w-]{1,40})/gi
/** A declaration stands in the first bytes of a page (WHATWG asks for 1024; old pages need more). */
const HEAD = 4096

/**
 * The text of a file: by its byte order mark, as UTF-16 where every other byte says so, as UTF-8 where it is, as
 * `declared` by whoever sent it, by the page's own `<meta charset>`, else by which of the old Arabic encodings its letters
 * are.
 */
export function decode(bytes: Uint8Array, sent?: string): string {
  const marked = byMark(bytes) ?? utf16WithoutMark(bytes)
  if (marked) return new TextDecoder(marked).decode(bytes)
  const text = utf8(bytes)
  if (text !== null) return text
  return new TextDecoder((sent && known(sent)) || declared(bytes) || guessed(bytes)).decode(bytes)
}

/** The text of bytes that come unlooked at, of a folder, an archive or the network: a picture among them is an error. */
export function decodeText(bytes: Uint8Array, sent?: string): string {
  const isText = byMark(bytes) ?? utf16WithoutMark(bytes) ?? (!bytes.includes(0) || utf8(bytes) !== null)
  if (!isText) throw new DidarError('bad-encoding', 'It is no text. Give text, HTML or JSON Lines.')
  return decode(bytes, sent)
}

/** So many Persian letters must be whole for each that is broken: sites cut their lines in the middle of a letter. */
const WHOLE = 100

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const text = new TextDecoder().decode(bytes)
    const count = (letter: RegExp) => text.match(letter)?.length ?? 0
    return count(/\ufffd/g) * WHOLE <= count(/[\u0600-\u06ff]/g) ? text : null
  }
}

/** Letters that only one of the two has at all, or that are rare in the other: و ه ي in ISO-8859-6, ي ک گ پ چ in windows-1256. */
const OF_ISO = new Set([0xe7, 0xe8, 0xea])
const OF_WINDOWS = new Set([0xed, 0x98, 0x90, 0x81, 0x8d])

/** Persian pages older than UTF-8 are nearly all in windows-1256. */
function guessed(bytes: Uint8Array): string {
  let iso = 0
  let windows = 0
  for (const byte of bytes) {
    if (OF_ISO.has(byte)) iso++
    else if (OF_WINDOWS.has(byte)) windows++
  }
  return iso > windows ? 'iso-8859-6' : 'windows-1256'
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
  const encoding = known(label)
  if (encoding) return encoding
  throw new DidarError('bad-encoding', `The page names an unknown encoding, ${label}. Convert it to UTF-8 first.`)
}

function known(label: string): string | null {
  try {
    const { encoding } = new TextDecoder(label)
    return encoding === 'utf-8' ? null : encoding
  } catch {
    return null
  }
}
