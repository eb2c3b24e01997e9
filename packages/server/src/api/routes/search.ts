import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { Found } from '../contract/answers.js'
import { SearchQuery } from '../contract/asked.js'
import { answers } from '../describe.js'
import { peopleShown, statementsShown } from '../present.js'
import type { Room } from '../room.js'

const search = createRoute({
  method: 'get',
  path: '/search',
  summary: 'What has all the words: reports, statements, people; Persian or Latin letters',
  request: { query: SearchQuery },
  responses: answers(Found),
})

export function declareSearch(api: OpenAPIHono, { ledger }: Room): void {
  api.openapi(search, async (context) => {
    const { q, limit, in: kind } = context.req.valid('query')
    const asked = { query: q, limit }
    const wanted = (one: typeof kind) => kind === undefined || kind === one
    const people = wanted('people') ? await ledger.searchPeople(asked) : []
    const statements = wanted('statements') ? await ledger.searchStatements(asked) : []
    const reports = wanted('reports') ? await ledger.searchReports(asked) : []
    return context.json(
      {
        people: await peopleShown(ledger, people),
        statements: await statementsShown(ledger, statements),
        reports: reports.map(({ report, title, outlet, url, day, context: { span, words } }) => ({
          ...{ report, title, outlet, url, words, published: day },
          span: [span[0], span[1]] as [number, number],
        })),
      },
      200,
    )
  })
}
