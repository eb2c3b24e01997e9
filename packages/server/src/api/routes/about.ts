import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { DidarError } from '../../errors.js'
import { defined } from '../../input/defined.js'
import type { About } from '../../ledger/overview/overview.js'
import type { Side } from '../../ledger/questions.js'
import { CountryPage, PairPage, People, PersonPage, Promises, Statements } from '../contract/answers.js'
import { PeopleQuery, PromiseQuery, StatementQuery } from '../contract/asked.js'
import type { Named } from '../contract/index.js'
import { ActorId, Code } from '../contract/values.js'
import { cursorOf, isOffset, placeOf } from '../cursor.js'
import { answers } from '../describe.js'
import {
  isNobody,
  namedCode,
  partiesShown,
  peopleShown,
  personShown,
  promisesShown,
  statementsShown,
  tenuresShown,
} from '../present.js'
import type { Room, RoomLedger } from '../room.js'

const people = createRoute({
  method: 'get',
  path: '/people',
  summary: 'People, those with most encounters first; or those of a name',
  request: { query: PeopleQuery },
  responses: answers(People),
})
const person = createRoute({
  method: 'get',
  path: '/people/{actor}',
  summary: 'A person: names, offices, counterparts, topics',
  request: { params: z.object({ actor: ActorId }) },
  responses: answers(PersonPage, 404),
})
const country = createRoute({
  method: 'get',
  path: '/countries/{code}',
  summary: 'A country or organisation: its people, who held its offices, counterparts, topics',
  request: { params: z.object({ code: Code }) },
  responses: answers(CountryPage, 404),
})
const pair = createRoute({
  method: 'get',
  path: '/pairs/{a}/{b}',
  summary: 'Two countries: encounters by year, type and level, topics, open promises',
  request: { params: z.object({ a: Code, b: Code }) },
  responses: answers(PairPage, 404),
})
const statements = createRoute({
  method: 'get',
  path: '/statements',
  summary: 'What a person or a country said, the latest first',
  request: { query: StatementQuery },
  responses: answers(Statements),
})

const promises = createRoute({
  method: 'get',
  path: '/promises',
  summary: 'What was promised, and what became of it',
  request: { query: PromiseQuery },
  responses: answers(Promises),
})

/** Promises that a pair's page shows. */
const MOST_PROMISES = 20
/** People that a country's page shows. */
const MOST_PEOPLE = 20

/** The pages about somebody. */
export function declareAbout(api: OpenAPIHono, { ledger }: Room): void {
  api.openapi(people, async (context) => context.json(await peopleOf(ledger, context.req.valid('query')), 200))
  api.openapi(person, async (context) => context.json(await personPage(ledger, context.req.valid('param').actor), 200))
  api.openapi(country, async (context) => context.json(await countryPage(ledger, context.req.valid('param').code), 200))
  api.openapi(pair, async (context) => {
    const { a, b } = context.req.valid('param')
    for (const code of [a, b]) refuseNobody(code)
    const { encounters, years, topics } = await ledger.overview.between(a, b)
    const open = await promisesShown(
      ledger,
      await ledger.promises({ countries: [a, b], status: 'open', limit: MOST_PROMISES }),
    )
    const parties: [{ code: string; name: Named }, { code: string; name: Named }] = [
      { code: a, name: namedCode(a) },
      { code: b, name: namedCode(b) },
    ]
    return context.json(
      {
        parties,
        encounters,
        years: years.map((year) => ({ ...year, types: [...year.types], levels: [...year.levels] })),
        topics: [...topics],
        promises: open,
      },
      200,
    )
  })
  api.openapi(promises, async (context) => {
    const { by, to, country: countries = [], status, cursor, limit } = context.req.valid('query')
    const skip = placeOf(cursor, isOffset) ?? 0
    const asked = defined({
      by: by === undefined ? undefined : whoIs(by),
      whom: to === undefined ? undefined : whoIs(to),
      status,
    })
    const found = await ledger.promises({ ...asked, countries, skip, limit: limit + 1 })
    const items = await promisesShown(ledger, found.slice(0, limit))
    return context.json({ items, next: found.length > limit ? cursorOf(skip + limit) : null }, 200)
  })
  api.openapi(statements, async (context) => {
    const { by, topic, from, to, cursor, limit } = context.req.valid('query')
    const skip = placeOf(cursor, isOffset) ?? 0
    const said = await ledger.said({ side: whoIs(by), ...defined({ topic, from, to }), skip, limit: limit + 1 })
    const items = await statementsShown(ledger, said.slice(0, limit))
    return context.json({ items, next: said.length > limit ? cursorOf(skip + limit) : null }, 200)
  })
}

/** An actor by its id, or everybody of a country by its code. */
const whoIs = (given: string): Side => (/^[po]:|^@/.test(given) ? { actor: given } : { country: given })

async function peopleOf(
  ledger: RoomLedger,
  { name, country, cursor, limit }: z.infer<typeof PeopleQuery>,
): Promise<z.infer<typeof People>> {
  if (name !== undefined) {
    const found = (await ledger.searchPeople({ query: name, limit })).filter(({ actor }) => actor.startsWith('p:'))
    return { items: await peopleShown(ledger, found), next: null }
  }
  const after = placeOf(cursor, isOffset) ?? 0
  const counted = await ledger.overview.mostMet({ ...defined({ country }), after, limit: limit + 1 })
  const next = counted.length > limit ? cursorOf(after + limit) : null
  return { items: await summariesOf(ledger, counted.slice(0, limit)), next }
}

async function summariesOf(
  ledger: RoomLedger,
  counted: readonly { readonly actor: string; readonly encounters: number }[],
) {
  const found = new Map((await ledger.people(counted.map(({ actor }) => actor))).map((one) => [one.actor, one]))
  return counted.flatMap(({ actor, encounters }) => {
    const one = found.get(actor)
    return one ? [personShown(one, encounters)] : []
  })
}

async function personPage(ledger: RoomLedger, actor: string): Promise<z.infer<typeof PersonPage>> {
  const [found] = await ledger.people([actor])
  if (!found) throw new DidarError('no-such-person', `There is no person ${actor} in this ledger.`)
  const about = await ledger.overview.about({ actor })
  return {
    person: personShown(found, about.encounters),
    names: found.names.map(({ fa, en }) => ({ fa, en })),
    tenures: await tenuresShown(ledger, await ledger.offices(actor)),
    ...(await aboutShown(ledger, about)),
  }
}

async function countryPage(ledger: RoomLedger, code: string): Promise<z.infer<typeof CountryPage>> {
  refuseNobody(code)
  const about = await ledger.overview.about({ country: code })
  return {
    ...{ code, name: namedCode(code) },
    people: await summariesOf(ledger, await ledger.overview.mostMet({ country: code, after: 0, limit: MOST_PEOPLE })),
    holders: await holdersOf(ledger, code),
    ...(await aboutShown(ledger, about)),
  }
}

function refuseNobody(code: string): void {
  if (isNobody(code)) throw new DidarError('no-such-country', `There is no country or organisation ${code}.`)
}

/** Offices of which a country's page tells who held them. */
const OFFICES = ['president', 'prime minister', 'foreign minister', 'defence minister', 'chief of the general staff']

async function holdersOf(ledger: RoomLedger, country: string) {
  const found = await Promise.all(OFFICES.map((office) => ledger.holders({ office, country })))
  return (await Promise.all(found.map((those) => tenuresShown(ledger, those)))).flat()
}

async function aboutShown(ledger: RoomLedger, { counterparts, topics, types, encounters, statements: said }: About) {
  const parties = await partiesShown(
    ledger,
    counterparts.map(({ value }) => value),
  )
  return {
    ...{ encounters, statements: said, types: [...types] },
    counterparts: parties.map((party, i) => ({ party, count: counterparts[i]?.count ?? 0 })),
    topics: topics.map(({ topic, years }) => ({ topic, years: [...years] })),
  }
}
