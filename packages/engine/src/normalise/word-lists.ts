import { rows as commonWords } from '../generated/common-words.js'
import { rows as functionWords } from '../generated/function-words.js'
import { rows as hehWords } from '../generated/heh-words.js'
import { fold } from './fold.js'

interface FunctionWord {
  readonly form: string
  readonly pos: string
}

let common: ReadonlySet<string> | undefined
let functional: ReadonlyMap<string, FunctionWord> | undefined
let heh: ReadonlyMap<string, boolean> | undefined

/** One of the frequent words of news. */
export function isCommon(key: string): boolean {
  common ??= new Set(commonWords().map((row) => fold(row.word)))
  return common.has(key)
}

function functionWord(key: string): FunctionWord | undefined {
  functional ??= new Map(functionWords().map((row) => [fold(row.form), row]))
  return functional.get(key)
}

export const isFunctionWord = (key: string): boolean => functionWord(key) !== undefined

export const isNumeral = (key: string): boolean => functionWord(key)?.pos === 'numeral'

/** The standard spelling of a function word. */
export const functionForm = (key: string): string | undefined => functionWord(key)?.form

/** Whether this stem with «های» is its plural, or of the word in ه (`نام‌های`, `نامه‌ای`), where the table says. */
export function takesPlural(key: string): boolean | undefined {
  heh ??= new Map(hehWords().map((row) => [fold(row.stem), row.reading === 'plural']))
  return heh.get(key)
}
