/**
 * The accuracy gate: `npm run score`, and the last step of `npm test`. Reads hand-coded reports with the built program and
 * fails where a figure is below its floor: the project's own samples, and the shared hand-coded reports where they are.
 * `--raise` lifts every floor to what is reached now; nothing lowers one. `--docs` puts the figures into README.md and
 * docs/accuracy.md. `--reliability` shows how far the confidence of the blind part can be relied on.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { highestFloors, raised, shortfalls } from './accuracy/floors.js'
import { figuresTable, readmeTable, reliabilityTables, withBlock } from './accuracy/page.js'
import { withRecords } from './accuracy/records.js'
import { bin, root } from './steps.js'

const FLOORS = 'accuracy/floors.json'
const AIMS = 'accuracy/aims.json'
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
if (process.argv.includes('--reliability')) console.log(`\n${reliabilityTables(tables.at(-1).reliability)}`)
if (process.argv.includes('--docs')) writeDocs()
if (failed) process.exit(1)

function gate(name, folder, records) {
  const [all, seen] = [undefined, 'seen'].map((part) => score(folder, records, part).figures)
  const { figures: blind, reliability } = score(folder, records, 'blind', '--reliability')
  print(name, { all, seen, blind }, floors[name] ?? {})
  tables.push({ name, figures: { all, seen, blind }, reliability })
  if (name === 'gold/dev') failed ||= differs(folder, all)
  for (const line of shortfalls(all, floors[name] ?? {})) {
    console.log(`below its floor: ${name}: ${line}`)
    failed = true
  }
  if (process.argv.includes('--raise')) floors[name] = raised(floors[name] ?? {}, all)
}

function score(folder, records, part, ...options) {
  const args = ['score', folder, records, '--json', ...(part ? ['--part', part] : []), ...options]
  return JSON.parse(execFileSync(bin('didar'), args, { encoding: 'utf8' }))
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

/** Of the shared reports where they are, else of the samples. */
function writeDocs() {
  const { name, figures, reliability } = tables.at(-1)
  const aims = JSON.parse(readFileSync(join(root, AIMS), 'utf8'))
  const blocks = {
    'README.md': { figures: readmeTable(figures) },
    'docs/accuracy.md': {
      figures: figuresTable(figures, floors[name] ?? {}, aims),
      reliability: reliabilityTables(reliability),
    },
  }
  for (const [page, contents] of Object.entries(blocks)) {
    const path = join(root, page)
    const text = readFileSync(path, 'utf8')
    writeFileSync(
      path,
      Object.entries(contents).reduce((text, [mark, content]) => withBlock(text, mark, content), text),
    )
  }
}
