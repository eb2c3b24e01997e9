import { readJsonl } from './commands/read.js'

process.exitCode = await readJsonl()
