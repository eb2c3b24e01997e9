import type { Token } from '../../document.js'
import { keySet } from '../../rules/keys.js'
import type { Case } from './cases.js'
import type { Setting } from './setting.js'
import type { SubjectFinder } from './subjects.js'
import { isEventNoun, type Trigger } from './triggers.js'
import { type Filled, withoutBearer } from './valency.js'

/** Nouns that «با» belongs to: «روابط با عمان». */
const RELATIONS = keySet(
  'روابط رابطه ارتباط مناسبات همکاری همکاریها همکاریهای همکاریهایی تعامل تعاملات توافق جنگ درگیری مقابله مبارزه اختلاف اختلافات تنش مواجهه دوستی مرز قرارداد تجارت مبادلات مشترک',
)
/** Nouns that «میان» belongs to: «تنش‌ها میان ایران و آمریکا». */
const CONFLICTS = keySet(
  'تنش تنشها تنشهای اختلاف اختلافات اختلافهای روابط رابطه مناسبات جنگ درگیری درگیریها درگیریهای بحران مرز مشترک مبادلات تجارت شکاف',
)
const BETWEEN = keySet('میان بین')
const ABOUT = keySet('درباره پیرامون خصوص مورد باره')
/** How far before it what opens a subject of talks may stand. */
const TOPIC = 10
const MANNERS = keySet(
  'وجود توجه هدف تاکید اشاره بیان استناد حمایت استقبال درخواست دستور کمک هماهنگی میانجیگری وساطت نظارت مدیریت محوریت موضوع ابتکار تلاش پیشنهاد',
)
const OFFERS = keySet('درهای درخواست پیشنهاد دعوت تقاضا آمادگی تمایل علاقه تلاش تماس')
/** The prepositions of nouns of offering and asking before an event noun. */
const OFFERED_TO: ReadonlyMap<string, string> = new Map([
  ['پیشنهاد', 'به'],
  ['درخواست', 'از'],
])
/** Before an event noun that others only speak of. */
const AIMS = keySet('لزوم ضرورت آغاز شروع ازسرگیری تسهیل برای درباره خصوص')
const MESSAGES = /^(?:پیام|نامه)/u
const WISHES = keySet('تبریک تسلیت')
/** Somebody's: what he is congratulated on. */
const GOOD_NEWS = keySet('پیروزی انتخاب انتصاب موفقیت')
const ASKS = keySet('درخواست تقاضا دعوت')
const HANDS = keySet('تقدیم تسلیم تحویل')
const MET = keySet('با میان بین')
/** «با حضور X»: somebody takes part, nobody is met. */
const PRESENCE = keySet('حضور شرکت مشارکت')

/** How far an argument of a noun may stand from it or from the argument before it, in tokens. */
export const REACH = 4

/** How many words the name of an event may have. */
const LONGEST_NAME = 14
/** Prepositions in the name of a document: «قرارداد همکاری در زمینه …». */
const ABOUT_IT = keySet('در برای درباره جهت')
/** What somebody has with others beside a document. */
const TALKS = keySet('دیدار ملاقات گفتوگو گفتگو مذاکره مذاکرات نشست جلسه تماس')
/** How many words of the noun phrase before a preposition are looked at. */
const PHRASE = 4
const NOMINAL: ReadonlySet<string> = new Set(['noun', 'adjective', 'unknown'])

/** How the references of a clause stand to an event word in it. */
export class RelationFinder {
  constructor(
    readonly setting: Setting,
    readonly subjects: SubjectFinder,
  ) {}

  /** The references that fill a part of the trigger's frame. */
  filled(trigger: Trigger): readonly Filled[] {
    const found: Filled[] = []
    let reach = this.#reachFrom(trigger.to, trigger)
    for (const item of this.setting.inClause(trigger.clause)) {
      const relation = this.#relation(trigger, item, reach)
      const part = relation ? trigger.rule.frame[relation] : undefined
      if (!part || !relation) continue
      if (relation === 'با' && !trigger.predicate && isPair(found) && !this.#isMetByPair(item, trigger)) continue
      if (relation === 'با' && !trigger.predicate && this.#isOfNext(trigger, item, found.at(-1))) continue
      found.push({ part, item, relation })
      if (item.reference.range[0] >= trigger.to) reach = this.#reachFrom(item.reference.range[1], trigger)
    }
    return withoutBearer(found)
  }

  /** «سفر وزیر در بهمن ماه سال جاری به عراق»: a time between them counts for nothing. */
  #reachFrom(end: number, { clause }: Trigger): number {
    return this.setting
      .timesIn(clause)
      .reduce((reach, { range: [from, to] }) => (from >= end && from <= reach ? reach + to - from : reach), end + REACH)
  }

  /** «دیدار الف و نیز گفت‌وگو با ب»: of the event noun that stands between. */
  #isOfNext({ to }: Trigger, { governor }: Case, last: Filled | undefined): boolean {
    const { tokens } = this.setting.input.document
    const from = Math.max(to, last?.item.reference.range[1] ?? governor)
    for (let i = from; i < governor; i++) if (isEventNoun(tokens, i)) return true
    return false
  }

  /** «دیدار الف و ب با پ»; in «در مذاکرات الف و ب با پ دیدار کرد» the next event is with him. */
  #isMetByPair({ reference: { kind, range } }: Case, { clause: { verb } }: Trigger): boolean {
    if (kind !== 'name' && kind !== 'office') return false
    const { tokens } = this.setting.input.document
    for (let i = range[1]; i < (verb?.range[0] ?? 0); i++) if (isEventNoun(tokens, i)) return false
    return true
  }

  /** How a reference relates to the trigger: `subject`, `object`, `of` or its preposition; null if not at all. */
  #relation(trigger: Trigger, item: Case, reach: number): string | null {
    const [from] = item.reference.range
    const after = from >= trigger.to
    if (this.#isWished(item, trigger)) return 'به'
    if (this.#isAskedBy(item, trigger)) return 'به'
    if (this.#isAskedFor(item, trigger)) return 'با'
    if (this.dependsOn(item, trigger) || this.#isOffer(item, trigger)) return 'of'
    if (item.object && !item.preposition) return trigger.predicate ? 'object' : null
    if (item.preposition === 'با' && (this.#isManner(item) || this.#isTopic(item, trigger))) return null
    if (BETWEEN.has(item.preposition ?? '') && this.#isOfOthers(item, trigger)) return null
    if (this.#isHandedTo(item)) return 'به'
    const head = this.subjects.headOf(item)
    if (head) return head === 'counterpart' ? 'با' : trigger.predicate ? 'subject' : null
    if (item.preposition === 'از' && this.#isOfCounterpart(trigger, item)) return null
    if (item.preposition === 'به' && trigger.rule.id === 'call.rang' && trigger.from - item.reference.range[1] > REACH)
      return null
    if (item.preposition)
      return trigger.predicate || (after && (item.governor <= reach || this.#isInNameOf(trigger, item)))
        ? this.#preposition(item, trigger)
        : null
    if (!trigger.predicate) return null
    if (after) return trigger.rule.frame.place && from === trigger.to ? 'place' : null
    return item.group === this.subjects.groupOf(trigger.clause) ? 'subject' : null
  }

  /** «دهمین اجلاس گروه کاری همکاری‌های اقتصادی میان الف و ب», «امضای قرارداد ساخت خط لوله با الف»: those of a long name. */
  #isInNameOf({ rule, to }: Trigger, { preposition, governor }: Case): boolean {
    const { tokens } = this.setting.input.document
    const isPaper = rule.type === 'agreement'
    const isOfIt = BETWEEN.has(preposition ?? '') || (isPaper && preposition === 'با')
    if ((rule.type !== 'gathering' && !isPaper) || !isOfIt || governor > to + LONGEST_NAME) return false
    return tokens
      .slice(to, governor)
      .every(
        ({ kind, word, key }) =>
          kind !== 'punct' &&
          (NOMINAL.has(word.pos) || key === 'و' || (isPaper && ABOUT_IT.has(key))) &&
          !(isPaper && preposition === 'با' && TALKS.has(key)),
      )
  }

  /** «نامه را تسلیم وزیر کرد»: a noun that stands with its verb for «به». */
  #isHandedTo({ preposition, chain }: Case): boolean {
    return preposition === null && HANDS.has(this.setting.input.document.tokens[chain[0] ?? -1]?.key ?? '')
  }

  /** «در پیامی سالروز استقلال را به X تبریک گفت», «در پیامی پیروزی X را تبریک گفت»: to whom, however far from «پیام». */
  #isWished({ preposition, chain, reference }: Case, { rule, to, clause }: Trigger): boolean {
    const { tokens } = this.setting.input.document
    const wish = tokens[(clause.verb?.range[0] ?? 0) - 1]?.key ?? ''
    if (rule.type !== 'message' || !WISHES.has(wish) || reference.range[0] < to) return false
    if (preposition === 'به') return true
    if (wish === 'تسلیت' || !chain.some((i) => GOOD_NEWS.has(tokens[i]?.key ?? ''))) return false
    return !this.setting.inClause(clause).some((other) => other.preposition === 'به' && other.reference.range[0] > to)
  }

  /** «با ارسال نامه‌ای از سازمان ملل خواست …»: whom a letter asks for something. */
  #isAskedBy({ preposition, reference }: Case, { rule, to, clause: { verb } }: Trigger): boolean {
    if (rule.id !== 'message.letter' || preposition !== 'از' || reference.range[0] < to || !verb) return false
    return verb.lemma === 'خواستن' || ASKS.has(this.setting.input.document.tokens[verb.range[0] - 1]?.key ?? '')
  }

  /** «به X پیشنهاد مذاکره داد», «از X درخواست دیدار کرد»: with whom somebody wants to meet. */
  #isAskedFor({ preposition, reference, chain }: Case, { rule, from, predicate }: Trigger): boolean {
    if (rule.type !== 'meeting' || !predicate || chain.length || reference.range[1] > from) return false
    return (
      preposition !== null && preposition === OFFERED_TO.get(this.setting.input.document.tokens[from - 1]?.key ?? '')
    )
  }

  /** «دیدار با هیئتی از مصر»: where somebody else comes from. */
  #isOfCounterpart({ to }: Trigger, { governor }: Case): boolean {
    return this.setting.input.document.tokens.slice(to, Math.max(to, governor)).some(({ key }) => key === 'با')
  }

  /** «درخواست X برای مذاکره». */
  #isOffer({ chain }: Case, { from, predicate, rule }: Trigger): boolean {
    const { tokens } = this.setting.input.document
    if (predicate || rule.type !== 'meeting' || tokens[from - 1]?.key !== 'برای') return false
    return chain.some((i) => i < from && OFFERS.has(tokens[i]?.key ?? ''))
  }

  /** «نشستی با X», not «با حضور X». */
  isMet({ to }: Trigger, { relation, item: { governor, chain } }: Filled): boolean {
    if (!MET.has(relation) || governor < to || governor > to + REACH) return false
    return !chain.some((i) => PRESENCE.has(this.setting.input.document.tokens[i]?.key ?? ''))
  }

  /** The preposition of a phrase; with its noun where the rule knows the two as one: «با حضور», «به امضای». */
  #preposition({ preposition, chain }: Case, { rule }: Trigger): string | null {
    const compound = `${preposition} ${this.setting.input.document.tokens[chain[0] ?? -1]?.key ?? ''}`
    return compound in rule.frame ? compound : preposition
  }

  /** «با وجود درخواست X», «با میانجیگری X»: nobody met. */
  #isManner({ chain }: Case): boolean {
    return MANNERS.has(this.setting.input.document.tokens[chain[0] ?? -1]?.key ?? '')
  }

  /** «در خصوص روابط با عمان»: a country inside the subject of the talks. */
  #isTopic({ reference, governor }: Case, { rule, to }: Trigger): boolean {
    if (rule.type === 'agreement') return false
    if (governor !== to && this.#isOfTopic(governor)) return true
    if (reference.kind !== 'country' && reference.kind !== 'organisation') return false
    return this.#nounsBefore(governor).some(({ key }) => RELATIONS.has(key))
  }

  /** The noun phrase that ends before a preposition: «روابط کشورهای متبوعشان» before «با عمان». */
  #nounsBefore(governor: number): readonly Token[] {
    const { tokens } = this.setting.input.document
    const isInside = (token: Token | undefined) => token?.kind === 'word' && NOMINAL.has(token.word.pos)
    let from = governor
    while (from > governor - PHRASE && isInside(tokens[from - 1])) from--
    return tokens.slice(from, governor)
  }

  /** «درباره مذاکره با ایران گفت‌وگو کرد»: with whom another encounter is, which is what this one is about. */
  #isOfTopic(governor: number): boolean {
    const { tokens } = this.setting.input.document
    if (!isEventNoun(tokens, governor - 1)) return false
    return tokens.slice(Math.max(0, governor - TOPIC), governor - 1).some(({ key }) => ABOUT.has(key))
  }

  /** «درباره تنش میان ایران و آمریکا», «تنش آبی میان …»: what the talks are about. */
  #isConflict({ governor }: Case): boolean {
    const { tokens } = this.setting.input.document
    const before = tokens[governor - 1]
    const isQualified = before?.word.pos === 'adjective' || before?.key.endsWith('ی') === true
    return CONFLICTS.has((isQualified ? tokens[governor - 2] : before)?.key ?? '')
  }

  /** «تنش میان الف و ب», «برای آغاز مذاکرات میان الف و ب به توافق رسیدند»: what the encounter is about. */
  #isOfOthers(item: Case, trigger: Trigger): boolean {
    const { tokens } = this.setting.input.document
    const noun = item.governor - 1
    const isAim = noun >= trigger.to || noun < trigger.from ? AIMS.has(tokens[noun - 1]?.key ?? '') : false
    return this.#isConflict(item) || this.#isOfSubject(item, trigger) || (isAim && isEventNoun(tokens, noun))
  }

  /** «درباره پیمان نفتی میان الف و ب با پ گفت‌وگو کرد»: those of the pact that the talks of others are about. */
  #isOfSubject({ governor }: Case, { clause, predicate, to }: Trigger): boolean {
    const hasSubject = clause.verb?.person === 1 || this.subjects.groupOf(clause) !== undefined
    if (!predicate || governor >= to || !hasSubject) return false
    const { tokens } = this.setting.input.document
    return tokens.slice(Math.max(clause.range[0], governor - TOPIC), governor).some(({ key }) => ABOUT.has(key))
  }

  /** «دیدار وزیر», «مذاکرات و مشورت‌های وزیر», not «دیدار و پیام وزیر»: a noun phrase that the event word governs. */
  dependsOn(item: Case, { from, to, rule, indefinite }: Trigger): boolean {
    const { chain, preposition, reference } = item
    if (chain.some((i) => i >= from && i < to)) return !indefinite
    if (rule.type === 'gathering' && reference.kind === 'organisation' && isInName(item, from)) return true
    const { tokens } = this.setting.input.document
    if (MESSAGES.test(tokens[to + 1]?.key ?? '')) return false
    return preposition === null && chain[0] === to + 1 && tokens[to]?.key === 'و'
  }

  /** The nouns between a reference and the trigger's word, or its compound preposition, that governs it. */
  chainTo(item: Case, trigger: Trigger): readonly number[] {
    if (this.#isOffer(item, trigger)) return []
    if (this.dependsOn(item, trigger)) return item.chain.filter((i) => i >= trigger.to)
    return this.#preposition(item, trigger) === item.preposition ? item.chain : item.chain.slice(1)
  }
}

/** «مجمع عمومی سازمان ملل», «کنفرانس امنیتی مونیخ»: the event word is part of a body's name. */
export const isInName = ({ reference: { range } }: Case, at: number) => range[0] <= at && at < range[1]

const isPair = (found: readonly Filled[]) => found.filter(({ relation }) => relation === 'of').length > 1
