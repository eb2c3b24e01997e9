import type { Document, Range } from '../document.js'
import { fold } from '../normalise/fold.js'

/** What opens a stretch without a finite verb of saying. */
export interface Opener {
  readonly kind: 'clause' | 'according'
  /** The opener itself; its content or its speaker follows. */
  readonly range: Range
}

const WITH = new Set(['با', 'ضمن'])
/** Nouns of saying that take «اینکه»: «با بیان اینکه», «با تأکید بر اینکه». */
const TELLING = new Set(
  'بیان تاکید اشاره اعلام اذعان اظهار ذکر طرح یادآوری یاداوری ادعا ادعای اعتراف هشدار تصریح عنوان تکرار ابراز اقرار افزودن گفتن اعتقاد باور خاطرنشان استناد استدلال توضیح تشریح انتقاد تعجب امیدواری تاسف خرسندی تذکر'.split(
    ' ',
  ),
)
/** «به گفته X»: the speaker follows, then what is said. */
const ACCORDING = [
  ...phrases(['به'], 'گفته اعتقاد باور عقیده زعم ادعای تصریح تاکید اذعان اعتراف'),
  ...phrases(
    ['بنا به', 'بنابه', 'بنا بر', 'بنابر', 'بر اساس', 'براساس', 'بر پایه', 'برپایه', 'طبق'],
    'گفته گفته‌های اعلام تاکید ادعای اظهارات اذعان اعتراف',
  ),
  [fold('به‌گفته')],
]
const ACCORDING_FIRST = new Set(ACCORDING.map(([first]) => first))

/** Words whose own «به» it is: «با اشاره به تأکید X مبنی بر Y» frames what is said, it says nothing. */
const BOUND = new Set(['اشاره', 'توجه', 'پاسخ', 'واکنش', 'اعتراض'].map(fold))

/** Openers of a sentence in order. */
export function openersOf(doc: Document, [from, to]: Range): Opener[] {
  const found: Opener[] = []
  for (let i = from; i < to; i++) {
    const range = clauseOpener(doc, i, to)
    const key = doc.tokens[i]?.key
    const according =
      range || !ACCORDING_FIRST.has(key)
        ? null
        : ACCORDING.find((words) => words.every((word, k) => doc.tokens[i + k]?.key === word))
    if (range) found.push({ kind: 'clause', range })
    else if (according && !BOUND.has(doc.tokens[i - 1]?.key ?? ''))
      found.push({ kind: 'according', range: [i, i + according.length] })
    if (range) i = range[1] - 1
  }
  return found
}

/** «با بیان اینکه», «ضمن تأکید بر این نکته که», «با این ادعا که»; the end is after «که». */
function clauseOpener(doc: Document, at: number, to: number): Range | null {
  const first = doc.tokens[at]?.key ?? ''
  const joined = first.startsWith('با') && TELLING.has(first.slice(2))
  if (!WITH.has(first) && !joined) return null
  let telling = joined
  for (let i = at + 1; i < Math.min(to, at + 9); i++) {
    const key = doc.tokens[i]?.key ?? ''
    telling ||= TELLING.has(key)
    if (WITH.has(key) && !telling) return null
    if (doc.tokens[i]?.kind === 'punct' && key !== '«') return null
    const opens = key === 'اینکه' || (key === 'که' && isPointed(doc, i, at))
    if (opens) return telling ? [at, i + 1] : null
  }
  return null
}

/** «این که», «این مطلب که», «این نکته مهم که». */
function isPointed(doc: Document, at: number, from: number): boolean {
  for (let i = at - 1; i > from && i >= at - 3; i--) if (doc.tokens[i]?.key === 'این') return true
  return false
}

function phrases(prepositions: readonly string[], nouns: string): string[][] {
  return prepositions.flatMap((words) => nouns.split(' ').map((noun) => [...words.split(' '), noun].map(fold)))
}
