import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../steps.js'

const SHARED = join(root, '..', 'shared', 'corpus', 'reports.jsonl')
/** How often the samples are repeated where there is no corpus. */
const REPEATED = 100

/** The reports to read: the shared corpus, or the project's samples repeated. */
export function corpus() {
  const reports = existsSync(SHARED) ? fromCorpus() : fromSamples()
  const words = reports.texts.reduce((sum, { text }) => sum + countWords(text), 0)
  return { ...reports, words }
}

/** Words as a reader counts them: what stands between spaces and has a letter or digit. */
export const countWords = (text) => text.match(/[^\s]*[\p{L}\p{N}][^\s]*/gu)?.length ?? 0

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
