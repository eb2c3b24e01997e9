import * as family from '../generated/family-names.js'
import * as given from '../generated/given-names.js'
import * as letters from '../generated/letters.js'
import { fold } from '../normalise/fold.js'
import { CUSTOMS, type Custom, customOfCountry, customOfOrigin } from './customs.js'
import { latinise, type NameTables } from './latinise.js'
import { LetterModel } from './letter-model.js'

const models = new Map<Custom, LetterModel>()

function modelOf(custom: Custom): LetterModel {
  const model = models.get(custom) ?? new LetterModel(letters.rows().filter((row) => row.custom === custom))
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
const TABLES = new Map(CUSTOMS.map((custom) => [custom, tablesOf(custom)]))

/** The usual English spelling of somebody whom no table of people knows. */
export const spellName = (fa: string, country: string | null): string =>
  latinise(fa, TABLES.get(country ? customOfCountry(country) : customOf(fa)) as NameTables)

/** By the origin of the words of a name, the family name first. */
function customOf(fa: string): Custom {
  for (const word of fa.split(' ').map(fold).reverse()) {
    const origin = (family.byName.get(word)[0] ?? given.byName.get(word)[0])?.origin
    if (origin) return customOfOrigin(origin)
  }
  return 'any'
}
