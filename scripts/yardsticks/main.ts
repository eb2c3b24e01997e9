/**
 * `npm run yardstick -- [zwnj|sentences|tokens|lemmas|verbs] … [--show [N]] [--docs]`: how Didar's normalising and
 * segmenting compare with the Persian treebanks of Universal Dependencies. `--show` lists the commonest faults, `--docs`
 * puts the figures into docs/accuracy.md. The treebanks' development parts are read from ../shared/ud or DIDAR_UD.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { table, withBlock } from '../accuracy/page.js'
import { root } from '../steps.js'
import { parseTreebank } from './conllu.ts'
import { lemmas } from './lemmas.ts'
import { sentences } from './sentences.ts'
import type { Figures, Measurement } from './tally.ts'
import { tokens } from './tokens.ts'
import { verbs } from './verbs.ts'
import { zwnj } from './zwnj.ts'

const YARDSTICKS = { zwnj, sentences, tokens, lemmas, verbs }
type Name = keyof typeof YARDSTICKS
const NAMES = Object.keys(YARDSTICKS) as Name[]
const SHOWN = 100

const args = process.argv.slice(2)
const wanted = args.filter((arg) => !arg.startsWith('--') && !/^\d+$/.test(arg))
const shown = args.includes('--show') ? Number(args[args.indexOf('--show') + 1]) || SHOWN : 0
const folder = process.env.DIDAR_UD ?? join(root, '..', 'shared', 'ud')

const unknown = wanted.find((name) => !NAMES.some((known) => known === name))
if (unknown) fail(`There is no yardstick "${unknown}". There are: ${NAMES.join(', ')}.`)
const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.conllu')) : []
if (!files.length)
  fail(
    `There is no treebank in ${folder}. Set DIDAR_UD to a folder with the Persian .conllu files of Universal Dependencies.`,
  )

const single = files
  .sort()
  .map((file) => ({ name: nameOf(file), sentences: parseTreebank(readFileSync(join(folder, file), 'utf8')) }))
const treebanks = [...single, { name: 'together', sentences: single.flatMap((treebank) => treebank.sentences) }]
for (const name of NAMES.filter((one) => !wanted.length || wanted.includes(one))) {
  const measured = treebanks.map((treebank) => ({ ...treebank, ...YARDSTICKS[name](treebank.sentences) }))
  print(name, measured)
  if (args.includes('--docs')) writeTable(name, measured)
}

/** `fa_perdt-ud-dev.conllu` is PerDT's. */
function nameOf(file: string): string {
  const id = /^fa_([a-z]+)/.exec(file)?.[1] ?? file
  return id === 'perdt' ? 'PerDT' : id.charAt(0).toUpperCase() + id.slice(1)
}

function print(yardstick: Name, measured: readonly (Measurement & { name: string })[]): void {
  console.log(`\n${yardstick.padEnd(28)}${measured.map(({ name }) => name.padStart(10)).join('')}`)
  for (const [figure, cells] of rows(measured))
    console.log(`${figure.padEnd(28)}${cells.map((cell) => cell.padStart(10)).join('')}`)
  for (const { name, faults } of shown ? measured.slice(0, -1) : [])
    console.log([`\n${name}`, ...faults.commonest(shown)].join('\n  '))
}

/** Each figure with its value in each treebank. */
function rows(measured: readonly { readonly figures: Figures }[]): [figure: string, cells: string[]][] {
  return Object.keys(measured[0]?.figures ?? {}).map((figure) => [
    figure,
    measured.map(({ figures }) => (figures[figure] ?? 0).toFixed(4)),
  ])
}

/** The table between the marks of this yardstick in docs/accuracy.md. */
function writeTable(yardstick: Name, measured: readonly (Measurement & { name: string })[]): void {
  const path = join(root, 'docs', 'accuracy.md')
  const heads = ['', ...measured.map(({ name }) => name)]
  const content = table(
    heads,
    rows(measured).map(([figure, cells]) => [figure, ...cells]),
  )
  writeFileSync(path, withBlock(readFileSync(path, 'utf8'), yardstick, content))
}

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}
