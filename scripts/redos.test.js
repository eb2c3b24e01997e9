/** Every regular expression in the source is checked for unbounded backtracking. There is no list of exceptions. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { isSafePattern } from 'redos-detector'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { root } from './steps.js'

const packages = join(root, 'packages')
const files = readdirSync(packages).flatMap((name) =>
  readdirSync(join(packages, name, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.test.ts') && !file.startsWith(`generated${sep}`))
    .map((file) => join(packages, name, 'src', file)),
)
const found = files.flatMap((file) =>
  expressionsIn(file).map((expression) => [file.slice(root.length + 1), expression]),
)

test.each(found)('%s %s', (_, expression) => {
  const [, source = '', flags = ''] = /^\/(.*)\/(\w*)$/s.exec(expression) ?? []
  const { safe, score } = isSafePattern(source, {
    caseInsensitive: flags.includes('i'),
    dotAll: flags.includes('s'),
    multiLine: flags.includes('m'),
    unicode: flags.includes('u'),
    timeout: 10_000,
  })
  expect({ safe, score }).toMatchObject({ safe: true })
})

test('no expression is put together at run time, where nothing can check it', () => {
  expect(files.filter((file) => readFileSync(file, 'utf8').includes('RegExp('))).toEqual([])
})

function expressionsIn(file) {
  const expressions = new Set()
  const visit = (node) => {
    if (ts.isRegularExpressionLiteral(node)) expressions.add(node.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest))
  return [...expressions]
}
