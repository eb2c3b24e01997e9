import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { explain } from '@didar/engine'
import { describe, expect, test } from 'vitest'
import { root } from '../steps.js'
import { pages, withOutput } from './console.js'
import { exportsPage } from './exports-page.js'
import { rulesPage } from './rules-page.js'

describe('documentation is up to date (npm run docs)', () => {
  test('docs/rules.md', () => {
    expect(readFileSync(join(root, 'docs', 'rules.md'), 'utf8')).toBe(rulesPage())
  })
  test('docs/exports.md', () => {
    expect(readFileSync(join(root, 'docs', 'exports.md'), 'utf8')).toBe(withOutput(exportsPage()))
    // A dozen commands, on a machine that may be busy.
  }, 300_000)
  test.each(pages())('%s shows what its commands print', (page) => {
    const text = readFileSync(page, 'utf8')
    expect(withOutput(text)).toBe(text)
  })
})

test('every rule that a record can name is in docs/rules.md', () => {
  const page = readFileSync(join(root, 'docs', 'rules.md'), 'utf8')
  const folder = join(root, 'samples', 'expected')
  const named = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => explain(readFileSync(join(folder, file), 'utf8'), { published: '2022-01-25' }))
    .flatMap(({ record, times }) => [...record.contacts, ...record.statements, ...record.commitments, ...times])
    .map(({ rule }) => rule)
  expect([...new Set(named)].filter((rule) => !page.includes(`| \`${rule}\` |`))).toEqual([])
})

test('links inside the documentation lead somewhere', () => {
  const dead = [...pages(), join(root, 'docs', 'rules.md'), join(root, 'docs', 'exports.md')].flatMap((page) =>
    [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)]
      .map(([, target]) => join(page, '..', decodeURIComponent(target ?? '')))
      .filter((target) => !readdirSync(join(target, '..')).includes(target.split('/').filter(Boolean).at(-1) ?? '')),
  )
  expect(dead).toEqual([])
})
