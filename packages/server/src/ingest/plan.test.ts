import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { planned } from './plan.js'

const folder = mkdtempSync(join(tmpdir(), 'didar-'))
afterAll(() => rmSync(folder, { recursive: true }))
mkdirSync(join(folder, 'in/deep'), { recursive: true })
mkdirSync(join(folder, 'many'))
for (const name of ['in/b.txt', 'in/a.html', 'in/deep/c.jsonl.gz', 'in/picture.png', 'in/[1].txt'])
  writeFileSync(join(folder, name), 'x')
for (let i = 0; i < 5000; i++) writeFileSync(join(folder, `many/${i}.txt`), '')
symlinkSync(folder, join(folder, 'in/round'))
symlinkSync('b', join(folder, 'a'))
symlinkSync('a', join(folder, 'b'))
symlinkSync('in/b.txt', join(folder, 'link.txt'))

async function plan(...paths: readonly string[]) {
  const found: string[] = []
  for await (const each of planned(paths.map((path) => (path.includes(':') ? path : join(folder, path)))))
    if ('error' in each) found.push(each.error.code)
    else found.push('file' in each ? each.file.replace(`${folder}/`, '') : each.address)
  return found
}

test.each([
  [
    'a folder: what can be read, links not followed',
    ['in'],
    ['in/[1].txt', 'in/a.html', 'in/b.txt', 'in/deep/c.jsonl.gz'],
  ],
  ['a pattern', ['in/**/*.{html,gz}'], ['in/a.html', 'in/deep/c.jsonl.gz']],
  ['a file with the name of a pattern', ['in/[1].txt'], ['in/[1].txt']],
  ['a pattern that nothing fits', ['in/*.xyz'], ['no-such-file']],
  ['no file', ['none.txt'], ['no-such-file']],
  ['a link that is named', ['link.txt'], ['link.txt']],
  ['links in a ring', ['a'], ['unreadable-file']],
  ['addresses', ['https://news.example/1', 'ftp://x'], ['https://news.example/1', 'ftp://x']],
])('%s', async (_, paths, files) => {
  expect(await plan(...paths)).toEqual(files)
})
test('what never ends is not begun', async () => {
  const found = []
  for await (const each of planned(['/dev/zero'])) found.push(each)
  expect(found).toMatchObject([{ error: { code: 'unreadable-file' } }])
})
test('thousands of files', async () => {
  expect(await plan('many')).toHaveLength(5000)
})
