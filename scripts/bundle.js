/**
 * The last step of `npm run build`: the command as one file, its data as another, and its code compiled by a run over
 * the samples. Reading, parsing and compiling a hundred modules would take longer than reading a report.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { DataFile } from './bundle/data-file.js'
import { root, step } from './steps.js'

const { dependencies } = JSON.parse(readFileSync(join(root, 'packages', 'server', 'package.json'), 'utf8'))
/** What every reading needs; the rest is loaded for pages, codings and ledgers only. */
const BUNDLED = ['@didar/engine', 'commander', 'jalaali-js', 'picocolors']
const dist = join(root, 'packages', 'server', 'dist')
const samples = join(root, 'samples', 'expected')

rmSync(join(dist, 'didar.compiled'), { force: true })
const data = new DataFile()
await build({
  entryPoints: [join(dist, 'main.js')],
  outfile: join(dist, 'didar.cjs'),
  bundle: true,
  platform: 'node',
  format: 'iife',
  external: Object.keys(dependencies).filter((name) => !BUNDLED.includes(name)),
  define: { 'import.meta.url': 'bundleUrl' },
  banner: { js: '(function (require, bundleUrl, dataAt) {' },
  footer: { js: '})' },
  charset: 'utf8',
  minifyWhitespace: true,
  logLevel: 'warning',
  plugins: [data.plugin],
})
// A byte a character: the code is read at every start, and needs no decoding then.
const bundle = join(dist, 'didar.cjs')
writeFileSync(bundle, readFileSync(bundle, 'utf8').replace(/[^\0-\x7f]/g, escaped))
writeFileSync(join(dist, 'didar.data'), data.bytes())
step('compile the command', process.execPath, [join(root, 'scripts', 'bundle', 'compile.js')], {
  input: reports().join('\n'),
  stdio: ['pipe', 'ignore', 'inherit'],
})

/** A code unit as it can be written in strings and regular expressions. */
function escaped(unit) {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}

function reports() {
  const files = readdirSync(samples).filter((file) => file.endsWith('.txt'))
  return files.map((file) =>
    JSON.stringify({ id: file, text: readFileSync(join(samples, file), 'utf8'), published: '2022-01-25' }),
  )
}
