import type { OfficeMention, Token } from '../../document.js'
import { fieldLexicon, headLexicon, officeLexicon, pluralLexicon } from './office-lexicons.js'
import { complete } from './office-posting.js'
import { type OfficeContext, office, start, VAGUE, words } from './office-walk.js'
import { counterpartAt, pluralOffices } from './plural-offices.js'

/** «هیئت وزیران» is a body. */
const COUNCILS = words('هییت هیات شورای')
/** Words that single out an unnamed one: «یک منبع». */
const SINGLED = words('یک این ان همین')
/** Classes whose rows name the first words of longer offices: «رئیس کنگره حزب …». */
const OPEN_CLASSES = words('diplomat other parliament military economy')
/** «هیئت مذاکره‌کننده» is a delegation. */
const TEAMS = words('هییت هیات تیم گروه طرف')
/** «کشورهای عضو …» are no persons. */
const STATES = words('کشور کشورهای دولتهای اعضای طرفهای اروپایی عربی کشورها')

/** The office phrase that begins at token `i`, with its country and posting, or null. Plural ones give one office a country. */
export function officesAt(context: OfficeContext, i: number, singular?: string): OfficeMention[] {
  const token = context.doc.tokens[i]
  if (token?.kind !== 'word') return []
  if (singular) return [memberOffice(context, i, singular)]
  const counterpart = counterpartAt(context, i)
  if (counterpart) return counterpart
  const plural = pluralLexicon().longest(context.doc.tokens, i)
  if (plural && !COUNCILS.has(context.doc.tokens[i - 1]?.key ?? ''))
    return pluralOffices(context, i, plural.to, plural.value)
  const single = singleOffice(context, i)
  return single ? [single] : []
}

function singleOffice(context: OfficeContext, i: number): OfficeMention | null {
  const { tokens } = context.doc
  if (isCounted(tokens[i - 1])) return null
  const row = officeLexicon().longest(tokens, i)
  const head = headLexicon().longest(tokens, i)
  if (row && (!head || row.to >= head.to)) {
    const walk = start(
      i,
      withField(tokens, innermost(tokens, i, row.to), row.value.class),
      !OPEN_CLASSES.has(row.value.class),
      row.value.country || row.value.needs || null,
    )
    complete(context, walk)
    return office(context, walk, row.value.id, row.value.class)
  }
  if (!head) return null
  if (head.value.fa === 'مذاکره‌کننده' && TEAMS.has(tokens[i - 1]?.key ?? '')) return null
  if (tokens[i]?.key === 'عضو' && STATES.has(tokens[i - 1]?.key ?? '')) return null
  const walk = start(i, head.to, false, null)
  complete(context, walk)
  const bare = walk.to === head.to
  if (bare && VAGUE.has(tokens[i]?.key ?? '') && head.to === i + 1 && !SINGLED.has(tokens[i - 1]?.key ?? ''))
    return null
  return bare &&
    head.to === i + 1 &&
    head.value.complement === 'required' &&
    tokens[i - 1]?.key !== 'این' &&
    tokens[i - 1]?.key !== 'یک'
    ? null
    : recorded(office(context, walk, null, null))
}

/** «جانشین وزیر دفاع و پشتیبانی نیروهای مسلح»: an office of the table within another may go on beyond it. */
function innermost(tokens: readonly Token[], from: number, to: number): number {
  let end = to
  for (let i = from + 1; i < to; i++)
    if (tokens[i - 1]?.key !== 'نخست') end = Math.max(end, officeLexicon().longest(tokens, i)?.to ?? 0)
  return end
}

const MINISTERS = words('minister foreign-minister')

/** «وزیر دارایی و اقتصاد»: where an office of the table ends that goes on with another field of the ministry. */
function withField(tokens: readonly Token[], to: number, kind: string): number {
  const field = MINISTERS.has(kind) && tokens[to]?.key === 'و' ? fieldLexicon().longest(tokens, to + 1) : undefined
  // «وزیر نفت و صنعت، معدن و تجارت» are two.
  return field && !field.rest && tokens[field.to]?.form !== '،' ? field.to : to
}

/** «وزیر محترم امور خارجه» is in the table without its courtesy. */
function recorded(found: OfficeMention): OfficeMention {
  const row = officeLexicon().get(found.fa.replace(MARKERS, ''))
  return row
    ? { ...found, id: row.id, class: row.class, country: found.country ?? (row.country || row.needs || null) }
    : found
}

const MARKERS = / (?:سابق|پیشین|اسبق|وقت|جدید|منتخب|موقت)(?= |$)/

/** «ده وزیر خارجه», «چند وزیر» are nobody in particular. */
const isCounted = (before: Token | undefined): boolean =>
  before !== undefined &&
  before.key !== 'یک' &&
  (before.kind === 'number' || (before.word.pos === 'numeral' && !before.key.endsWith('م')) || before.key === 'چند')

/** «اعضای کمیسیون …» as the office of one of them. */
function memberOffice(context: OfficeContext, i: number, singular: string): OfficeMention {
  const walk = start(i, i + 1, false, null)
  complete(context, walk)
  const found = office(context, walk, null, null)
  return { ...found, fa: found.fa.replace(/^\S+/, singular) }
}
