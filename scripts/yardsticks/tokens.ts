/**
 * Tokens against a treebank's: F1 of token spans, clitics not cut off. Usage: tsx scripts/yardsticks/tokens.ts FILE.conllu …
 */
import { normalise } from '../../packages/engine/src/normalise/normalise.ts'
import { tokenise } from '../../packages/engine/src/segment/tokens.ts'
import { readTreebank } from './conllu.ts'

const show = process.argv.includes('--show')
for (const path of process.argv.slice(2).filter((arg) => !arg.startsWith('--'))) {
  const sum = { gold: 0, got: 0, both: 0 }
  const faults = new Map<string, number>()
  for (const { text, tokens } of readTreebank(path)) {
    const gold = new Set<string>()
    let from = 0
    for (const { form } of tokens) {
      const start = text.indexOf(form, from)
      if (start < 0) continue
      gold.add(`${start} ${start + form.length}`)
      from = start + form.length
    }
    const got = tokenise(normalise(text)).map(({ start, end }) => `${start} ${end}`)
    sum.gold += gold.size
    sum.got += got.length
    for (const span of got) {
      if (gold.has(span)) sum.both++
      else {
        const fault = text.slice(...(span.split(' ').map(Number) as [number, number]))
        faults.set(fault, (faults.get(fault) ?? 0) + 1)
      }
    }
  }
  console.log(`${path.split('/').at(-1)}: tokens ${sum.gold}, F1 ${((2 * sum.both) / (sum.gold + sum.got)).toFixed(4)}`)
  if (show)
    for (const [fault, n] of [...faults].sort((a, b) => b[1] - a[1]).slice(0, 60))
      console.log(`  ${n} ${fault.replaceAll('\u200c', '|')}`)
}
