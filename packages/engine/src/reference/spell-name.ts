import * as family from '../generated/family-names.js'
import * as given from '../generated/given-names.js'
import { keys, values } from '../generated/letter-contexts.js'
import { fold } from '../normalise/fold.js'
import { type Compiled, fromLines } from '../rules/lexicon.js'
import { memo } from '../rules/memo.js'
import { CUSTOMS, type Custom, customOfCountry, customOfOrigin } from './customs.js'
import { latinise, type NameTables } from './latinise.js'
import { LetterModel } from './letter-model.js'

const models = new Map<Custom, LetterModel>()
let contexts: Compiled<string> | undefined

/** What follows a context by a custom. */
function following(custom: Custom, context: string): string | undefined {
  contexts ??= fromLines(keys, values, (next) => next)
  const place = contexts.keys.find(`${custom} ${context}`)
  return place < 0 ? undefined : contexts.value(place)
}

function modelOf(custom: Custom): LetterModel {
  const model = models.get(custom) ?? new LetterModel((context) => following(custom, context))
  models.set(custom, model)
  return model
}

/** Of several rows of a word the first whose origin fits. */
const tablesOf = (custom: Custom): NameTables => {
  const find = (rows: readonly { readonly latin: string; readonly origin: string }[]) =>
    (rows.find(({ origin }) => customOfOrigin(origin) === custom) ?? rows[0])?.latin
  return {
    given: { get: (key) => find(given.byName.get(key)) },
    family: { get: (key) => find(family.byName.get(key)) },
    letters: (word) => modelOf(custom).spell(word),
  }
}
/** So many names of a custom are kept: those of a stream repeat. */
const KEPT = 4096
const SPELLERS = new Map(
  CUSTOMS.map((custom) => {
    const tables = tablesOf(custom)
    return [custom, memo(KEPT, (fa: string) => latinise(fa, tables))]
  }),
)

/** The usual English spelling of somebody whom no table of people knows. */
export const spellName = (fa: string, country: string | null): string =>
  SPELLERS.get(country ? customOfCountry(country) : customOf(fa))?.(fa) ?? ''

/** By the origin of the words of a name, the family name first. */
function customOf(fa: string): Custom {
  for (const word of fa.split(' ').map(fold).reverse()) {
    const origin = (family.byName.get(word)[0] ?? given.byName.get(word)[0])?.origin
    if (origin) return customOfOrigin(origin)
  }
  return 'any'
}
