/**
 * Verb groups against a treebank: how many of its verbs lie in a group, how many groups hold a verb of its.
 * Usage: tsx scripts/yardsticks/verbs.ts [--show] FILE.conllu …
 */
import { normalise } from '../../packages/engine/src/normalise/normalise.ts'
import { tokenise } from '../../packages/engine/src/segment/tokens.ts'
import { verbGroups } from '../../packages/engine/src/segment/verbs.ts'
import { readTreebank } from './conllu.ts'

const show = process.argv.includes('--show')
for (const path of process.argv.slice(2).filter((arg) => !arg.startsWith('--'))) {
  const sum = { verbs: 0, found: 0, groups: 0, right: 0 }
  const faults = new Map<string, number>()
  const fault = (what: string) => faults.set(what, (faults.get(what) ?? 0) + 1)
  for (const { text, words, tokens } of readTreebank(path)) {
    const gold = new Map<number, string>()
    let from = 0
    let next = 0
    for (const { form, words: parts } of tokens) {
      const at = text.indexOf(form, from)
      const inside = words.slice(next, next + parts)
      next += parts
      if (at < 0) continue
      from = at + form.length
      if (inside.some(({ upos }) => upos === 'VERB' || upos === 'AUX')) gold.set(at, form)
    }
    const pieces = tokenise(normalise(text))
    const groups = verbGroups(pieces, 0, pieces.length)
    const covered = new Set(groups.flatMap(({ range }) => pieces.slice(...range).map(({ start }) => start)))
    for (const [at, form] of gold) {
      sum.verbs++
      if (covered.has(at)) sum.found++
      else fault(`missed ${form}`)
    }
    for (const { range } of groups) {
      sum.groups++
      if (pieces.slice(...range).some(({ start }) => gold.has(start))) sum.right++
      else
        fault(
          `wrong ${pieces
            .slice(...range)
            .map(({ form }) => form)
            .join(' ')}`,
        )
    }
  }
  console.log(
    `${path.split('/').at(-1)}: verbs found ${(sum.found / sum.verbs).toFixed(4)} of ${sum.verbs}, groups right ${(sum.right / sum.groups).toFixed(4)} of ${sum.groups}`,
  )
  if (show)
    for (const [what, n] of [...faults].sort((a, b) => b[1] - a[1]).slice(0, 90))
      console.log(`  ${n} ${what.replaceAll('\u200c', '|')}`)
}
