const { readFileSync } = require('node:fs')
const { createRequire } = require('node:module')
const { join } = require('node:path')
const { pathToFileURL } = require('node:url')
const { setFlagsFromString } = require('node:v8')
const vm = require('node:vm')

const file = (name) => join(__dirname, '..', 'dist', name)
const BUNDLE = file('didar.cjs')
const COMPILED = file('didar.compiled')

// Collects garbage when the heap has grown by a quarter instead of letting it grow fourfold: memory stays small.
setFlagsFromString('--heap-growing-percent=25')

/**
 * The command that `npm run build` bundled: its code, its data and the code as V8 had compiled it, which spares most of
 * the start-up. V8 refuses what another version compiled, and compiles the source then.
 */
function load() {
  const data = readFileSync(file('didar.data'))
  const script = new vm.Script(readFileSync(BUNDLE, 'utf8'), {
    filename: BUNDLE,
    cachedData: compiled(),
    importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  })
  const dataAt = (start, end, encoding) => data.toString(encoding, start, end)
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
