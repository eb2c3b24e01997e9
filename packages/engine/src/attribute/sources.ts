import type { Range, Token } from '../document.js'
import type { Subjects } from './subject.js'
import { wordsOf } from './words.js'

/** What names the source of a report. */
const SOURCES = [
  'به گزارش',
  'به نوشته',
  'به نقل از',
  'بنا بر گزارش',
  'بنابر گزارش',
  'بنابه گزارش',
  'بنا به گزارش',
  'بر اساس گزارش',
  'براساس گزارش',
  'طبق گزارش',
  'بر اساس این گزارش',
  'براساس این گزارش',
  'بنا بر این گزارش',
  'طبق این گزارش',
].map((phrase) => phrase.split(' '))

/** Of these the medium's name still follows. */
const GENERIC = new Set(['خبرگزاری', 'روزنامه', 'سایت', 'شبکه', 'پایگاه', 'نشریه', 'هفتهنامه', 'رسانه', 'تلویزیون'])

/** «گروه سیاسی - »: the desk that a report comes from. */
const DESKS = new Set(['سرویس', 'گروه'])
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
  const desk = DESKS.has(tokens[from]?.key ?? '') ? from + 1 : to
  for (let i = desk; i < Math.min(to, desk + 7); i++) if (DASH.test(tokens[i]?.form ?? '')) return i + 1
  if (/^[-–—]$/.test(tokens[from + 1]?.form ?? '')) return from + 2
  const source = SOURCES.find((words) => words.every((word, k) => tokens[from + k]?.key === word))
  if (!source) return from
  const medium =
    wordsOf('media').longest(tokens, from + source.length, to) ??
    wordsOf('agency').longest(tokens, from + source.length, to)
  const named = medium && !GENERIC.has(tokens[medium.to - 1]?.key ?? '')
  if (named && tokens[medium.to]?.kind === 'word' && !['به', 'از', 'در', 'و'].includes(tokens[medium.to]?.key ?? '')) {
    const next = subjects.referenceAt(medium.to)
    if (next?.kind !== 'adjective') return medium.to
  }
  for (let i = from + source.length; i < Math.min(to, from + 25); i++) {
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
