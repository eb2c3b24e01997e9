/** `npm start`: installs, builds and reads the reports that the project ships. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bin, build, install, root, step } from './steps.js'

install()
build()
const samples = JSON.parse(readFileSync(join(root, 'samples', 'index.json'), 'utf8'))
for (const { file, published, event } of samples) {
  step(`${file}: ${event}`, bin('didar'), [
    'read',
    join('samples', file),
    ...(published ? ['--published', published] : []),
  ])
}
