/** Adds so many records of a file to a ledger, and prints how long it took: `ledger-adding.js RECORDS LEDGER COUNT`. */
import { statSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { SqliteLedger } from '../../packages/server/dist/ledger/sqlite/ledger.js'
import { linesOf } from './lines.js'
import { repeated } from './repeated.js'

// As the command collects its garbage: see bin/load.js.
setFlagsFromString('--heap-growing-percent=25')

const [, , file, path, count] = process.argv
/** As many as are kept together at the speed that is aimed at: what is read in a second. */
const STEP = 400
/** Reports after which it is told how far it is. */
const TELL = 5000

/** Read anew each time: neither the records of a corpus nor their lines are all in memory when a ledger is filled. */
const records = {
  *[Symbol.iterator]() {
    for (const line of linesOf(file)) yield JSON.parse(line)
  },
}

const ledger = await SqliteLedger.open(path, { create: true })
const started = performance.now()
const atWork = process.cpuUsage()
let batch = []
let added = 0
for (const record of repeated(records, Number(count))) {
  batch.push({ record, source: 'bench' })
  if (batch.length === STEP) batch = await kept(batch)
  if (++added % TELL === 0) process.stderr.write(`  ${added} of ${count} added\n`)
}
await kept(batch)
const atEnd = performance.now()
await ledger.resolve()
const ended = performance.now()
const { user, system } = process.cpuUsage(atWork)
await ledger.close()
console.log(
  JSON.stringify({
    added: (atEnd - started) / 1000,
    resolved: (ended - atEnd) / 1000,
    processor: (user + system) / 1e6,
    bytes: statSync(path).size,
  }),
)

async function kept(reports) {
  await ledger.add(reports)
  return []
}
