/**
 * The accuracy gate: `npm run score`, and the last step of `npm test`. Reads hand-coded reports with the built program and
 * fails where a figure is below its floor: the project's own samples, and the shared hand-coded reports where they are.
 * `--raise` lifts every floor to what is reached now; nothing lowers one. `--readme` puts the figures into README.md.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { highestFloors, raised, shortfalls } from './accuracy/floors.js'
import { withRecords } from './accuracy/records.js'
import { bin, root } from './steps.js'

const FLOORS = 'accuracy/floors.json'
const SHARED = join(root, '..', 'shared')
const sets = [
  { name: 'samples', folder: join(root, 'samples', 'expected') },
  { name: 'gold/dev', folder: join(SHARED, 'gold', 'dev') },
].filter(({ folder }) => existsSync(folder))

const floors = JSON.parse(readFileSync(join(root, FLOORS), 'utf8'))
let failed = false
const tables = []
for (const { name, folder } of sets) withRecords(folder, (records) => gate(name, folder, records))
for (const line of highestFloors(root, FLOORS, floors)) {
  console.log(`a floor was lowered: ${line}`)
  failed = true
}
if (process.argv.includes('--raise')) writeFileSync(join(root, FLOORS), `${JSON.stringify(floors, null, 2)}\n`)
if (process.argv.includes('--readme')) writeReadme()
if (failed) process.exit(1)

function gate(name, folder, records) {
  const { all, seen, blind } = {
    all: figures(folder, records),
    seen: figures(folder, records, 'seen'),
    blind: figures(folder, records, 'blind'),
  }
  print(name, { all, seen, blind }, floors[name] ?? {})
  tables.push({ name, figures: { all, seen, blind } })
  if (name === 'gold/dev') failed ||= differs(folder, all)
  for (const line of shortfalls(all, floors[name] ?? {})) {
    console.log(`below its floor: ${name}: ${line}`)
    failed = true
  }
  if (process.argv.includes('--raise')) floors[name] = raised(floors[name] ?? {}, all)
}

function figures(folder, records, part) {
  const args = ['score', folder, records, '--json', ...(part ? ['--part', part] : [])]
  return JSON.parse(execFileSync(bin('didar'), args, { encoding: 'utf8' })).figures
}

function print(name, { all, seen, blind }, floor) {
  const cell = (value) => (value === undefined ? '' : value.toFixed(3)).padStart(8)
  console.log(`\n${name.padEnd(24)}${['all', 'seen', 'blind', 'floor'].map((head) => head.padStart(8)).join('')}`)
  for (const figure of Object.keys(all))
    console.log(`${figure.padEnd(24)}${[all, seen, blind, floor].map((column) => cell(column[figure])).join('')}`)
}

/** The shared scorer decides; the project's own must give the same figures. */
function differs(folder, own) {
  const { stdout, status } = spawnSync('bash', [join(SHARED, 'score', 'run.sh'), folder, '--json'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  const shared = status === 0 ? JSON.parse(stdout).figures : {}
  const different = Object.keys(own).filter((name) => own[name] !== shared[name])
  if (different.length) console.log(`the two scorers differ: ${different.join(', ')}`)
  return different.length > 0
}

/** The table of README.md: the shared reports where they are, else the samples. */
function writeReadme() {
  const { figures } = tables.at(-1)
  const rows = Object.keys(figures.all).map((name) => {
    const cells = [figures.seen, figures.blind].map((part) => part[name].toFixed(2))
    return `| ${[name, ...cells].join(' | ')} |`
  })
  const table = ['| | seen | blind |', '|---|---:|---:|', ...rows].join('\n')
  const path = join(root, 'README.md')
  const between = /(<!-- figures:[^>]*-->\n)[^<]*(<!-- \/figures -->)/
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace(between, (_, head, foot) => `${head}\n${table}\n\n${foot}`),
  )
}
