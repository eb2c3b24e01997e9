/** `npm test`: everything that must hold, from a fresh clone, one step after another. */
import { bin, build, install, step } from './steps.js'

install()
build()
step('lint and format', bin('biome'), ['check', '--error-on-warnings', '.'])
step('import direction', bin('depcruise'), ['--config', '.dependency-cruiser.cjs', 'packages'])
step('tests', bin('vitest'), ['run'])
step('accuracy', process.execPath, ['scripts/accuracy.js'])
