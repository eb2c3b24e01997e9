import { bare, firstFamily, type NameForm } from './likeness.js'
import { prefixes, suffixes } from './suffixes.js'

const PATRONYMIC = / بن /g

/** What a named entity is found by: every name that `likeness` allows shares a key of `soughtByName`. */
export const foundByName = (form: NameForm): string[] => [
  `is ${form.whole}`,
  `is printed ${form.fa}`,
  ...suffixes(form.whole).map((end) => `ends ${end}`),
  ...(form.parts.length > 1 ? prefixes(form.whole).map((start) => `opens ${start}`) : []),
  `family ${family(form)}`,
  ...firstFamilies(form),
  ...fathers(form.fa).map((name) => `is of ${name}`),
  ...openings(form.fa).map((name) => `titled ${name}`),
]

/** @param titled a rank before the name makes it stand for the fuller names that begin with it */
export const soughtByName = (form: NameForm, titled: boolean): string[] => [
  `ends ${form.whole}`,
  ...suffixes(form.whole).map((end) => `is ${end}`),
  ...(form.parts.length > 1 ? [`opens ${form.whole}`, ...prefixes(form.whole).map((start) => `is ${start}`)] : []),
  `family ${family(form)}`,
  ...firstFamilies(form),
  `is of ${form.fa}`,
  ...fathers(form.fa).map((name) => `is printed ${name}`),
  ...(titled ? [`titled ${form.fa}`] : []),
]

const firstFamilies = ({ parts }: NameForm) => [firstFamily(parts)].flatMap((name) => (name ? [`family ${name}`] : []))

const family = ({ parts }: NameForm) => bare(parts.at(-1) ?? '')

/** «فهد» of «فهد بن عبدالعزیز». */
const fathers = (fa: string) => [...fa.matchAll(PATRONYMIC)].map(({ index }) => fa.slice(0, index))

/** The openings of a name that end with a word. */
const openings = (fa: string) => [...fa.matchAll(/ /g)].map(({ index }) => fa.slice(0, index))
