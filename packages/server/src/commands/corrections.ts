import { CONTACT_STATUSES, CONTACT_TYPES, isCode } from '@didar/engine'
import { DidarError } from '../errors.js'
import { parseDate } from '../input/date.js'
import {
  type Correction,
  PARTY_FIELDS,
  type PartyField,
  PLAIN_FIELDS,
  type PlainField,
} from '../ledger/decisions/decisions.js'
import type { ActorId } from '../ledger/ledger.js'

/** Values as they are put on the command line (`start=1400-07-20`, `role:p:lavrov=guest`), checked. */
export function correctionsIn(values: readonly string[]): Correction<ActorId>[] {
  const corrections = values.map(correctionIn)
  const day = (field: string) => corrections.find((correction) => correction.field === field)?.value
  const [start, end] = [day('start'), day('end')]
  if (start && end && end < start) throw bad(`end=${end}`, `a day not before ${start}`)
  return corrections
}

function correctionIn(given: string): Correction<ActorId> {
  const [, name = '', value = ''] = /^([^=]+)=(.*)$/su.exec(given) ?? []
  const [, field = '', of = ''] = /^([a-z]+)(?::(.+))?$/su.exec(name) ?? []
  if (isIn(PLAIN_FIELDS, field) && !of) return { field, value: PLAIN[field](value.trim(), given) }
  if (isIn(PARTY_FIELDS, field) && of) return { field, of, value: PARTY[field](value.trim(), given, of) }
  throw bad(given, `FIELD=VALUE with one of ${PLAIN_FIELDS.join(', ')}, or ${PARTY_FIELDS.join(', ')} and :ACTOR`)
}

const isIn = <T extends string>(names: readonly T[], name: string): name is T =>
  (names as readonly string[]).includes(name)

const bad = (given: string, wanted: string) =>
  new DidarError('bad-value', `«${given.slice(0, 60)}» cannot be: give ${wanted}.`, 2)

const oneOf = (values: readonly string[]) => (value: string, given: string) => {
  if (values.includes(value)) return value
  throw bad(given, values.join(', '))
}

/** `none` takes a value away. */
const orNone = (check: (value: string, given: string) => string) => (value: string, given: string) =>
  value === 'none' ? null : check(value, given)

const day = orNone((value, given) => {
  const date = parseDate(value)
  if (date) return date.slice(0, 10)
  throw bad(given, 'an ISO date (2021-10-12), a Jalali date (1400-07-20) or none')
})

const words = orNone((value, given) => {
  if (value !== '' && value.length <= 200 && !/\p{C}/u.test(value.replaceAll('\u200c', ''))) return value
  throw bad(given, 'a name of at most 200 letters, or none')
})

const code = orNone((value, given) => {
  if (isCode(value.toUpperCase())) return value.toUpperCase()
  throw bad(given, 'a country as ISO 3166-1 alpha-2, an organisation as the codebook has it, or none')
})

const PLAIN: Readonly<Record<PlainField, (value: string, given: string) => string | null>> = {
  type: oneOf(CONTACT_TYPES),
  status: oneOf(CONTACT_STATUSES),
  focus: oneOf(['main', 'background']),
  start: day,
  end: day,
  country: code,
  city: words,
}

const PARTY: Readonly<Record<PartyField, (value: string, given: string, of: ActorId) => string | null>> = {
  role: orNone(oneOf(['host', 'guest'])),
  office: words,
  party: (value, given, of) => {
    if (value === 'yes' && !isCode(of)) throw bad(given, 'the code of a country or organisation to add it')
    return oneOf(['yes', 'no'])(value, given)
  },
}
