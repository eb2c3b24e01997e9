/** `npm run docs`: writes what documentation shows of the program: the table of all rules, and the output of every example. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pages, withOutput } from './docs/console.js'
import { rulesPage } from './docs/rules-page.js'
import { root } from './steps.js'

writeFileSync(join(root, 'docs', 'rules.md'), rulesPage())
for (const page of pages()) writeFileSync(page, withOutput(readFileSync(page, 'utf8')))
