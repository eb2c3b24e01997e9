import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { DidarError } from '../../errors.js'
import { valuesOf } from '../../ledger/encounters/summary.js'
import type { EncounterFilter } from '../../ledger/ledger.js'
import { EncounterDetail, Encounters, Histogram } from '../contract/answers.js'
import { EncounterQuery, HistogramQuery } from '../contract/asked.js'
import { EncounterId } from '../contract/values.js'
import { cursorOf, isDayAndId, placeOf } from '../cursor.js'
import { answers } from '../describe.js'
import { encountersShown, namesOf, partyShown, statementsShown } from '../present.js'
import type { Room, RoomLedger } from '../room.js'

const list = createRoute({
  method: 'get',
  path: '/encounters',
  summary: 'Encounters by day; every condition must hold',
  request: { query: EncounterQuery },
  responses: answers(Encounters),
})
const histogram = createRoute({
  method: 'get',
  path: '/histogram',
  summary: 'Encounters over time, under the same conditions',
  request: { query: HistogramQuery },
  responses: answers(Histogram),
})
const one = createRoute({
  method: 'get',
  path: '/encounters/{id}',
  summary: 'An encounter: each value with its reports, the tellings, statements, promises, the visit it belongs to',
  request: { params: z.object({ id: EncounterId }) },
  responses: answers(EncounterDetail, 404),
})
