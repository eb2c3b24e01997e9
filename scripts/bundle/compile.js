/** Reads a stream of reports as the command does, and keeps the code that was compiled for it. */
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const { COMPILED, load } = createRequire(import.meta.url)('../../packages/server/bin/load.js')
const { script, run } = load()
process.argv.splice(2, Infinity, 'read', '--jsonl')
process.on('exit', () => writeFileSync(COMPILED, script.createCachedData()))
run()
