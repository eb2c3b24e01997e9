import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../steps.js'

const SHARED = join(root, '..', 'shared', 'corpus', 'reports.jsonl')
/** How often the samples are repeated where there is no corpus. */
const REPEATED = 100
/** What Didar's tokeniser makes a token: a word with its ZWNJ, a number, a Latin word, each mark alone. */
const TOKEN = /[\p{Script=Arabic}\p{M}\u200c]+|\d+(?:[.,]\d+)*|\p{L}[\p{L}\p{N}]*|\S/gu

/** The reports to read: the shared corpus, or the project's samples repeated. */
export function corpus() {
  const reports = existsSync(SHARED) ? fromCorpus() : fromSamples()
  const sum = (of) => reports.texts.reduce((total, { text }) => total + of(text), 0)
  return { ...reports, characters: sum((text) => text.length), tokens: sum(countTokens) }
}

/** Tokens of a text in any language, counted in one way for all programs. */
export const countTokens = (text) => text.match(TOKEN)?.length ?? 0

function fromCorpus() {
  const texts = readFileSync(SHARED, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .map(({ id, title, body, published }) => ({ id, text: title ? `${title}\n${body}` : body, published }))
  return { source: 'shared corpus', texts }
}

function fromSamples() {
  const folder = join(root, 'samples', 'expected')
  const samples = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => ({ id: file, text: readFileSync(join(folder, file), 'utf8'), published: '2022-01-25' }))
  return { source: `samples, ${REPEATED} times`, texts: Array.from({ length: REPEATED }, () => samples).flat() }
}
