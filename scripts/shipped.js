/** The reports that the project ships, with their dates and outlets, as lines of a stream. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './steps.js'

export function shipped() {
  const samples = JSON.parse(readFileSync(join(root, 'samples', 'index.json'), 'utf8'))
  return samples
    .map(({ file, published, outlet }) => {
      const content = readFileSync(join(root, 'samples', file), 'utf8')
      const report = file.endsWith('.html') ? { html: content } : { text: content }
      const dated = published === null ? {} : { published }
      return `${JSON.stringify({ id: file.replace(/\.\w+$/, ''), outlet, ...dated, ...report })}\n`
    })
    .join('')
}
