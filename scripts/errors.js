/**
 * `npm run errors`: writes docs/errors.md, what is still read wrongly in the seen part of the shared hand-coded reports, by
 * cause. The blind part is never listed. Needs the shared reports beside the project and a built program.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withRecords } from './accuracy/records.js'
import { errorsPage } from './errors/page.js'
import { bin, root } from './steps.js'

const GOLD = join(root, '..', 'shared', 'gold', 'dev')
if (!existsSync(GOLD)) {
  console.error(`There are no hand-coded reports in ${GOLD}; docs/errors.md stays as it is.`)
  process.exit(1)
}
withRecords(GOLD, (records) => {
  const args = ['score', GOLD, records, '--errors', '--json', '--part', 'seen']
  const { stderr, stdout } = spawnSync(bin('didar'), args, { encoding: 'utf8', maxBuffer: 2 ** 28 })
  writeFileSync(join(root, 'docs', 'errors.md'), errorsPage(stderr, JSON.parse(stdout).reports))
})
