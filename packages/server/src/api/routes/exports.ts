import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { ZipFile } from 'yazl'
import type { FormatName } from '../../export/format.js'
import { FORMATS } from '../../export/formats.js'
import { writeExport } from '../../export/write.js'
import { Problem } from '../contract/values.js'
import type { Room, RoomLedger } from '../room.js'

const Format = z.enum(Object.keys(FORMATS) as [FormatName, ...FormatName[]])

const download = createRoute({
  method: 'get',
  path: '/exports/{format}',
  summary: 'The whole ledger as an archive of what `didar export` writes',
  request: { params: z.object({ format: Format }) },
  responses: {
    200: {
      description: 'A zip archive',
      content: { 'application/zip': { schema: { type: 'string', format: 'binary' } } },
    },
    400: { description: 'There is no such format', content: { 'application/problem+json': { schema: Problem } } },
  },
})

export function declareExports(api: OpenAPIHono, { ledger }: Room): void {
  api.openapi(download, async (context) => {
    const { format } = context.req.valid('param')
    return new Response(await archiveOf(ledger, format), {
      headers: {
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename="didar-${format}.zip"`,
        'cache-control': 'no-store',
      },
    })
  })
}

/** The files of an export, packed as they are sent. What lies on the disk until then is taken away. */
async function archiveOf(ledger: RoomLedger, format: FormatName): Promise<ReadableStream<Uint8Array>> {
  const folder = await mkdtemp(join(tmpdir(), 'didar-export-'))
  const clear = () => rm(folder, { recursive: true, force: true })
  try {
    await writeExport(ledger, folder, format)
    const zip = new ZipFile()
    for (const file of (await readdir(folder)).sort()) zip.addFile(join(folder, file), `didar-${format}/${file}`)
    zip.end()
    const packed = new Readable().wrap(zip.outputStream)
    packed.once('close', clear)
    zip.on('error', (error) => packed.destroy(error))
    return Readable.toWeb(packed) as ReadableStream<Uint8Array>
  } catch (thrown) {
    await clear()
    throw thrown
  }
}
