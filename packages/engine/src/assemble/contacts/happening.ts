import type { Clause, Document, Range, Token, VerbGroup } from '../../document.js'
import { fold } from '../../normalise/fold.js'
import { keySet } from '../../rules/keys.js'
import { meetingWords } from './meeting-words.js'

/** Verbs with their noun that say that an event takes place: «برگزار شد», «صورت گرفت». */
const HAPPENS = meetingWords('happens')
/** Right before its verb only: «برنامه‌های پیش‌بینی‌شده وزیر … است» tells of plans. */
const SCHEDULED = meetingWords('scheduled')
/** How talks end: «به نتیجه رسید», «بی‌نتیجه ماند», «شکست خورد». */
const OUTCOME = meetingWords('outcome')
const ENDING: ReadonlySet<string> = new Set(['رسیدن', 'ماندن', 'خوردن', 'انجامیدن', 'شدن'])
const ENDED: ReadonlySet<string> = new Set(['past', 'perfect', 'pluperfect'])
/** The same, right before the verb only: «در جریان است», «از سر گرفته شد». */
const BESIDE = keySet('جریان رخ سر ازسر روی شکل دنبال ترتیب برگزاری گزار')
const LIGHT_VERBS = new Set('شدن گرفتن بودن داشتن دادن کردن نمودن گردیدن آمدن آوردن گذاشتن یافتن'.split(' '))
/** Verbs with them whose subject is the event itself. */
export const HAPPENING: ReadonlySet<string> = new Set(['شدن', 'گرفتن', 'یافتن', 'بودن', 'گردیدن', 'پذیرفتن', 'رسیدن'])
/** The same with داشتن: «ادامه دارد». */
const LASTING = keySet('ادامه جریان')
/** Nouns that an event noun depends on: «بر تداوم گفت‌وگو و …». */
export const PHASES = keySet('تداوم ادامه آغاز شروع پایان انجام برگزاری لزوم ضرورت اهمیت توقف احیای حاشیه جریان خلال')
/** Nouns of which an event is only the object: «نشست بررسی سفر … برگزار شد». */
const STUDIED = meetingWords('studied')
/** Of what there are several: «دور دیگری از مذاکرات». */
const ROUNDS = keySet('دور دوری دورهای سری رشته مرحله بخش سلسله')

/** «برگزار شد», «آغاز به کار کرد»: the event is the subject. */
export const isOfEvent = (tokens: readonly Token[], { lemma, range: [at] }: VerbGroup) =>
  HAPPENING.has(lemma) || (lemma === 'کردن' && tokens[at - 1]?.key === WORK && tokens[at - 2]?.key === 'به')
const WORK = fold('کار')

/** «دیدار», «نشست»: its word is one of meeting in person. */
export const isInPerson = (token: Token | undefined) => /^(?:دیدار|ملاقات|نشست|جلسه|دست$)/u.test(token?.key ?? '')

export const isHappening = ({ key, index }: Token, verb: VerbGroup) =>
  (HAPPENS.has(key) && (!SCHEDULED.has(key) || index === verb.range[0] - 1)) ||
  (index === verb.range[0] - 1 &&
    ((BESIDE.has(key) && LIGHT_VERBS.has(verb.lemma)) || (OUTCOME.has(key) && isEnded(verb))))

/** «محور گفت‌وگوها را تشکیل داد»: no encounter takes place. */
export const isMakingUp = ({ key }: Token, { lemma }: VerbGroup) => key === 'تشکیل' && lemma === 'دادن'

const isEnded = ({ lemma, tense }: VerbGroup) => ENDING.has(lemma) && ENDED.has(tense)

/** «در پایان این دیدار …»: the event noun depends on a preposition. In «دور تازه‌ای از مذاکرات» it depends on the round. */
export function isAdjunct(tokens: readonly Token[], from: number): boolean {
  let i = from - 1
  if (STUDIED.has(tokens[i]?.key ?? '')) return true
  if (tokens[i]?.key === 'از') {
    const round = tokens.slice(Math.max(0, i - 3), i).find(({ key }) => ROUNDS.has(key))
    if (round) i = round.index - 1
  }
  while (i > from - 4 && (PHASES.has(tokens[i]?.key ?? '') || tokens[i]?.word.pos === 'determiner')) i--
  // «چند وقت پیش مذاکرات …»: a day.
  return tokens[i]?.word.pos === 'preposition' && !(tokens[i]?.key === 'پیش' && i > 0 && tokens[i + 1]?.key !== 'از')
}

/** Whether the event itself is the subject of a verb of taking place: «مذاکرات ادامه یافت». */
export function happens({ tokens }: Document, [from, to]: Range, { verb }: Clause): boolean {
  if (!verb || isAdjunct(tokens, from)) return false
  const word = tokens.slice(to, verb.range[0]).findLast((token) => isHappening(token, verb))?.key
  const isFound = tokens[verb.range[0] - 1]?.key === 'پیدا'
  const isOver = OUTCOME.has(word ?? '') && isEnded(verb) && !isInPerson(tokens[from])
  return (
    word !== undefined &&
    (isFound || isOver || isOfEvent(tokens, verb) || (verb.lemma === 'داشتن' && LASTING.has(word)))
  )
}

/** «در گفت‌وگوی تلفنی توافق کردند», «در یک گفت‌وگو …»: what several did in its course. */
export function isInCourse({ tokens }: Document, { rule, from }: { rule: { id: string }; from: number }): boolean {
  if (rule.id !== 'meeting.talks' && rule.id !== 'call.telephone') return false
  const before = tokens[from - 1]?.key === 'یک' ? tokens[from - 2] : tokens[from - 1]
  return COURSE.has(before?.key ?? '')
}

const COURSE = keySet('در طی')
