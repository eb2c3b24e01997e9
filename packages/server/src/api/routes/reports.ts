import { createHash } from 'node:crypto'
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { DidarError } from '../../errors.js'
import { defined } from '../../input/defined.js'
import { ReportPage } from '../contract/answers.js'
import { LONGEST_TEXT, ReadBody } from '../contract/asked.js'
import { ReportId } from '../contract/values.js'
import { answers } from '../describe.js'
import { type Checked, invalid, problem } from '../problems.js'
import type { Room } from '../room.js'

/** Bytes of a report that is sent: a page of 20 MB and its frame. */
const LARGEST = 21 * 1024 * 1024

const one = createRoute({
  method: 'get',
  path: '/reports/{id}',
  summary: 'A report with everything found in it',
  request: { params: z.object({ id: ReportId }) },
  responses: answers(ReportPage, 404),
})
const body = { body: { required: true, content: { 'application/json': { schema: ReadBody } } } } as const
const read = createRoute({
  method: 'post',
  path: '/read',
  summary: 'Reads a report without keeping it',
  request: body,
  responses: answers(ReportPage, 413),
})
const keep = createRoute({
  method: 'post',
  path: '/reports',
  summary: 'Reads a report and adds it to the ledger',
  request: body,
  responses: answers(z.object({ id: ReportId, outcome: z.enum(['added', 'same', 'changed', 'copy']) }), 413),
})

export function declareReports(api: OpenAPIHono, { ledger, reading, keep: keepIn }: Room): void {
  const limited = bodyLimit({ maxSize: LARGEST, onError: tooLarge })
  api.use('/read', limited)
  api.use('/reports', limited)
  api.openapi(one, async (context) => {
    const { id } = context.req.valid('param')
    const kept = await ledger.overview.report(id)
    if (!kept) throw new DidarError('no-such-report', `There is no report ${id} in this ledger.`)
    return context.json(pageOf(kept, true), 200)
  })
  const given = new OpenAPIHono({ defaultHook: checked })
  given.openapi(read, async (context) => {
    const record = await reading.read(defined(context.req.valid('json')))
    return context.json(pageOf({ record, actors: {}, encounters: {}, copyOf: null, copies: [] }, false), 200)
  })
  given.openapi(keep, async (context) => {
    const report = context.req.valid('json')
    const record = await reading.read(defined(report), idOf(report))
    const { outcome } = await keepIn(record, report.url ?? 'reading room')
    return context.json({ id: record.id, outcome }, 200)
  })
  api.route('/', given)
}

const tooLarge = () =>
  problem(
    413,
    'too-large',
    `That is too large to be read here: a text may have ${LONGEST_TEXT.toLocaleString('en')} letters, a page 20 MB. Add large files with: didar add`,
  )

/** A report that is too long is no mistake in a parameter, but too large. */
function checked(result: Checked): Response | undefined {
  const long = !result.success && result.error.issues.some(({ code, path }) => code === 'too_big' && isReport(path[0]))
  return long ? tooLarge() : invalid(result)
}
const isReport = (field: PropertyKey | undefined) => field === 'text' || field === 'html'

type Page = z.infer<typeof ReportPage>
type Kept = Awaited<ReturnType<Room['ledger']['overview']['report']>> & {}

const pageOf = ({ record, actors, encounters, copyOf, copies }: Kept, kept: boolean): Page => ({
  record: record as unknown as Page['record'],
  actors: { ...actors },
  encounters: { ...encounters },
  copies: [...copies],
  ...{ copyOf, kept },
})

/** The same report pasted twice is one report: it is named by its address, else by its text. */
function idOf({ url, text, html }: z.infer<typeof ReadBody>): string {
  if (url) return url
  return `paste-${createHash('sha256')
    .update(text ?? html ?? '')
    .digest('hex')
    .slice(0, 16)}`
}
