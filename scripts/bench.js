/** `npm run bench`: how fast Didar reads, in how much memory, and how both grow. Prints; never fails. */
import { corpus } from './bench/corpus.js'
import { growth } from './bench/growth.js'
import { startUp } from './bench/start-up.js'
import { throughput } from './bench/throughput.js'

const reports = corpus()
console.log(`${reports.source}: ${reports.texts.length} reports, ${(reports.words / 1e6).toFixed(2)} million words`)
for (const bench of [startUp, throughput, growth]) {
  console.log('')
  for (const line of await bench(reports)) console.log(line)
}
