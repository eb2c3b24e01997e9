import type { Clause, ContactStatus, ContactType, Document, Range, Token, VerbGroup } from '../../document.js'
import * as table from '../../generated/triggers.js'
import { fold } from '../../normalise/fold.js'
import { keySet } from '../../rules/keys.js'
import { Lexicon, type Match } from '../../rules/lexicon.js'
import { clauseIndex } from './cases.js'
import { happens, isAdjunct, isHappening, isMakingUp, PHASES } from './happening.js'
import { meetingWords } from './meeting-words.js'

export type Part = 'party' | 'guest' | 'host' | 'place' | 'origin' | 'sender' | 'receiver' | 'organiser'

/** One entry of `triggers.yaml`. */
export interface TriggerRule {
  readonly id: string
  /** `none`: the phrase tells of no contact and stops the shorter nouns inside it. */
  readonly type: ContactType | 'none'
  readonly nouns: readonly string[]
  readonly verbs: readonly string[]
  readonly nominal?: boolean
  readonly frame: Readonly<Record<string, Part>>
  readonly status?: ContactStatus
  readonly needs?: readonly string[]
  readonly clause?: readonly string[]
  readonly near?: readonly string[]
  /** A departure: its day is the visit's last. */
  readonly ends?: boolean
  readonly adjacent?: boolean
  readonly direct?: boolean
}

/** An event word in the text with the rule that knows it. */
export interface Trigger {
  readonly rule: TriggerRule & { readonly type: ContactType }
  readonly from: number
  readonly to: number
  readonly clause: Clause
  /** The clause in which the noun stands: «سفر … که قرار بود انجام شود، لغو شد». */
  readonly around: Clause
  /** The noun with a light verb makes the clause's predicate; otherwise it only names the event. */
  readonly predicate: boolean
  /** «دیدارهایی»: several encounters of one kind. */
  readonly plural: boolean
  /** «پیامی», «دیداری»: nobody depends on it without a preposition. */
  readonly indefinite: boolean
  /** «دیدار خود», «دیدارشان»: of the clause's subject. */
  readonly own: boolean
  /** A word that the rule wants near it stands there. */
  readonly near: boolean
  /** The event takes place («نشست برگزار شد»): whoever acts is not the subject of the verb. */
  readonly happens: boolean
}

const ENDINGS = ['ی', 'ای', 'ها', 'های', 'هایی', 'اش', 'ش', 'شان', 'هایش', 'هایشان', 'م', 'مان', 'یی']
const lexicon = new Lexicon<readonly TriggerRule[]>(byNoun(table.rules as readonly TriggerRule[]), ENDINGS)
/** «در حال مذاکره است»: going on. */
const COURSE = keySet('حال سرگرم مشغول')
/** «در حال برگزاری مذاکرات هستیم». */
const HOLDING = keySet('برگزاری انجام ادامه')
/** «وارد مذاکره شد». */
const ENTERED = keySet('وارد')
const NONE: ReadonlySet<string> = new Set()
/** Words that may stand between an event noun and its light verb. */
const LIGHT = keySet('خود نیز هم را ای هایی نظر')
/** Nouns that with a light verb say that somebody takes part. */
const ATTENDS = keySet('شرکت حضور سخنرانی')
/** «شرکت کرد», «حضور یافت»: the clause says that somebody is at an event. */
export const isAttending = (tokens: readonly Token[], { verb }: Clause) =>
  verb !== null && ATTENDS.has(tokens[verb.range[0] - 1]?.key ?? '')
/** Words of compound verbs that may stand between a noun and its verb: «به توافق دست یافتند», «توافق حاصل شد». */
const COMES_ABOUT = keySet('دست نائل حاصل به رسما پیدا')
/** Nouns that make a predicate of their own with داشتن. */
const OTHER_LIGHT = keySet(
  'وجود حضور اظهار بیان نظر اعلام ابراز ادامه نقش قصد تاکید نیاز همکاری توجه آمادگی اعتقاد دوست قرار انتظار امید باور تردید نگرانی',
)
/** «دیدار و گفت‌وگو کرد»: two event nouns share a verb; in «از سفر X استقبال کرد» the verb is the second's alone. */
const JOINS = new Set(['و', '،', 'یا'])
/** «نامه‌ای به دبیرکل نوشت»: the receiver stands between a message and its verb. */
const SENDS = new Set(['فرستادن', 'نوشتن', 'نگاشتن'])
/** Nouns of verbs with a preposition: «در پی داشت», «به همراه داشت». */
const IDIOMS = keySet('پی دنبال همراه بر عهده اختیار نظر دست سر جریان دستور نقش قرار')
const NOMINAL: ReadonlySet<string> = new Set(['noun', 'adjective', 'unknown', 'numeral'])
/** How many words back the preposition of a phrase before the verb is looked for. */
const PHRASE = 6
/** How many words may stand between a noun and its verb; the name of a document may be long. */
const PREDICATE = 16
const LONG_PHRASE = 24
const BESIDE_VERB = 2
/** How far before its verb «برگزار», «انجام» stands. */
const BESIDE_HAPPENING = 3
/** Adjectives that say of an event what is known of it: «تاریخ نشست مشخص شد», «خبرهای نشست منتشر شد». */
const KNOWN = keySet('مشخص معلوم روشن اعلام منتشر')
const PURPOSE = keySet('برای منظور جهت در از قصد هدف')
const NEAR = 5
const THIS = keySet('این ان همین')
const OWN = keySet('خود اینجانب من بنده ما')
/** Words of a time that may stand between an event noun and its owner. */
const WHEN = keySet(
  'روز هفته ماه سال امروز فردا دیروز پارسال گذشته اینده جاری قریبالوقوع شنبه یکشنبه دوشنبه سهشنبه چهارشنبه پنجشنبه جمعه شب صبح عصر',
)

function byNoun(rules: readonly TriggerRule[]): Map<string, TriggerRule[]> {
  const map = new Map<string, TriggerRule[]>()
  for (const rule of rules) for (const noun of rule.nouns) map.set(noun, [...(map.get(noun) ?? []), rule])
  return map
}

/** Whether a noun that names an event begins at a token, not «از» or «را», which only with their verb tell of one. */
export const isEventNoun = (tokens: readonly Token[], i: number) =>
  lexicon.longest(tokens, i)?.value.some(({ nominal, type }) => nominal || type === 'agreement' || type === 'none') ??
  false

/** «نشست خبری», «جلسه دادگاه»: what begins at a token is no event. */
export const isNoEvent = (tokens: readonly Token[], i: number) =>
  lexicon.longest(tokens, i)?.value.every(({ type }) => type === 'none') ?? false

/** All triggers outside junk, in order; a noun of several rules gives one trigger for each that fits. */
export function triggersOf(doc: Document): Trigger[][] {
  const clauseOf = clauseIndex(doc)
  const found: Trigger[][] = []
  for (const sentence of doc.sentences) {
    if (sentence.part === 'junk') continue
    for (let i = sentence.range[0]; i < sentence.range[1]; ) {
      const match = lexicon.longest(doc.tokens, i, sentence.range[1])
      const clause = match && doc.clauses[clauseOf[i] ?? -1]
      const fitting = match && clause ? match.value.flatMap((rule) => triggerOf(doc, rule, match, clause)) : []
      if (fitting.length) found.push(fitting)
      i = match?.to ?? i + 1
    }
  }
  return found
}

function triggerOf(doc: Document, rule: TriggerRule, { from, to, rest }: Match<unknown>, around: Clause): Trigger[] {
  if (!isTelling(rule)) return []
  const relative = relativeOf(doc, rule, to, around)
  const clause = relative ?? around
  const predicate = relative !== null || isPredicate(doc, rule, [from, to], clause)
  if (!predicate && !rule.nominal) return []
  if (rule.needs && !hasWord(doc, rule.needs, predicate ? within(clause, needed(rule, to, clause.verb)) : clause.parts))
    return []
  if (rule.clause && !hasWord(doc, rule.clause, clause.parts)) return []
  const near =
    !rule.near ||
    hasWord(doc, rule.near, [[Math.max(0, from - NEAR), Math.min(doc.tokens.length, to + NEAR)]]) ||
    (predicate && hasWord(doc, rule.near, clause.parts))
  return [
    {
      rule,
      from,
      to,
      clause,
      around,
      predicate,
      plural: rest.startsWith('ها'),
      indefinite: isIndefinite(doc.tokens[to - 1]?.key ?? '', rest),
      own: /(ش|شان|م|مان)$/u.test(rest) || (isOwn(doc.tokens, to) && !isCalledOn(doc.tokens, from, to)),
      near,
      happens:
        predicate && rule.type === 'meeting' && (relative ? pointsBack(doc, from) : happens(doc, [from, to], clause)),
    },
  ]
}

/** The parts of a clause that lie in a range: «در نشست خود | که برگزار شد، | موافقت کردند» is two. */
const within = ({ parts }: Clause, [from, to]: Range): Range[] =>
  parts.flatMap(([start, end]): Range[] =>
    start < to && end > from ? [[Math.max(start, from), Math.min(end, to)]] : [],
  )

/** Where the word stands that makes a noun and a verb one predicate; that of a long phrase is right before the verb. */
function needed({ id, type, nominal }: TriggerRule, to: number, verb: VerbGroup | null): Range {
  const end = verb?.range[1] ?? to
  const isFar = (verb?.range[0] ?? 0) - to > PREDICATE || id === 'agreement.achieved'
  const isLong = type === 'agreement' && !nominal && isFar
  return isLong ? [(verb?.range[0] ?? to) - BESIDE_VERB, end] : [to, end]
}

/** «دیداری», «نامه‌ای», «دیدارهایی»; the ی of «گفت‌وگوی» and «نامه‌ی» joins what comes after. */
const isIndefinite = (key: string, rest: string) =>
  rest === 'ای' || rest === 'هایی' || (rest === 'ی' && !/[اوهی]ی$/u.test(key))

/** «دیدار خود», «دیدار هفته آینده خود». */
function isOwn(tokens: readonly Token[], to: number): boolean {
  let i = to
  while (i < to + 4 && (WHEN.has(tokens[i]?.key ?? '') || isLoose(tokens[i]))) i++
  return OWN.has(tokens[i]?.key ?? '')
}

/** «به ملاقات من آمدند»: of others, who come to whoever speaks. */
export const isCalledOn = (tokens: readonly Token[], from: number, to: number) =>
  tokens[from - 1]?.key === 'به' && CALLED_ON.has(tokens[to]?.key ?? '')
const CALLED_ON = keySet('من بنده ما')

const isLoose = (token: Token | undefined) => token?.word.pos === 'unknown' || isAdjective(token)

/** An adjective, or a word that looks like one: «رسمی», «سالانه», «سه‌جانبه». */
const isAdjective = (token: Token | undefined) =>
  token?.word.pos === 'adjective' ||
  (token?.kind === 'word' && token.word.plural !== true && RELATIONAL.test(token.key))
const RELATIONAL = /(?:ی|انه|جانبه)$/u

/** «در این دیدار» points back to an encounter that is told elsewhere. */
export const pointsBack = ({ tokens }: Pick<Document, 'tokens'>, from: number) => THIS.has(tokens[from - 1]?.key ?? '')

/** «نشستی که با طالبان برگزار کرد»: a relative clause that tells of the event noun before it. */
function relativeOf({ tokens, clauses }: Document, rule: TriggerRule, to: number, around: Clause): Clause | null {
  if (!rule.nominal && rule.type !== 'agreement') return null
  const at = phraseEnd(tokens, to, rule)
  if (tokens[at]?.key !== 'که') return null
  const clause = clauses.slice(around.index + 1, around.index + 4).find(({ range }) => range[0] === at)
  const verb = clause?.verb
  if (!clause || !verb) return null
  const before = tokens[verb.range[0] - 1]
  const light =
    rule.verbs.includes(verb.lemma) &&
    (before?.word.pos !== 'noun' ||
      rule.needs?.includes(before.key) === true ||
      (rule.type === 'agreement' && tokens.slice(at, before.index).some(({ key }) => SIGNED_BY.has(key))) ||
      isAdverbial(tokens, before.index))
  return light || (before && isHappening(before, verb)) ? clause : null
}

/** «که به امضای الف و ب رسید». */
const SIGNED_BY = keySet('امضای')

/** Where the noun phrase ends that a «که» may follow: «نشست رسمی سه‌جانبه که …», «پروتکل صادرات گاز که …». */
function phraseEnd(tokens: readonly Token[], to: number, { type }: TriggerRule): number {
  let at = to
  while (at < to + 2 && isAdjective(tokens[at])) at++
  if (type === 'agreement') while (at < to + PHRASE && NOMINAL.has(tokens[at]?.word.pos ?? '')) at++
  return at
}

/** «… به روسیه داشت», «… در شهر توکیو داشت»: the noun before a verb ends a phrase of a preposition, and is no part of the verb. */
function isAdverbial(tokens: readonly Token[], at: number): boolean {
  if (IDIOMS.has(tokens[at]?.key ?? '')) return false
  for (let i = at; i > at - PHRASE; i--) {
    const token = tokens[i]
    if (token?.word.pos === 'preposition') return i < at
    if (!token || token.kind === 'punct' || !NOMINAL.has(token.word.pos)) return false
  }
  return false
}

const isTelling = (rule: TriggerRule): rule is Trigger['rule'] => rule.type !== 'none'

/** Whether the event noun and the clause's verb are one predicate: nothing but nouns and «و» between them. */
function isPredicate(doc: Document, rule: TriggerRule, [from, to]: Range, clause: Clause): boolean {
  const { verb } = clause
  if (!verb || verb.range[0] < to) return false
  if (isBroughtAbout(doc, rule, to, verb)) return true
  const own = clause.parts.flatMap(([a, b]) => doc.tokens.slice(Math.max(a, to), Math.min(b, verb.range[0])))
  const between = doc.tokens.slice(to, verb.range[0])
  if (rule.type === 'gathering' && ATTENDS.has(between.at(-1)?.key ?? '')) return true
  if (rule.adjacent) return rule.verbs.includes(verb.lemma) && between.every((token) => isBeside(rule, token))
  if (rule.nominal && rule.type === 'meeting' && between[0]?.key === 'و' && sharesVerb(doc, from, clause)) return true
  const takesPlace = rule.nominal || rule.type === 'exercise'
  // «درباره گفت‌وگوی تلفنی الف و ب و انجام مذاکره … اظهار کرد»: something else that takes place.
  const isItself = (token: Token) =>
    isHappening(token, verb) &&
    (rule.type === 'gathering' || verb.range[0] - token.index <= BESIDE_HAPPENING) &&
    !(rule.type === 'meeting' && isMakingUp(token, verb))
  if (takesPlace && !isAdjunct(doc.tokens, from) && own.some(isItself)) return true
  const holds = HOLDING.has(doc.tokens[from - 1]?.key ?? '')
  const before = doc.tokens[holds ? from - 2 : from - 1]?.key ?? ''
  if (rule.nominal && (verb.lemma === 'بودن' ? COURSE : verb.lemma === 'شدن' ? ENTERED : NONE).has(before)) return true
  const isGone = rule.id === 'visit.travel' && before === 'به' && verb.lemma === 'دادن'
  if (isGone && meetingWords('ended').has(between.at(-1)?.key ?? '')) return true
  if (!rule.verbs.includes(verb.lemma) || KNOWN.has(between.at(-1)?.key ?? '')) return false
  if (before === 'به' && TURNS_TO.has(verb.lemma) && !tookNoun(doc, to, verb)) return true
  if (rule.direct) return between.length <= 3 && between.every(({ word }) => NOMINAL.has(word.pos))
  if (!rule.nominal) return between.length <= (rule.type === 'agreement' ? LONG_PHRASE : PREDICATE)
  if (rule.type === 'message' && SENDS.has(verb.lemma)) return between.length <= 14
  const preverb = between.at(-1)
  if (preverb && preverb.key !== 'را' && between.some(({ key }) => key === 'را')) return false
  const isFar =
    between.some(({ key }) => key === 'با') ||
    (preverb && between.length <= PHRASE && isAdverbial(doc.tokens, preverb.index))
  const isHad = verb.lemma === 'داشتن' && before !== 'از' && before !== 'برای'
  if (preverb && isHad && isFar && !OTHER_LIGHT.has(preverb.key)) return true
  if (
    preverb &&
    !LIGHT.has(preverb.key) &&
    preverb.word.pos !== 'adjective' &&
    !(JOINS.has(doc.tokens[preverb.index - 1]?.form ?? '') && lexicon.longest(doc.tokens, preverb.index))
  )
    return false
  return between.length <= 6 && !between.some(({ word, form }) => word.pos === 'preposition' || form === '،')
}

/** «دعوت به عمل آورد» is «دعوت کرد», «دعوت به عمل آمد» «دعوت شد». */
function isBroughtAbout(
  { tokens }: Document,
  rule: TriggerRule,
  to: number,
  { lemma, range: [at] }: VerbGroup,
): boolean {
  const plain = BROUGHT.get(lemma)
  if (!plain || !rule.verbs.includes(plain)) return false
  return tokens[to]?.key === 'بعمل'
    ? at === to + 1
    : tokens[to]?.key === 'به' && tokens[to + 1]?.key === 'عمل' && at === to + 2
}

const BROUGHT: ReadonlyMap<string, string> = new Map([
  ['آوردن', 'کردن'],
  ['آمدن', 'شدن'],
])

/** «به گفت‌وگو درباره … پرداختند»: the subject may stand between, but no noun of the verb's own. */
const TURNS_TO = new Set(['پرداختن', 'نشستن'])
const tookNoun = ({ tokens }: Document, from: number, { range: [at] }: VerbGroup) =>
  tokens[at - 2]?.key === 'به' ||
  tokens
    .slice(from, at)
    .some(({ key, index }) => key === 'به' && meetingWords('treated').has(tokens[index + 1]?.key ?? ''))

/** What may stand between a noun and the verb that it wants right after it: «به توافق تازه‌ای دست یافتند». */
const isBeside = ({ type }: TriggerRule, { key, word }: Token) =>
  COMES_ABOUT.has(key) || (type === 'agreement' && word.pos === 'adjective')

/** «با X دیدار و نامه را تحویل داد»: the noun stands for its verb, which the next one says. */
function sharesVerb({ tokens }: Document, from: number, { parts }: Clause): boolean {
  const before = tokens[from - 1]?.key ?? ''
  if (PURPOSE.has(before) || PHASES.has(before)) return false
  return parts.some(([start, end]) => tokens.slice(start, Math.min(end, from)).some(({ key }) => key === 'با'))
}

function hasWord(doc: Document, words: readonly string[], ranges: readonly (readonly [number, number])[]): boolean {
  const wanted = new Set(words.map(fold))
  return ranges.some(([from, to]) => doc.tokens.slice(from, to).some(({ key }) => wanted.has(key)))
}
