/**
 * The first half of normalising: every character in its canonical form, with the place it came from. ZWNJ stays where
 * it stands between two letters; what fonts and old encodings use in its place becomes one.
 */

/** Canonical code units and the source span of each. */
export interface Characters {
  readonly text: string
  readonly codes: Uint16Array
  readonly starts: Int32Array
  readonly ends: Int32Array
}

const DROP = -1
/** More than one character, or none that a table can give: see `expansion`. */
const EXPAND = -2
const SPACE = 0x20
const NEWLINE = 0x0a
const ZWNJ = 0x200c

/** Soft hyphens and the not sign stand for ZWNJ in pages made from old word processors. */
const HALF_SPACES = new Set([0x200c, 0x00ac, 0x00ad, 0x200b, 0x001f])
const NEWLINES = new Set([0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029])
/** Arabic, Urdu and Kurdish letters to the Persian ones, the Persian decimal and thousands marks, and the stress mark that an agency quotes with. */
const LETTERS: ReadonlyMap<number, number> = new Map(
  ['يی', 'ىی', 'ېی', 'ےی', 'كک', 'ڪک', 'ۀه', 'ةه', 'ۃه', 'ەه', 'ہه', 'ھه', 'ٱا', '٫.', '٬,', 'ˈ"'].map((pair) => [
    pair.charCodeAt(0),
    pair.charCodeAt(1),
  ]),
)

/** The canonical code unit of one code unit, `DROP` or `EXPAND`. */
function canonical(code: number): number {
  if (HALF_SPACES.has(code)) return ZWNJ
  if (NEWLINES.has(code)) return NEWLINE
  if (code >= 0x06f0 && code <= 0x06f9) return code - 0x06f0 + 48
  if (code >= 0x0660 && code <= 0x0669) return code - 0x0660 + 48
  if (code >= 0xd800 && code < 0xe000) return code
  const letter = LETTERS.get(code)
  if (letter) return letter
  const char = String.fromCharCode(code)
  if (code === 0xfeff) return DROP
  if (code < SPACE || code === 0x7f || /\s/.test(char)) return SPACE
  if (code === 0x0640 || /[\p{Mn}\p{Cf}]/u.test(char)) return DROP
  return (code >= 0xfb50 && code <= 0xfefe) || (code >= 0xff01 && code <= 0xff5e) ? EXPAND : code
}

const TABLED = 0x2100
const TABLE = Int32Array.from({ length: TABLED }, (_, code) => canonical(code))

const at = (code: number): number => (code < TABLED ? (TABLE[code] as number) : canonical(code))

/** A presentation form as its letters, canonical themselves. */
function expansion(code: number): number[] {
  const codes: number[] = []
  for (const char of String.fromCharCode(code).normalize('NFKC')) {
    const one = at(char.charCodeAt(0))
    if (one >= 0) codes.push(one)
  }
  return codes
}

/** Letters between which ZWNJ can stand: those of the Arabic script. */
export const isLetter = (code: number): boolean =>
  (code >= 0x0620 && code <= 0x064a) || (code >= 0x066e && code <= 0x06d5)

/** Vowel signs and the hamza above belong to the letter before them. */
const isMark = (code: number): boolean => (code >= 0x064b && code <= 0x065f) || code === 0x0670

export function characters(source: string): Characters {
  const out = new Writer(source.length)
  for (let i = 0; i < source.length; i++) {
    const code = source.charCodeAt(i)
    const one = at(code)
    if (one === DROP) {
      if (isMark(code)) out.extend(i)
      continue
    }
    if (one === EXPAND) for (const part of expansion(code)) out.put(part, i, i + 1)
    else if (one >= 0xd800 && one < 0xe000) i = surrogate(out, source, i)
    else if (one === NEWLINE && code === 0x0d && source.charCodeAt(i + 1) === NEWLINE) continue
    else out.put(one, i, i + 1)
  }
  return out.done()
}

/** A pair is kept or dropped as a whole; a lone half becomes U+FFFD. Gives the index of the last unit it read. */
function surrogate(out: Writer, source: string, i: number): number {
  const point = source.codePointAt(i) as number
  if (point < 0x10000) out.put(0xfffd, i, i + 1)
  else if (!/[\p{Mn}\p{Cf}]/u.test(String.fromCodePoint(point))) {
    out.put(source.charCodeAt(i), i, i + 1)
    out.put(source.charCodeAt(i + 1), i + 1, i + 2)
  }
  return point < 0x10000 ? i : i + 1
}

/** Collects code units, folds runs of spaces into one, and lets ZWNJ stand only between two letters. */
class Writer {
  #codes: Uint16Array
  #starts: Int32Array
  #ends: Int32Array
  #length = 0
  #zwnj = false
  #zwnjStart = 0
  #zwnjEnd = 0

  constructor(size: number) {
    this.#codes = new Uint16Array(size)
    this.#starts = new Int32Array(size)
    this.#ends = new Int32Array(size)
  }

  put(code: number, start: number, end: number): void {
    if (code === ZWNJ) {
      if (this.#zwnj || !isLetter(this.#last())) return
      this.#zwnj = true
      this.#zwnjStart = start
      this.#zwnjEnd = end
      return
    }
    if (this.#zwnj && isLetter(code)) this.#push(ZWNJ, this.#zwnjStart, this.#zwnjEnd)
    this.#zwnj = false
    if (code === SPACE && this.#last() === SPACE) this.#ends[this.#length - 1] = end
    else this.#push(code, start, end)
  }

  /** A dropped mark at `at` lies in the span of the letter that it follows. */
  extend(at: number): void {
    if (this.#zwnj || !this.#length || this.#ends[this.#length - 1] !== at) return
    const start = this.#starts[this.#length - 1]
    for (let i = this.#length - 1; i >= 0 && this.#starts[i] === start; i--) this.#ends[i] = at + 1
  }

  #last(): number {
    return this.#length ? (this.#codes[this.#length - 1] as number) : 0
  }

  #push(code: number, start: number, end: number): void {
    if (this.#length === this.#codes.length) this.#grow()
    this.#codes[this.#length] = code
    this.#starts[this.#length] = start
    this.#ends[this.#length++] = end
  }

  #grow(): void {
    const size = this.#codes.length * 2 + 64
    const [codes, starts, ends] = [new Uint16Array(size), new Int32Array(size), new Int32Array(size)]
    codes.set(this.#codes)
    starts.set(this.#starts)
    ends.set(this.#ends)
    this.#codes = codes
    this.#starts = starts
    this.#ends = ends
  }

  done(): Characters {
    const n = this.#length
    const codes = this.#codes.slice(0, n)
    return { text: decode(codes), codes, starts: this.#starts.slice(0, n), ends: this.#ends.slice(0, n) }
  }
}

const BLOCK = 8192

export function decode(codes: Uint16Array): string {
  let text = ''
  for (let i = 0; i < codes.length; i += BLOCK)
    text += String.fromCharCode.apply(null, codes.subarray(i, i + BLOCK) as unknown as number[])
  return text
}
