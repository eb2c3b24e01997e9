/**
 * `npm run train`: fits the weights of topics and confidence to the seen part of the shared hand-coded reports, and
 * writes them into the tables beside the code. Deterministic. Needs the shared reports beside the project.
 */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { trainConfidence } from './train/confidence.js'
import { seenReports } from './train/reports.js'

const GOLD = fileURLToPath(new URL('../../shared/gold/dev', import.meta.url))
if (!existsSync(GOLD)) {
  console.error(`There are no hand-coded reports in ${GOLD}; all weights stay as they are.`)
  process.exit(1)
}
const reports = seenReports(GOLD)
trainConfidence(reports)
