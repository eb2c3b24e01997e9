import { fold } from '@didar/engine'
import { LIGHT, PRESENT, SIMPLE } from './outcome-words.js'

/** How a verb tells something: as done, as not done, as it is now; `other`: as to come or long past. */
export interface Verb {
  readonly tells: 'done' | 'undone' | 'now' | 'other'
  /** Said of the speaker's own side: «پرداخت کردیم». */
  readonly own: boolean
  /** The past stem of a simple verb. */
  readonly act: string | null
}

export const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).map(fold))

/** Past stems. */
export const simple = setOf(SIMPLE.words)
export const light = setOf(LIGHT)
const nouns = setOf(SIMPLE.nouns)

const PERSONS = ['م', 'د', 'یم', 'ید', 'ند'] as const
const PAST = ['', 'م', 'یم', 'ید', 'ند'] as const
const PERFECT = ['ام', 'ایم', 'اید', 'اند', 'است'] as const
const isOwn = (ending: string) => ending.endsWith('م')

/** Every form as one word. */
const FORMS: ReadonlyMap<string, Verb> = new Map([
  ...[...light, ...simple].flatMap(pastForms),
  ...[...setOf(PRESENT)].flatMap(presentForms),
  ...['است', 'هستند'].map((form): [string, Verb] => [form, { tells: 'now', own: false, act: null }]),
])

function pastForms(stem: string): [string, Verb][] {
  const act = simple.has(stem) ? stem : null
  const form = (word: string, tells: Verb['tells'], ending = ''): [string, Verb] => [
    word,
    { tells, own: isOwn(ending), act },
  ]
  const told = [
    ...PAST.filter((ending) => ending !== '' || !nouns.has(stem)).map((ending) => [stem + ending, ending] as const),
    ...PERFECT.map((ending) => [`${stem}ه${ending}`, ending] as const),
  ]
  return [
    ...told.flatMap(([word, ending]) => [form(word, 'done', ending), form(`ن${word}`, 'undone', ending)]),
    ...PERSONS.flatMap((ending) => [
      form(`خواه${ending}${stem}`, 'other'),
      form(`نخواه${ending}${stem}`, 'undone', ending),
    ]),
    ...PAST.map((ending) => form(`${stem}هبود${ending}`, 'other')),
  ]
}

/** What others are not doing now says nothing of what they do once. */
function presentForms(stem: string): [string, Verb][] {
  return PERSONS.flatMap((ending): [string, Verb][] => [
    [`می${stem}${ending}`, { tells: 'now', own: isOwn(ending), act: null }],
    [`نمی${stem}${ending}`, { tells: isOwn(ending) ? 'undone' : 'other', own: isOwn(ending), act: null }],
  ])
}

/** The forms with which a verb that is written apart begins, and those that follow its participle. */
const BEFORE = setOf('می نمی خواهم خواهد خواهیم خواهید خواهند نخواهم نخواهد نخواهیم نخواهید نخواهند')
const AFTER = setOf('ام ایم اید اند است بود بودم بودیم بودند')

/** The verb that begins with a folded form, and whether the form after it is a part of it. */
export function verbOf(
  form: string,
  next: string | undefined,
): { readonly verb: Verb; readonly apart: boolean } | null {
  const apart = next !== undefined && (BEFORE.has(form) || (form.endsWith('ه') && AFTER.has(next)))
  const verb = FORMS.get(apart ? form + next : form)
  return verb ? { verb, apart } : null
}

/** The past stem of a form or participle of these verbs; null for any other word. */
export function stemOf(form: string): string | null {
  const participle = form.endsWith('ه') ? form.slice(0, -1) : ''
  if (simple.has(participle) || light.has(participle)) return participle
  const verb = FORMS.get(form)
  return verb ? (verb.act ?? '') : null
}
