/** `npm run docs`: writes what documentation shows of the program: all rules, all exports, and the output of every example. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pages, withOutput } from './docs/console.js'
import { exportsPage } from './docs/exports-page.js'
import { rulesPage } from './docs/rules-page.js'
import { root } from './steps.js'

writeFileSync(join(root, 'docs', 'rules.md'), rulesPage())
writeFileSync(join(root, 'docs', 'exports.md'), withOutput(exportsPage()))
for (const page of pages()) writeFileSync(page, withOutput(readFileSync(page, 'utf8')))
