/**
 * `npm run train`: fits the weights of topics and confidence to the seen part of the shared hand-coded reports, and
 * writes them into the tables beside the code. Deterministic. Needs the shared reports beside the project.
 */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { trainConfidence } from './train/confidence.js'
import { labelledReports, seenReports } from './train/reports.js'
import { trainTopics } from './train/topics.js'

const SHARED = fileURLToPath(new URL('../../shared', import.meta.url))
if (!existsSync(SHARED)) {
  console.error(`There are no shared reports in ${SHARED}; all weights stay as they are.`)
  process.exit(1)
}
const coded = seenReports(`${SHARED}/gold/dev`)
const labelled = labelledReports(new URL('train/topic-labels.tsv', import.meta.url), `${SHARED}/corpus/reports.jsonl`)
trainTopics([...coded.map(({ text, coding: { published, topics } }) => ({ text, published, topics })), ...labelled])
trainConfidence(coded)
