const { openSync, readFileSync, readSync } = require('node:fs')
const { createRequire } = require('node:module')
const { join } = require('node:path')
const { pathToFileURL } = require('node:url')
const { setFlagsFromString } = require('node:v8')
const vm = require('node:vm')

const file = (name) => join(__dirname, '..', 'dist', name)
const BUNDLE = file('didar.cjs')
const COMPILED = file('didar.compiled')
/** Milliseconds after which a process is no short one. */
const SHORT = 1000

// Whatever runs long collects garbage when the heap has grown by a quarter, not fourfold: memory stays small.
setTimeout(() => setFlagsFromString('--heap-growing-percent=25'), SHORT).unref()

/**
 * The command that `npm run build` bundled: its code (ASCII), its data, read when it is asked for, and the code as V8 had
 * compiled it, which spares most of the start-up. V8 refuses what another version compiled, and compiles the source then.
 */
function load() {
  const data = openSync(file('didar.data'))
  const script = new vm.Script(readFileSync(BUNDLE, 'latin1'), {
    filename: BUNDLE,
    cachedData: compiled(),
    importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  })
  const dataAt = (start, end, encoding) => {
    const bytes = Buffer.allocUnsafeSlow(end - start)
    readSync(data, bytes, 0, bytes.length, start)
    return bytes.toString(encoding)
  }
  return { script, run: () => script.runInThisContext()(createRequire(BUNDLE), pathToFileURL(BUNDLE).href, dataAt) }
}

function compiled() {
  try {
    return readFileSync(COMPILED)
  } catch {
    return undefined
  }
}

module.exports = { load, COMPILED }
