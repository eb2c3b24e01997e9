import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Entry, fromBuffer, type Options, type ZipFile } from 'yauzl'
import { FORMATS } from '../export/formats.js'
import { type RoomTested, roomOf } from './room.fixture.js'

let room: RoomTested
beforeAll(async () => {
  room = await roomOf()
})
afterAll(() => room.close())

test.each(Object.entries(FORMATS))('%s comes with all of its files and what describes them', async (name, format) => {
  const answer = await room.ask(`/api/v1/exports/${name}`)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/zip',
    'content-disposition': `attachment; filename="didar-${name}.zip"`,
  })
  const files = await filesIn(Buffer.from(await answer.arrayBuffer()))
  const expected = [...format.files.map(({ path }) => path), 'datapackage.json', 'codebook.md']
  expect([...files.keys()].sort()).toEqual(expected.map((path) => `didar-${name}/${path}`).sort())
  expect(JSON.parse(files.get(`didar-${name}/datapackage.json`)?.toString() ?? '')).toMatchObject({
    name: `didar-${name}`,
  })
})

test('two at the same moment', async () => {
  const both = await Promise.all(['jsonl', 'csv'].map((name) => room.ask(`/api/v1/exports/${name}`)))
  expect(both.map(({ status }) => status)).toEqual([200, 200])
  for (const answer of both) expect((await filesIn(Buffer.from(await answer.arrayBuffer()))).size).toBeGreaterThan(10)
})

const openZip = promisify<Buffer, Options, ZipFile>(fromBuffer)

async function filesIn(archive: Buffer): Promise<Map<string, Buffer>> {
  const zip = await openZip(archive, { lazyEntries: false, autoClose: false })
  const entries: Entry[] = []
  zip.on('entry', (entry: Entry) => entries.push(entry))
  await new Promise((done) => zip.once('end', done))
  const open = promisify(
    zip.openReadStream.bind(zip) as (
      entry: Entry,
      done: (error: Error | null, stream: NodeJS.ReadableStream) => void,
    ) => void,
  )
  const files = new Map<string, Buffer>()
  for (const entry of entries) files.set(entry.fileName, await buffer(await open(entry)))
  return files
}
