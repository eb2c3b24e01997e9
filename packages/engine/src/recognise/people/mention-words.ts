import type { Document, Token } from '../../document.js'
import * as table from '../../generated/mention-words.js'
import { fold } from '../../normalise/fold.js'
import { wordClasses } from '../../rules/word-classes.js'

/** The words of one class of `mention-words.tsv`. */
export const mentionWords = wordClasses(table.rows)

/** Marks around a name: «…», '…', **…**. */
const OPEN = new Set(['«', '"', '“', "'", '‘', '*'])
const CLOSE = new Set(['»', '"', '”', "'", '’', '*'])

/** Where the text goes on after the marks that open at a token, or close there; the token itself if there are none. */
export const afterOpening = (doc: Document, i: number): number => afterMarks(doc, i, OPEN)
export const afterClosing = (doc: Document, i: number): number => afterMarks(doc, i, CLOSE)

/** «**» is two tokens. */
function afterMarks({ tokens }: Document, i: number, marks: ReadonlySet<string>): number {
  const form = tokens[i]?.form ?? ''
  if (!marks.has(form)) return i
  return form === '*' && tokens[i + 1]?.form === '*' ? i + 2 : i + 1
}

/** Plurals of membership and what one of them is. */
export const MEMBERS = new Map([
  ['اعضای', 'عضو'],
  ['نمایندگان', 'نماینده'],
  ['معاونان', 'معاون'],
  ['معاونین', 'معاون'],
  ['مدیران', 'مدیر'],
])

/** «لس‌آنجلس تایمز», «"آسیا پلوس"، روزنامه تاجیکستان», «"خاور" از پایگاه‌های خبری»: words that look like a name but are an outlet's. */
export function namesOutlet(doc: Document, last: number): boolean {
  const { tokens } = doc
  if (mentionWords('outlet').has(tokens[last]?.key ?? '')) return true
  const end = afterClosing(doc, last + 1)
  const next = tokens[end]?.form === '،' || tokens[end]?.key === 'از' ? end + 1 : end
  const after = tokens[next + (tokens[next]?.key === 'یک' ? 1 : 0)]
  return end > last + 1 && isMedium(after)
}

/** «خبرگزاری آنسا، …», «فرودگاه بین‌المللی شهید …», «پایگاه "دیپ استیت"»: a medium, a thing that bears somebody's name, or its own between marks. */
export function namesThing(doc: Document, i: number): boolean {
  if ([i - 1, i].some((at) => isMedium(doc.tokens[at])) || honours(doc, i)) return true
  const mark = afterOpening(doc, i) > i ? i : i - 1
  if (afterOpening(doc, mark) > mark && mentionWords('titled').has(doc.tokens[mark - 1]?.key ?? '')) return true
  return [1, 2].some((back) => {
    const before = doc.tokens[i - back]
    return before !== undefined && mentionWords('thing').has(before.key) && doc.tokens[i - 1]?.kind === 'word'
  })
}

/** «دانشگاه علوم پزشکی شهید …»: what bears somebody's name with the title of the dead. */
const honours = ({ tokens }: Document, i: number): boolean =>
  mentionWords('memorial').has(tokens[i]?.key ?? '') &&
  tokens.slice(Math.max(0, i - MEMORIAL), i).some(({ key }) => mentionWords('honouring').has(key))
/** How many words before the title its bearer stands at most. */
const MEMORIAL = 3

const isMedium = (token: Token | undefined): boolean => mentionWords('medium').has(fold(token?.word.lemma ?? ''))
