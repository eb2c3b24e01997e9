import * as organisations from '../../generated/organisations.js'
import { keys, values } from '../../generated/place-lexicon.js'
import { fromLines, Lexicon } from '../../rules/lexicon.js'
import type { Entry } from './entries.js'

/** Endings that make an adjective of a country or a plural of an adjective. */
const ENDINGS = [
  'ی',
  'ای',
  'یی',
  'یها',
  'ایها',
  'ییها',
  'یهای',
  'ایهای',
  'ها',
  'های',
  'ان',
  'مان',
  'یمان',
  'یشان',
  'شان',
  'اش',
  'یاش',
  'ست',
  'یست',
]

let lexicon: Lexicon<readonly Entry[]> | undefined

/** Every form with its readings, countries first. */
export function placeLexicon(): Lexicon<readonly Entry[]> {
  lexicon ??= new Lexicon(fromLines<readonly Entry[]>(keys, values, JSON.parse), ENDINGS)
  return lexicon
}

/** Bodies of many countries, which their heads act for. */
const INTERNATIONAL = new Set(['igo', 'un-agency'])

/** The country of a body, or the abbreviation of one of many countries; '' if it is of none. */
export function seatOf(organisation: string): string {
  const row = organisations.byId.get(organisation).at(-1)
  return row?.country || (row && INTERNATIONAL.has(row.kind) ? row.id : '')
}
