import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { reportsOfFile } from './files.js'
import { zipOf } from './zip.fixture.js'

const folder = mkdtempSync(join(tmpdir(), 'didar-'))
afterAll(() => rmSync(folder, { recursive: true }))

const TEXT = 'وزیر خارجه وارد باکو شد.'

/** The fields of each report of a file, or the code of what is wrong with it. */
async function reports(name: string, content: string | Uint8Array): Promise<unknown[]> {
  const path = join(folder, name)
  writeFileSync(path, content)
  const found: unknown[] = []
  for await (const each of reportsOfFile(path, content.length, { pages: null, taken: () => {} })) {
    const source = each.source.replace(`${folder}/`, '')
    if ('error' in each) found.push(`${source}: ${each.error.code}`)
    else {
      const fields = JSON.parse(Buffer.from(await each.load()).toString())
      found.push({ source, ...fields, id: fields.id.replace(`${folder}/`, '') })
    }
  }
  return found
}

const LINES = '{"id": "a", "text": "x"}\n\n{"id": "b", "text": "y"}\n'
const AS_LINES = (path: string) => [
  { source: `${path}:1`, id: 'a', text: 'x' },
  { source: `${path}:3`, id: 'b', text: 'y' },
]

describe('a file', () => {
  test.each([
    ['text', 'a.txt', TEXT, [{ source: 'a.txt', id: 'a', text: TEXT }]],
    ['HTML', 'a.html', `<p>${TEXT}</p>`, [{ source: 'a.html', id: 'a', html: `<p>${TEXT}</p>` }]],
    ['of any name, by what is in it', 'a.1', `<p>${TEXT}</p>`, [{ source: 'a.1', id: 'a.1', html: `<p>${TEXT}</p>` }]],
    ['of lines', 'a.jsonl', LINES, AS_LINES('a.jsonl')],
    ['of lines, packed', 'b.jsonl.gz', gzipSync(LINES), AS_LINES('b.jsonl.gz')],
    [
      'text, packed: the same report as unpacked',
      'a.txt.gz',
      gzipSync(TEXT),
      [{ source: 'a.txt.gz', id: 'a', text: TEXT }],
    ],
    ['empty', 'empty.txt', ' \n', ['empty.txt: no-text']],
    [
      'that is no text',
      'picture.txt',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0xff]),
      ['picture.txt: bad-encoding'],
    ],
    ['XML that is no feed', 'map.xml', '<?xml version="1.0"?><urlset/>', ['map.xml: not-a-feed']],
    ['JSON that is no feed', 'a.json', '{"name": "x"}', ['a.json: not-a-feed']],
    ['that is no gzip', 'bad.txt.gz', 'no gzip', ['bad.txt.gz: damaged-archive']],
    ['that is cut off', 'cut.txt.gz', gzipSync(TEXT).subarray(0, -9), ['cut.txt.gz: damaged-archive']],
    ['of another archive', 'a.tar.gz', gzipSync('x'), ['a.tar.gz: unread-archive']],
    ['of an archive that nobody reads', 'a.rar', 'x', ['a.rar: unread-archive']],
  ])('%s', async (_, name, content, expected) => {
    expect(await reports(name, content)).toEqual(expected)
  })

  test('that was cut off: the lines before are reports', async () => {
    const many = Array.from({ length: 5000 }, (_, i) => `{"id": "${i}", "text": "${Math.random()}"}\n`).join('')
    const found = await reports('cut.jsonl.gz', gzipSync(many).subarray(0, -100))
    expect(found.length).toBeGreaterThan(1000)
    expect(found.at(-1)).toBe('cut.jsonl.gz: damaged-archive')
  })
})

describe('a zip archive', () => {
  test('of files and folders', async () => {
    const zip = zipOf([
      { name: 'in/', data: '' },
      { name: 'in/a.txt', data: TEXT },
      { name: 'in/b.jsonl', data: LINES },
      { name: 'picture.png', data: 'x' },
      { name: '__MACOSX/in/._a.txt', data: 'x' },
    ])
    expect(await reports('good.zip', zip)).toEqual([
      { source: 'good.zip/in/a.txt', id: 'good/in/a', text: TEXT },
      ...AS_LINES('good.zip/in/b.jsonl'),
    ])
  })

  test('what is wrong with one file costs that file', async () => {
    const zip = zipOf([
      { name: '../up.txt', data: 'x' },
      { name: 'in/../../up.txt', data: 'x' },
      { name: '/etc/absolute.txt', data: 'x' },
      { name: 'C:\\absolute.txt', data: 'x' },
      { name: 'link.txt', data: '/etc/passwd', link: true },
      { name: 'secret.txt', data: 'x', encrypted: true },
      { name: 'inner.zip', data: 'x' },
      { name: 'inner.txt.gz', data: 'x' },
      { name: 'sum.txt', data: 'x', claimedSum: 1 },
      { name: 'short.txt', data: 'xxxx', claimedSize: 2 },
      { name: 'good.txt', data: TEXT },
    ])
    expect(await reports('mixed.zip', zip)).toEqual([
      'mixed.zip/../up.txt: unsafe-archive',
      'mixed.zip/in/../../up.txt: unsafe-archive',
      'mixed.zip//etc/absolute.txt: unsafe-archive',
      'mixed.zip/C:/absolute.txt: unsafe-archive',
      'mixed.zip/link.txt: unsafe-archive',
      'mixed.zip/secret.txt: encrypted-archive',
      'mixed.zip/inner.zip: unread-archive',
      'mixed.zip/inner.txt.gz: unread-archive',
      'mixed.zip/sum.txt: damaged-archive',
      'mixed.zip/short.txt: damaged-archive',
      { source: 'mixed.zip/good.txt', id: 'mixed/good', text: TEXT },
    ])
  })

  test.each([
    ['that is none', 'none.zip', Buffer.from('no zip at all')],
    ['that is empty', 'empty.zip', Buffer.alloc(0)],
    ['that is cut off', 'cut.zip', zipOf([{ name: 'a.txt', data: TEXT }]).subarray(0, -30)],
  ])('%s', async (_, name, content) => {
    expect(await reports(name, content)).toEqual([`${name}: damaged-archive`])
  })
})

describe('what unpacks to far more than it is', () => {
  const zeros = Buffer.alloc(80 * 1024 ** 2)
  test.each([
    ['one text', 'bomb.txt.gz', gzipSync(zeros), 'bomb.txt.gz: too-large'],
    ['lines', 'bomb.jsonl.gz', gzipSync(zeros), 'bomb.jsonl.gz: archive-too-large'],
    [
      'a zip',
      'bomb.zip',
      zipOf([
        { name: 'a.jsonl', data: zeros },
        { name: 'b.txt', data: TEXT },
      ]),
      'bomb.zip: archive-too-large',
    ],
  ])('%s', async (_, name, content, failure) => {
    expect(await reports(name, content)).toEqual([failure])
  })
})
