/** `npm run bench`: how fast Didar reads beside other programs, in how much memory, how both grow, and how soon a ledger answers. Prints; never fails. */
import { corpus } from './bench/corpus.js'
import { growth } from './bench/growth.js'
import { ledger } from './bench/ledger.js'
import { references } from './bench/references.js'
import { room } from './bench/room.js'
import { startUp } from './bench/start-up.js'
import { stream } from './bench/stream.js'
import { throughput } from './bench/throughput.js'

/** `--quick`: a tenth of the stream, reports up to a fifth of the length, a small ledger. `--large`: a ledger of 100,000. `--only PART`. `--ledger FILE`: see `bench/room.js`. */
const quick = process.argv.includes('--quick')
const reports = corpus()
console.log(
  `${reports.source}: ${reports.texts.length} reports, ${reports.characters.toLocaleString('en')} characters, ${reports.tokens.toLocaleString('en')} tokens`,
)
const parts = { startUp, throughput, references, growth, stream, ledger, room }
const only = process.argv.indexOf('--only')
for (const bench of Object.values(only < 0 ? parts : { part: parts[process.argv[only + 1]] })) {
  console.log('')
  for (const line of await bench(reports, quick)) console.log(line)
}
