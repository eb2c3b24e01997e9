import { fold } from '../normalise/fold.js'
import { nameWord } from '../recognise/people/name-words.js'

const isGiven = (key: string): boolean => nameWord({ key, form: key, number: 0 }).given

/** Words that open a name without telling people apart. */
const OPENERS = new Set(['سید', 'سیده', 'حاج', 'شیخ', 'ملا', 'میر', 'بن', 'ملک'])

/** A printed name and what it is compared by. */
export interface NameForm {
  readonly fa: string
  /** Its words, folded, without openers. */
  readonly parts: readonly string[]
  readonly whole: string
}

export function nameForm(fa: string): NameForm {
  const kept = parts(fa)
  return { fa, parts: kept, whole: kept.join('') }
}

/** How far two printed names can be one person's: 3 the same, 2 one fuller than the other, 1 a surname alone, 0 not. */
export function likeness(a: NameForm, b: NameForm): 0 | 1 | 2 | 3 {
  if (patronymic(a.fa, b.fa) || patronymic(b.fa, a.fa)) return 1
  const [x, y] = [a.parts, b.parts]
  const [whole, other] = [a.whole, b.whole]
  if (whole === other) return 3
  if (x.length === 1 || y.length === 1) return surname(x, y) ? 1 : 0
  const [first, last] = [x[0] as string, x.at(-1) as string]
  const [firstOther, lastOther] = [y[0] as string, y.at(-1) as string]
  if (last === lastOther && (first === firstOther || opens(first, firstOther))) return 2
  if (whole.endsWith(other) || other.endsWith(whole)) return 2
  return whole.startsWith(other) || other.startsWith(whole) ? 2 : 0
}

/** One of the names is one word: the last of the other, or its first for those called by it. */
function surname(x: readonly string[], y: readonly string[]): boolean {
  const [one, many] = x.length === 1 ? [x[0] as string, y] : [y[0] as string, x]
  if (one.length < 3) return false
  const all = many.join('')
  if (all.endsWith(one) && all.length - one.length !== 1) return true
  return bare(many.at(-1) ?? '') === bare(one) || firstFamily(many) === one
}

/** «ربانی» is «حنا ربانی کهر»: the first of two family names after a given name. */
export const firstFamily = (words: readonly string[]): string | undefined => {
  const word = words.length > 2 ? words.at(-2) : undefined
  return word && word.length > 3 && !isGiven(word) ? word : undefined
}

/** «فهد» is «فهد بن عبدالعزیز». */
const patronymic = (one: string, many: string) => many.startsWith(`${one} بن `)

/** «محمد» opens «محمدجواد» where the family name is the same. */
const opens = (a: string, b: string) => a.startsWith(b) || b.startsWith(a)

/** «الحریری» is «حریری». */
export const bare = (word: string) => (word.startsWith('ال') && word.length > 4 ? word.slice(2) : word)

function parts(name: string): string[] {
  const words = name.split(/[ -]/).map(fold)
  const kept = words.filter((word) => !OPENERS.has(word))
  return kept.length ? kept : words
}
