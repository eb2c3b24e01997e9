import { officeNamed, placesNamed } from '@didar/engine'
import { DidarError } from '../errors.js'
import { defined } from '../input/defined.js'
import type { EncounterFilter } from '../ledger/ledger.js'
import { encountersView } from '../view/encounter.js'
import { styleFor } from '../view/style.js'
import { codeOf, spanOf } from './asked.js'
import { inResolved, type LedgerOptions } from './in-ledger.js'

export interface ListOptions extends LedgerOptions {
  readonly person?: string
  readonly country?: readonly string[]
  readonly between?: string
  readonly office?: string
  readonly place?: string
  readonly type?: EncounterFilter['type']
  readonly status?: EncounterFilter['status']
  readonly topic?: string
  readonly from?: string
  readonly to?: string
  readonly text?: string
  readonly below?: number
  readonly after?: string
  readonly limit: number
}

/** `didar list`: the encounters that fit, a page at a time. */
export function listCommand(options: ListOptions): Promise<number> {
  const { ledger: path, json, limit } = options
  const filter = filterOf(options)
  return inResolved(path, async (ledger) => {
    const found = await ledger.list({ ...filter, limit: limit + 1 })
    const page = found.slice(0, limit)
    if (json) for (const encounter of page) process.stdout.write(`${JSON.stringify(encounter)}\n`)
    else process.stdout.write(encountersView(page, styleFor(process.stdout)))
    const last = page.at(-1)
    // For programs too: the cursor is made of what the last line has.
    if (found.length > limit && last && !json)
      process.stdout.write(`More with: --after ${last.day ?? '-'}/${last.id}\n`)
    return 0
  })
}

function filterOf(options: ListOptions): Omit<EncounterFilter, 'limit'> {
  const { person, country = [], between, office, place, type, status, topic, text, below, after } = options
  if (person?.trim() === '') throw new DidarError('usage', '--person is empty. Give a name, or a part of one.')
  return {
    ...defined({ person, type, status, topic, text, below }),
    ...spanOf(options),
    ...defined({
      office: office === undefined ? undefined : officeNamed(office)?.en || office,
      places: place === undefined ? undefined : placesOf(place),
      after: after === undefined ? undefined : cursorOf(after),
    }),
    countries: [...country, ...pairOf(between)].map(codeOf),
  }
}

function pairOf(between: string | undefined): readonly string[] {
  if (between === undefined) return []
  const pair = between.split(/[,،]/)
  if (pair.length === 2 && pair.every((each) => each.trim() !== '')) return pair
  throw new DidarError(
    'usage',
    `--between «${between.slice(0, 40)}» is not a pair. Give two countries: --between IR,TR.`,
  )
}

function placesOf(place: string) {
  const places = placesNamed(place)
  if (places.length > 0) return places
  throw new DidarError('usage', `--place «${place.slice(0, 40)}» is no country or city that Didar knows.`)
}

function cursorOf(after: string) {
  const [, day, id] = /^(\d{4}-\d{2}-\d{2}|-)\/([\w:~-]+)$/.exec(after) ?? []
  if (day && id) return { day: day === '-' ? null : day, id }
  throw new DidarError('usage', `--after «${after.slice(0, 40)}» is no cursor. Give what the last page ended with.`)
}
