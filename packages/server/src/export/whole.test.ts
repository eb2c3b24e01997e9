import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { whole } from './whole.js'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'didar-'))
})
afterEach(() => rm(folder, { recursive: true }))

const fill = (...names: readonly string[]) =>
  whole(
    names.map((name) => join(folder, name)),
    async (files) => {
      for (const file of files) await file.appendFile('new')
    },
  )
const contents = async () =>
  Object.fromEntries(
    await Promise.all(
      (await readdir(folder))
        .sort()
        .map(async (name) => [name, await readFile(join(folder, name), 'utf8').catch(() => 'a folder')]),
    ),
  )

test('new files, and in place of old ones', async () => {
  await writeFile(join(folder, 'b'), 'old')
  await fill('a', 'b')
  expect(await contents()).toEqual({ a: 'new', b: 'new' })
})

test('where the work fails, everything is as before', async () => {
  await writeFile(join(folder, 'a'), 'old')
  const failing = whole([join(folder, 'a'), join(folder, 'b')], async ([file]) => {
    await file?.appendFile('half')
    throw new Error('no more')
  })
  await expect(failing).rejects.toThrow('no more')
  expect(await contents()).toEqual({ a: 'old' })
})

test('where the last file cannot take its place, the first ones are as before, and a folder is left alone', async () => {
  await writeFile(join(folder, 'a'), 'old')
  await mkdir(join(folder, 'c'))
  await writeFile(join(folder, 'c', 'mine'), 'mine')
  await expect(fill('a', 'b', 'c')).rejects.toThrow('is a folder')
  expect(await contents()).toEqual({ a: 'old', c: 'a folder' })
  expect(await readFile(join(folder, 'c', 'mine'), 'utf8')).toBe('mine')
})
