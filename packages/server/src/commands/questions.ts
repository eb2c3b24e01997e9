import { officeNamed } from '@didar/engine'
import { DidarError } from '../errors.js'
import { defined } from '../input/defined.js'
import type { Doubtful, Questions, Side, SideAsked } from '../ledger/questions.js'
import { isUnique } from '../ledger/tenures/on-record.js'
import { contradictions, covers } from '../ledger/tenures/tenures.js'
import { agendaView, doubtfulView, sidesView, tenuresView } from '../view/answers.js'
import { searchView } from '../view/found.js'
import { personLine } from '../view/people.js'
import { styleFor } from '../view/style.js'
import { topicsView } from '../view/tallies.js'
import { codeOf, dayOf, personMeant, spanOf } from './asked.js'
import { inResolved, type LedgerOptions, print } from './in-ledger.js'

/** The questions that are asked of a ledger. Each returns the exit code. */

interface Span extends LedgerOptions {
  readonly from?: string
  readonly to?: string
  readonly limit: number
}

type SearchedKind = 'reports' | 'statements' | 'people'

/** `didar search`: what has all the words. */
export function searchCommand(words: readonly string[], options: Span & { readonly in?: SearchedKind }) {
  // The shell takes the quotes off: an argument of several words is a phrase.
  const query = words.map((word) => (/\s/.test(word.trim()) && !/["«“]/.test(word) ? `"${word}"` : word)).join(' ')
  if (!/[\p{L}\p{N}]/u.test(query)) throw new DidarError('usage', 'There is no word to search for.')
  const asked = { query, ...spanOf(options), limit: options.limit }
  const wanted = (kind: SearchedKind) => options.in === undefined || options.in === kind
  return inResolved(options.ledger, async (ledger) => {
    const found = defined({
      people: wanted('people') ? await ledger.searchPeople(asked) : undefined,
      reports: wanted('reports') ? await ledger.searchReports(asked) : undefined,
      statements: wanted('statements') ? await ledger.searchStatements(asked) : undefined,
    })
    if (options.json) print(found)
    else process.stdout.write(searchView(found, styleFor(process.stdout)))
    return 0
  })
}

/** `didar agenda`: a person's encounters. Exit code 1 where several may be meant. */
export function agendaCommand(name: string, options: Span) {
  const asked = { ...spanOf(options), limit: options.limit }
  return inResolved(options.ledger, async (ledger) => {
    const person = await personMeant(ledger, name, options.json)
    if (!person) return 1
    const entries = await ledger.agenda({ ...asked, actor: person.actor })
    const style = styleFor(process.stdout)
    if (options.json) print({ person, agenda: entries })
    else process.stdout.write(`${personLine(person, style)}\n${agendaView(entries, style)}`)
    return 0
  })
}

/** `didar sides`: what two sides said. Exit code 1 where several people may be meant. */
export function sidesCommand(a: string, b: string, options: Span & { readonly topic?: string }) {
  const { topic, limit, json } = options
  const asked = { ...defined({ topic }), ...spanOf(options), limit }
  return inResolved(options.ledger, async (ledger) => {
    if (topic !== undefined) await assertTopic(ledger, topic)
    const answers = []
    for (const given of [a, b]) {
      const side = await sideOf(ledger, given, json)
      if (!side) return 1
      answers.push({ ...side, said: await ledger.said({ ...asked, side: side.side } as SideAsked) })
    }
    if (json) print(answers.map(({ name, side, said }) => ({ name, ...side, said })))
    else process.stdout.write(sidesView(answers, styleFor(process.stdout)))
    return 0
  })
}

/** A country or organisation where the words are its code or name, else a person. */
async function sideOf(ledger: Questions, given: string, json = false): Promise<{ side: Side; name: string } | null> {
  const code = codeOf(given)
  if (/^[A-Z]{2,8}$/.test(code) && (await ledger.said({ side: { country: code }, limit: 1 })).length > 0)
    return { side: { country: code }, name: code }
  const person = await personMeant(ledger, given, json)
  return person && { side: { actor: person.actor }, name: person.names[0]?.en ?? person.names[0]?.fa ?? person.actor }
}

async function assertTopic(ledger: Questions, topic: string): Promise<void> {
  const known = (await ledger.topics()).map((each) => each.topic)
  if (!known.includes(topic))
    throw new DidarError('usage', `Nothing is about «${topic.slice(0, 40)}». The topics are: ${known.join(', ')}.`)
}

/** `didar holder`: who held an office. */
export function holderCommand(
  words: string,
  options: LedgerOptions & { readonly country?: string; readonly on?: string },
) {
  const office = officeNamed(words)
  const country = options.country === undefined ? undefined : codeOf(options.country)
  const on = dayOf(options.on, '--on')
  const key = office ? office.en.toLowerCase() : words
  return inResolved(options.ledger, async (ledger) => {
    const { tenures: all } = await ledger.holders({ office: key, ...defined({ country }) })
    const tenures = on === undefined ? all : all.filter((tenure) => covers(tenure, on))
    const found = { tenures, contradictions: contradictions(tenures, isUnique) }
    if (options.json) print({ office: office?.en ?? words, ...defined({ country, on }), ...found })
    else process.stdout.write(tenuresView(found, 'holders', styleFor(process.stdout)))
    return 0
  })
}

/** `didar offices`: which offices somebody held. Exit code 1 where several may be meant. */
export function officesCommand(name: string, options: LedgerOptions) {
  return inResolved(options.ledger, async (ledger) => {
    const person = await personMeant(ledger, name, options.json)
    if (!person) return 1
    const found = await ledger.offices(person.actor)
    const style = styleFor(process.stdout)
    if (options.json) print({ person, ...found })
    else process.stdout.write(`${personLine(person, style)}\n${tenuresView(found, 'offices', style)}`)
    return 0
  })
}

const KINDS = { encounters: 'encounter', statements: 'statement', people: 'person' } as const

/** `didar doubtful`: what to look through first. */
export function doubtfulCommand(
  options: LedgerOptions & {
    readonly below: number
    readonly in?: readonly (keyof typeof KINDS)[]
    readonly limit: number
  },
) {
  const { below, limit } = options
  const kinds: readonly Doubtful['kind'][] = options.in?.map((kind) => KINDS[kind]) ?? Object.values(KINDS)
  return inResolved(options.ledger, async (ledger) => {
    const found = await ledger.doubtful({ below, kinds, limit })
    if (options.json) for (const each of found) process.stdout.write(`${JSON.stringify(each)}\n`)
    else process.stdout.write(doubtfulView(found, styleFor(process.stdout)))
    return 0
  })
}

/** `didar topics`: what is told and said about. */
export function topicsCommand(options: LedgerOptions) {
  return inResolved(options.ledger, async (ledger) => {
    const topics = await ledger.topics()
    if (options.json) print(topics)
    else process.stdout.write(topicsView(topics, styleFor(process.stdout)))
    return 0
  })
}
