import { rows } from '../generated/compound-parts.js'
import { entry } from './dictionary.js'
import { fold } from './fold.js'
import { isNumeral } from './word-lists.js'

/** A part that makes compounds freely. `apart`: it also joins across a space. */
interface CompoundPart {
  readonly letters: string
  readonly apart: boolean
}

interface Parts {
  readonly first: readonly CompoundPart[]
  readonly second: readonly CompoundPart[]
  readonly counted: readonly CompoundPart[]
}

let cached: Parts | undefined

function parts(): Parts {
  const at = (place: string): CompoundPart[] =>
    rows()
      .filter((row) => row.place === place)
      .map((row) => ({ letters: row.part, apart: row.apart === '1' }))
  cached ??= { first: at('first'), second: at('second'), counted: at('counted') }
  return cached
}

let joining: ReadonlyMap<string, keyof Parts> | undefined

/** What a word that stands apart is in a compound: `گذاری` is a second part, `بی` a first. */
export function partApart(word: string): keyof Parts | undefined {
  joining ??= new Map(
    (['second', 'first', 'counted'] as const).flatMap((place) =>
      parts()
        [place].filter(({ apart }) => apart)
        .map(({ letters }): [string, keyof Parts] => [letters, place]),
    ),
  )
  return joining.get(word)
}

/** `طلبان`, `پردازانی`: a second part with an ending. */
export const isInflectedPart = (word: string): boolean =>
  partApart(word.replace(/(?:ان|انی|ی|ها|های|هایی|گان)$/, '')) === 'second'

/** Letters that do not join the next one: after them a part or an ending may touch without ZWNJ. */
const APART = /[اآدذرزژو]$/
export const touches = (stem: string): boolean => APART.test(stem)

const places = (at: number, stem: string): number[] => (touches(stem) ? [] : [at])

/** What may follow a second part, and what the part gets back before it. */
const ENDINGS = [
  ['', ''],
  ['ی', ''],
  ['ان', ''],
  ['انی', ''],
  ['گان', 'ه'],
  ['گی', 'ه'],
  ['ات', ''],
] as const

/** Where `موضعگیری`, `نظریهپردازانی`, `بیعدالتی`, `سهجانبه` lack ZWNJ: a known word and a part. */
export function compound(word: string): number[] | undefined {
  return second(word, true) ?? counted(word) ?? first(word, true)
}

/** The same for parts that are words of their own: `خاکخورده`, `میاندوره`. */
export function runTogether(word: string): number[] | undefined {
  return names(word) ?? second(word, false) ?? first(word, false) ?? numbered(word)
}

let ends: { readonly apart: ReadonlySet<string>; readonly whole: ReadonlySet<string> } | undefined

/** The second parts with every ending. */
function inflectedParts() {
  const of = (apart: boolean) =>
    new Set(
      parts()
        .second.filter((part) => part.apart === apart)
        .flatMap(({ letters }) =>
          ENDINGS.filter(([, restored]) => letters.endsWith(restored)).map(
            ([ending, restored]) => letters.slice(0, letters.length - restored.length) + ending,
          ),
        ),
    )
  ends ??= { apart: of(true), whole: of(false) }
  return ends
}

function second(word: string, apart: boolean): number[] | undefined {
  const known = inflectedParts()[apart ? 'apart' : 'whole']
  for (let at = 3; at < word.length - 1; at++) {
    if (!known.has(word.slice(at))) continue
    const stem = word.slice(0, at)
    if ((apart || !touches(stem)) && entry(fold(stem))) return places(at, stem)
  }
  return undefined
}

function counted(word: string): number[] | undefined {
  for (const { letters } of parts().counted) {
    const number = word.slice(0, -letters.length)
    if (word.endsWith(letters) && isNumeral(fold(number))) return [number.length]
  }
  return undefined
}

function first(word: string, apart: boolean): number[] | undefined {
  for (const part of parts().first) {
    if (part.apart !== apart || !word.startsWith(part.letters)) continue
    const rest = word.slice(part.letters.length)
    if (rest.length < 3 || (!apart && touches(part.letters))) continue
    const kind = entry(fold(rest))?.kind
    if (kind === 'noun' || kind === 'adjective') return [part.letters.length]
  }
  return undefined
}

/** `دهدقیقه`, `سهطبقه`: a numeral and a noun in ه. */
function numbered(word: string): number[] | undefined {
  for (const at of [2, 3, 4]) {
    const [number, noun] = [word.slice(0, at), word.slice(at)]
    if (noun.length > 3 && noun.endsWith('ه') && isNumeral(fold(number)) && entry(fold(noun))) return places(at, number)
  }
  return undefined
}

/** `سلمانبنعبدالعزیز`: names with the «بن» between them. */
function names(word: string): number[] | undefined {
  for (let at = word.indexOf('بن', 3); at > 0 && at < word.length - 4; at = word.indexOf('بن', at + 1)) {
    const [son, father] = [entry(fold(word.slice(0, at))), entry(fold(word.slice(at + 2)))]
    if (son?.name && father) return [...places(at, word.slice(0, at)), at + 2]
  }
  return undefined
}
