import type { Range, Token } from '../document.js'
import type { Subjects } from './subject.js'
import { speechWords, wordsOf } from './words.js'

const DASH = /^[-–—ـ_]$/

/** After «به گزارش ایسنا،», «فارس:», «نیویورک- ایرنا-». */
export function afterSource(tokens: readonly Token[], subjects: Subjects, [from, to]: Range): number {
  const limit = Math.min(to, from + 7)
  for (let i = from; i < limit; i++) {
    const form = tokens[i]?.form ?? ''
    if (
      (form === ':' || form === '-' || form === '–') &&
      (subjects.endsWith('media', i, from) || subjects.endsWith('agency', i, from))
    )
      return i + 1
  }
  const desk = speechWords('desk').has(tokens[from]?.key ?? '') ? from + 1 : to
  for (let i = desk; i < Math.min(to, desk + 7); i++) if (DASH.test(tokens[i]?.form ?? '')) return i + 1
  if (/^[-–—]$/.test(tokens[from + 1]?.form ?? '')) return from + 2
  const source = wordsOf('sourcing').longest(tokens, from, to)
  if (!source) return from
  const medium = wordsOf('media').longest(tokens, source.to, to) ?? wordsOf('agency').longest(tokens, source.to, to)
  // Of «خبرگزاری» and the like the name still follows.
  const named = medium && !speechWords('generic-medium').has(tokens[medium.to - 1]?.key ?? '')
  if (named && tokens[medium.to]?.kind === 'word' && !speechWords('after-medium').has(tokens[medium.to]?.key ?? '')) {
    const next = subjects.referenceAt(medium.to)
    if (next?.kind !== 'adjective') return medium.to
  }
  for (let i = source.to; i < Math.min(to, from + 25); i++) {
    if (tokens[i]?.form === '،' || tokens[i]?.form === ',') return i + 1
    const found = subjects.referenceAt(i)
    // «به گزارش پایگاه X، Y …»: X names the medium.
    const next = found && tokens[found.range[1]]?.form === '،' ? subjects.referenceAt(found.range[1] + 1) : undefined
    if (found && next && next.kind !== 'adjective') return found.range[1] + 1
    const kind = found?.kind
    if (kind === 'name' || kind === 'office' || kind === 'pronoun') return i
  }
  return from
}
