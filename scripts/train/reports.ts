/** The hand-coded reports that models are fitted to: the seen part only. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readTable } from '../../packages/engine/scripts/tables.js'
import { Coding } from '../../packages/server/src/score/coding.js'
import type { LabelledReport } from './topics.js'

export interface CodedReport {
  readonly id: string
  readonly text: string
  readonly coding: Coding
}

/** A third of all reports, by a hash of their names: what is measured there keeps its worth only if nothing is fitted to it. */
export const isBlind = (id: string): boolean => (createHash('sha1').update(id).digest()[0] ?? 0) % 3 === 0

/** The seen reports of a folder of NAME.txt and NAME.json, by name. */
export function seenReports(folder: string): CodedReport[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json') && file !== 'index.json')
    .map((file) => file.slice(0, -'.json'.length))
    .filter((id) => !isBlind(id))
    .sort()
    .map((id) => ({
      id,
      text: readFileSync(join(folder, `${id}.txt`), 'utf8'),
      coding: Coding.parse(JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8'))),
    }))
}

/** Reports of the shared corpus of which only the topics are coded, by a table in the project: none of the blind third. */
export function labelledReports(labels: URL, corpus: string): LabelledReport[] {
  const topics = new Map(
    readTable(fileURLToPath(labels))
      .map(({ report = '', topics = '' }) => [report, topics.split('|').filter(Boolean)] as const)
      .filter(([report]) => !isBlind(report)),
  )
  return readFileSync(corpus, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as CorpusReport)
    .flatMap(({ id, title, body, published }) => {
      const chosen = topics.get(id)
      return chosen ? [{ text: title ? `${title}\n${body}` : body, published, topics: chosen }] : []
    })
}

interface CorpusReport {
  readonly id: string
  readonly title?: string
  readonly body: string
  readonly published?: string
}
