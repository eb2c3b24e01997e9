import { fold } from '@didar/engine'
import { ACTS, BROKEN, FULFILLED, STEPS, UNSETTLED } from './outcome-words.js'
import { light, setOf, simple, type Verb, verbOf } from './verbs.js'

/** A clause by which a statement tells that something was done, or was not. */
export interface Outcome {
  /** The act that is told; null: whatever the clause names. */
  readonly act: string | null
  readonly done: boolean
  /** A step that is taken. */
  readonly isStep: boolean
  /** Said of the speaker's own side: «پرداخت کردیم». */
  readonly own: boolean
  /** Where the clause stands. */
  readonly start: number
  readonly end: number
}

const acts: ReadonlySet<string> = new Set([...setOf(ACTS.words), ...simple])
const fulfilled = setOf(FULFILLED.words)
const broken = setOf(BROKEN.words)
const steps = setOf(STEPS.words)
const step = fold(STEPS.verb)
const unsettled = setOf(UNSETTLED)
/** Between what is done and its verb. */
const BETWEEN = setOf('را هم نیز')

export const isAct = (form: string): boolean => acts.has(form)
export const isUnsettled = (text: string): boolean => tokensOf(text).some(({ form }) => unsettled.has(form))
export const isBroken = (form: string): boolean => broken.has(form)

interface Token {
  readonly form: string
  readonly start: number
  readonly end: number
  /** A mark stands before it, or «که»: a clause begins. */
  readonly begins: boolean
}

function tokensOf(text: string): Token[] {
  let last = 0
  return [...text.matchAll(/[\p{L}\p{N}\u200c]+/gu)].flatMap(({ 0: word, index }) => {
    const form = fold(word)
    if (form === 'که') return []
    const begins = text.slice(last, index).trim() !== ''
    last = index + word.length
    return { form, start: index, end: last, begins }
  })
}

/** What a text tells to have been done or not, clause by clause. */
export function outcomesIn(text: string): Outcome[] {
  const tokens = tokensOf(text)
  const found: Outcome[] = []
  let first = 0
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token
    const next = tokens[i + 1]
    if (token.begins) first = i
    const { verb, apart } = verbOf(token.form, next?.begins ? undefined : next?.form) ?? {}
    if (!verb) continue
    const clause = tokens.slice(first, i)
    if (apart) i++
    const span = { start: clause[0]?.start ?? token.start, end: (tokens[i] as Token).end }
    found.push(...told(clause, verb).map((outcome) => ({ ...outcome, ...span })))
    first = i + 1
  }
  return found
}

function told(clause: readonly Token[], { tells, own, act }: Verb): Omit<Outcome, 'start' | 'end'>[] {
  const words = clause.flatMap(({ form }) => (BETWEEN.has(form) ? [] : form))
  if (tells === 'other' || words.some((word) => unsettled.has(word))) return []
  const head = act ?? headOf(words)
  const done = tells === 'done'
  const isStep = head === step && words.some((word) => steps.has(word))
  return [
    ...(tells !== 'now' && acts.has(head) ? [{ act: head, done, own, isStep: false }] : []),
    ...(tells !== 'now' && (isStep || fulfilled.has(head)) ? [{ act: null, done, own, isStep }] : []),
    ...(tells !== 'undone' && broken.has(head) ? [{ act: null, done: false, own, isStep: false }] : []),
  ]
}

/** What stands before a light verb, or before its participle: «تحویل داده شد»; two words may be one written apart. */
function headOf(words: readonly string[]): string {
  const [last = '', before = ''] = words.slice(-2).reverse()
  if (acts.has(before + last)) return before + last
  const stem = last.endsWith('ه') ? last.slice(0, -1) : ''
  return light.has(stem) ? before : simple.has(stem) ? stem : last
}
