import { engineVersion } from '@didar/engine'
import { OpenAPIHono } from '@hono/zod-openapi'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import { secureHeaders } from 'hono/secure-headers'
import { guarded } from './guard.js'
import { keptAnswers } from './kept.js'
import { invalid, notFound, problemOf } from './problems.js'
import type { Room } from './room.js'
import { declareAbout } from './routes/about.js'
import { declareEncounters } from './routes/encounters.js'
import { declareExports } from './routes/exports.js'
import { declarePictures } from './routes/pictures.js'
import { declareReports } from './routes/reports.js'
import { declareSearch } from './routes/search.js'
import { site } from './site.js'

/** The reading room as one function from requests to answers: the API under `/api/v1`, the web application elsewhere. */
export function createApp(room: Room): OpenAPIHono {
  const app = new OpenAPIHono()
  app.onError((thrown) => problemOf(thrown))
  app.use(compress())
  app.use(secureHeaders(HEADERS))
  app.use(guarded(room.access))
  app.route('/api/v1', api(room))
  app.all('/api/*', () => notFound('There is no such address in the API. Its description is at /api/v1/openapi.json'))
  if (room.web) app.route('/', site(room.web))
  return app
}

function api(room: Room): OpenAPIHono {
  const api = new OpenAPIHono({ defaultHook: invalid })
  api.onError((thrown) => problemOf(thrown))
  // Downloads are as large as the ledger: what would have to be read for a tag is sent at once.
  declareExports(api, room)
  api.use(etag())
  // Whatever is added shows at once: an answer may be kept, but is asked for again with its tag.
  api.use(async (context, next) => {
    await next()
    if (!context.res.headers.has('cache-control')) context.res.headers.set('cache-control', 'private, no-cache')
  })
  api.use(keptAnswers(room.ledger))
  declareEncounters(api, room)
  declareAbout(api, room)
  declarePictures(api, room)
  declareReports(api, room)
  declareSearch(api, room)
  api.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Didar', version: engineVersion, description: 'What a ledger of diplomatic contacts holds.' },
    servers: [{ url: '/api/v1' }],
  })
  return api
}

/** Everything comes from this server, nothing is executed but the application's own files. */
const HEADERS = {
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    fontSrc: ["'self'"],
    imgSrc: ["'self'"],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  xFrameOptions: 'DENY',
  referrerPolicy: 'no-referrer',
  strictTransportSecurity: false,
} satisfies Parameters<typeof secureHeaders>[0]
