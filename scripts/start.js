/** `npm start`: installs, builds, makes a ledger of the reports that the project ships, and opens the reading room over it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { shipped } from './shipped.js'
import { bin, build, install, lastStep, step } from './steps.js'

install()
build()
const folder = mkdtempSync(join(tmpdir(), 'didar-start-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
const reports = join(folder, 'samples.jsonl')
const ledger = join(folder, 'samples.didar')
writeFileSync(reports, shipped())
const didar = (name, ...args) => step(name, bin('didar'), args)
didar('a ledger', 'init', ledger)
didar('the shipped reports', 'add', reports, '--ledger', ledger)
didar('what is in it', 'stats', '--ledger', ledger)
didar('what took place in January 2022', 'list', '--from', '2022-01-01', '--to', '2022-01-31', '--ledger', ledger)
lastStep('the reading room, until Ctrl-C', bin('didar'), ['serve', ledger])
