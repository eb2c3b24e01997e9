import type { Range, Token } from '../../document.js'
import * as table from '../../generated/topics.js'
import { fold } from '../../normalise/fold.js'
import { Lexicon } from '../../rules/lexicon.js'

interface TopicRule {
  readonly id: string
  readonly strong?: readonly string[]
  readonly weak?: readonly string[]
  readonly names?: readonly string[]
}

export type Strength = 'strong' | 'weak' | 'names'
/** A cue found in the text; `actor`: a region's name that only tells whose official somebody is. */
export interface Cue {
  readonly topic: string
  readonly strength: 'strong' | 'weak' | 'actor'
  readonly range: Range
  readonly key: string
}

const rules = table.rules as readonly TopicRule[]
export const TOPICS: readonly string[] = rules.map(({ id }) => id)
export const REGIONS: ReadonlySet<string> = new Set(rules.filter(({ names }) => names).map(({ id }) => id))

const ENDINGS = ['ی', 'ای', 'ها', 'های', 'هایی', 'ان', 'یها', 'یهای', 'یان', 'ش', 'شان', 'مان', 'هایشان', 'هایش', 'یی']
const lexicon = new Lexicon(phrases(), ENDINGS)

interface Sense {
  readonly topic: string
  readonly strength: Strength
}

/** A phrase may speak for several topics; as a strong cue rather than a name or a weak one. */
function phrases(): Map<string, readonly Sense[]> {
  const byPhrase = new Map<string, Sense[]>()
  for (const rule of rules)
    for (const strength of ['strong', 'names', 'weak'] as const)
      for (const phrase of rule[strength] ?? []) {
        const senses = byPhrase.get(fold(phrase)) ?? []
        if (!senses.some(({ topic }) => topic === rule.id)) senses.push({ topic: rule.id, strength })
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
  'بحران تحولات اوضاع وضعیت مسئله مساله مسائل مسایل موضوع موضوعات قضیه پرونده جنگ صلح امنیت ثبات مردم ملت آینده شمال شرق جنوب غرب خاک درباره پیرامون آوارگان بازسازی تمامیت وحدت یکپارچگی اپوزیسیون مخالفان معارضان حمله حملات درگیری درگیری‌ها تجاوز اشغال انتخابات تظاهرات اعتراضات ناآرامی‌ها گروه‌های داخلی امور آتش‌بس نیروهای حضور استقلال آزادی حمایت دولت کنفرانس روند تماس کمیته حل آشتی مبارزه',
)
const NEAR = 4

/** What the words around a region's name make of it: nearest before, then after. */
function nameStrength(tokens: readonly Token[], from: number, to: number): Cue['strength'] {
  for (let i = from - 1; i >= Math.max(0, from - NEAR); i--) {
    const token = tokens[i] as Token
    if (token.kind === 'punct' || token.sentence !== tokens[from]?.sentence) break
    if (AFFAIRS.has(token.key)) return 'strong'
    if (OFFICES.has(token.key)) return 'actor'
  }
  for (let i = to; i < Math.min(tokens.length, to + 2); i++) if (OFFICES.has(tokens[i]?.key ?? '')) return 'actor'
  return 'weak'
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
      for (const { topic, strength } of match.value) {
        const inside = match.to < covered || (match.to === covered && i > start)
        if ((taken.get(topic) ?? -1) > i || (inside && !REGIONS.has(topic))) continue
        taken.set(topic, match.to)
        const key = tokens
          .slice(i, match.to)
          .map((token) => token.key)
          .join('')
        const meant = strength === 'names' ? nameStrength(tokens, i, match.to) : strength
        found.push({ topic, strength: meant, range: [i, match.to], key })
      }
    }
  }
  return found
}
