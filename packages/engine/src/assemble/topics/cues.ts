import type { Range, Token } from '../../document.js'
import * as table from '../../generated/topics.js'
import { fold } from '../../normalise/fold.js'
import { Lexicon } from '../../rules/lexicon.js'

interface TopicRule {
  readonly id: string
  readonly strong?: readonly string[]
  readonly weak?: readonly string[]
  readonly names?: readonly string[]
  readonly narrowed?: readonly string[]
}

export type Strength = 'strong' | 'weak' | 'names'
/**
 * A cue found in the text. `aside`: words that only tell whose official somebody is, or at whose margin something takes
 * place. `framed`: named as what is dealt with, after «همکاری در زمینه …», «درباره …».
 */
export interface Cue {
  readonly topic: string
  readonly strength: 'strong' | 'weak' | 'aside'
  readonly framed: boolean
  readonly range: Range
  readonly key: string
}

const rules = table.rules as readonly TopicRule[]
/** Phrases that contain a cue and speak for no topic: «روابط عمومی». */
const NO_TOPIC = 'none'
export const TOPICS: readonly string[] = rules.map(({ id }) => id).filter((id) => id !== NO_TOPIC)
export const REGIONS: ReadonlySet<string> = new Set(rules.filter(({ names }) => names).map(({ id }) => id))

const ENDINGS = ['ی', 'ای', 'ها', 'های', 'هایی', 'ان', 'یها', 'یهای', 'یان', 'ش', 'شان', 'مان', 'هایشان', 'هایش', 'یی']
const lexicon = new Lexicon(phrases(), ENDINGS)

/** What narrows a strong phrase of a topic to one field where it follows: «روابط تجاری», «همکاری‌ها در زمینه X». */
const NARROWING = new Map(rules.map(({ id, narrowed = [] }) => [id, new Set(narrowed.map(fold))] as const))

interface Sense {
  readonly topic: string
  readonly strength: Strength
  /** The phrase is one word, however the text spaces it. */
  readonly oneWord: boolean
}

/** A phrase may speak for several topics; as a strong cue rather than a name or a weak one. */
function phrases(): Map<string, readonly Sense[]> {
  const byPhrase = new Map<string, Sense[]>()
  for (const rule of rules)
    for (const strength of ['strong', 'names', 'weak'] as const)
      for (const phrase of rule[strength] ?? []) {
        const senses = byPhrase.get(fold(phrase)) ?? []
        if (!senses.some(({ topic }) => topic === rule.id))
          senses.push({ topic: rule.id, strength, oneWord: !/[ \u200c]/.test(phrase) })
        byPhrase.set(fold(phrase), senses)
      }
  return byPhrase
}

const folded = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(fold))
/** «وزیر خارجه X», «هیئت X»: X is whose official somebody is. */
const OFFICES = folded(
  'وزیر وزرای وزیران رئیس رییس رئیس‌جمهور رئیس‌جمهوری جمهور جمهوری نخست‌وزیر سفیر سفرای معاون همتای مقامات مقام مقام‌های وزارت هیئت هیات سخنگوی دبیر نماینده نمایندگان فرمانده ستاد پارلمان رهبر رهبران پادشاه ولیعهد خارجه دفاع پایتخت خبرگزاری تلویزیون ژنرال سرکنسول سران مسئولان',
)
/** «تحولات X», «در شمال X»: the affairs of X are spoken of. */
const AFFAIRS = folded(
  'بحران تحولات اوضاع وضعیت مسئله مساله مسائل مسایل موضوع موضوعات قضیه پرونده جنگ صلح امنیت ثبات مردم ملت آینده شمال شرق جنوب غرب خاک درباره پیرامون آوارگان بازسازی تمامیت وحدت یکپارچگی اپوزیسیون مخالفان معارضان حمله حملات درگیری درگیری‌ها تجاوز اشغال انتخابات تظاهرات اعتراضات ناآرامی‌ها گروه‌های داخلی امور آتش‌بس نیروهای حضور استقلال آزادی حمایت کنفرانس روند تماس کمیته حل آشتی مبارزه',
)
/** «وزیر X», «دبیرکل X»: a title, whatever X is. */
const TITLES = folded(
  'وزیر وزیران وزرای وزارت معاون رئیس رییس دبیرکل مدیرکل سخنگوی نماینده سفیر مدیرعامل عضو اعضای کارشناس فرمانده مشاور',
)
/** «در حاشیه X»: X is where people meet, not what they speak of. */
const MARGIN = folded('حاشیه')
/** «همکاری در زمینه X», «درباره X»: what is dealt with; the first of a list speaks for all of it. */
const SUBJECTS = folded(
  'همکاری همکاری‌ها همکاری‌های روابط مناسبات تعاملات تعامل مراودات زمینه زمینه‌های زمینه‌ها حوزه حوزه‌های حوزه‌ها عرصه عرصه‌های بخش بخش‌های درباره پیرامون درخصوص خصوص مورد موضوع موضوعات موضوعاتی مسئله مساله مسائل مسایل توسعه تقویت گسترش مبادلات تبادلات امور تحولات اوضاع بحران وضعیت مبارزه مقابله ضرورت لزوم اهمیت محور محورهای قبال بابت توافق توافقنامه تفاهم‌نامه نگرانی تحقق',
)
const NEAR = { title: 2, margin: 4, affairs: 4, subject: 7 }

/** Whether one of the words stands among so many before a token, in its sentence. */
function before(tokens: readonly Token[], from: number, near: number, words: ReadonlySet<string>): boolean {
  for (let i = from - 1; i >= Math.max(0, from - near) && tokens[i]?.sentence === tokens[from]?.sentence; i--)
    if (words.has(tokens[i]?.key ?? '')) return true
  return false
}

/** What the words before a phrase make of it. */
function phraseStrength(tokens: readonly Token[], from: number, strength: 'strong' | 'weak'): Cue['strength'] {
  const aside = before(tokens, from, NEAR.title, TITLES) || before(tokens, from, NEAR.margin, MARGIN)
  return aside ? 'aside' : strength
}

/** What the words around a region's name make of it: nearest before, then after. */
function nameStrength(tokens: readonly Token[], from: number, to: number): Cue['strength'] {
  for (let i = from - 1; i >= Math.max(0, from - NEAR.affairs); i--) {
    const token = tokens[i] as Token
    if (token.kind === 'punct' || token.sentence !== tokens[from]?.sentence) break
    if (AFFAIRS.has(token.key)) return 'strong'
    if (OFFICES.has(token.key)) return 'aside'
  }
  for (let i = to; i < Math.min(tokens.length, to + 2); i++) if (OFFICES.has(tokens[i]?.key ?? '')) return 'aside'
  return 'weak'
}

function isNarrowed(tokens: readonly Token[], to: number, topic: string): boolean {
  const narrowing = NARROWING.get(topic)
  if (!narrowing?.size || tokens[to]?.sentence !== tokens[to - 1]?.sentence) return false
  const next = tokens[to]?.key ?? ''
  return narrowing.has(next) || narrowing.has(next + (tokens[to + 1]?.key ?? ''))
}

/** One word of the lexicon read out of two tokens that are words of their own: «سفر بن در اردن» has no «بندر». */
function isTorn(tokens: readonly Token[], from: number, to: number): boolean {
  const last = tokens[to - 1]?.word
  return to - from === 2 && (last?.pos === 'preposition' || (last?.pos === 'verb' && last.verb?.person !== null))
}

/**
 * The cues of a stretch of tokens in order; those of one topic do not overlap, and a word inside a longer cue speaks
 * for itself only as a region (`انرژی` in `آژانس بین‌المللی انرژی اتمی` is no energy).
 */
export function cuesIn(tokens: readonly Token[], from: number, to: number): Cue[] {
  const found: Cue[] = []
  const taken = new Map<string, number>()
  let [start, covered] = [0, 0]
  for (let i = from; i < to; i++) {
    const matches = lexicon.all(tokens, i, to)
    const last = matches.at(-1)
    if (last && last.to > covered) [start, covered] = [i, last.to]
    for (let m = matches.length - 1; m >= 0; m--) {
      const match = matches[m] as (typeof matches)[number]
      for (const { topic, strength, oneWord } of match.value) {
        if (topic === NO_TOPIC || (oneWord && isTorn(tokens, i, match.to))) continue
        const inside = match.to < covered || (match.to === covered && i > start)
        if ((taken.get(topic) ?? -1) > i || (inside && !REGIONS.has(topic))) continue
        taken.set(topic, match.to)
        const key = tokens
          .slice(i, match.to)
          .map((token) => token.key)
          .join('')
        const whole = strength === 'strong' && isNarrowed(tokens, match.to, topic) ? 'weak' : strength
        const meant = whole === 'names' ? nameStrength(tokens, i, match.to) : phraseStrength(tokens, i, whole)
        const framed = before(tokens, i, NEAR.subject, SUBJECTS)
        found.push({ topic, strength: meant, framed, range: [i, match.to], key })
      }
    }
  }
  return found
}
