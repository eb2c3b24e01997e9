import type { Tense, VerbMorphology } from '../document.js'
import { rows as irregulars } from '../generated/irregular-verbs.js'
import { rows as preverbs } from '../generated/preverbs.js'
import { rows as verbs } from '../generated/verbs.js'
import { memo } from '../rules/memo.js'
import { values } from '../rules/table.js'

/** What a single word says as a verb. */
export interface VerbReading {
  /** The infinitive, with its preverb: `برگشتن`. */
  readonly lemma: string
  readonly verb: VerbMorphology
  /**
   * How much of a verb the form looks: `sure` with می or an auxiliary, `likely` with ب, ن or a past stem, `weak` where
   * it is a bare stem with an ending, which many nouns resemble.
   */
  readonly strength: 'sure' | 'likely' | 'weak'
}

interface Stems {
  /** Past stem → infinitive, the commoner verb first. */
  readonly past: ReadonlyMap<string, string>
  readonly present: ReadonlyMap<string, string>
  readonly irregular: ReadonlyMap<string, VerbReading>
  /** Preverb → infinitives that take it. */
  readonly preverbs: ReadonlyMap<string, ReadonlySet<string>>
}

type Person = VerbMorphology['person']
type Ending = readonly [letters: string, person: Person, number: VerbMorphology['number']]

const PRESENT: readonly Ending[] = [
  ['ند', 3, 'plural'],
  ['یم', 1, 'plural'],
  ['ید', 2, 'plural'],
  ['د', 3, 'singular'],
  ['م', 1, 'singular'],
  ['ی', 2, 'singular'],
]
const PAST: readonly Ending[] = [
  ['ند', 3, 'plural'],
  ['یم', 1, 'plural'],
  ['ید', 2, 'plural'],
  ['م', 1, 'singular'],
  ['ی', 2, 'singular'],
  ['', 3, 'singular'],
]
/** The copula as the last part of a perfect. */
const COPULA: readonly Ending[] = [
  ['اند', 3, 'plural'],
  ['است', 3, 'singular'],
  ['ست', 3, 'singular'],
  ['ایم', 1, 'plural'],
  ['اید', 2, 'plural'],
  ['ام', 1, 'singular'],
  ['ای', 2, 'singular'],
]
/** Present stems that are written with ی before an ending although they end in و: `گوید`, not `گود`. */
const GLIDING = new Set(['گو', 'جو'])
/** Verbs that share a stem with a rarer one. */
const COMMON = new Set('شدن گفتن رفتن دادن کردن داشتن بردن گشتن خواستن گذاشتن دیدن بودن کشیدن یافتن نهادن'.split(' '))

let cached: Stems | undefined

function stems(): Stems {
  cached ??= load()
  return cached
}

function load(): Stems {
  const past = new Map<string, string>()
  const present = new Map<string, string>()
  for (const row of verbs()) {
    offer(past, row.infinitive.slice(0, -1), row.infinitive)
    for (const stem of values(row.present)) offer(present, stem, row.infinitive)
  }
  return {
    past,
    present,
    irregular: irregular(),
    preverbs: new Map(preverbs().map((row) => [row.prefix, new Set(values(row.infinitives))])),
  }
}

function offer(map: Map<string, string>, stem: string, infinitive: string): void {
  if (!map.has(stem) || COMMON.has(infinitive)) map.set(stem, infinitive)
}

function irregular(): ReadonlyMap<string, VerbReading> {
  return new Map(
    irregulars().map((row) => [
      bare(row.form),
      {
        lemma: row.infinitive,
        strength: 'sure',
        verb: {
          tense: row.tense as Tense,
          person: row.person ? (Number(row.person) as Person) : null,
          number: row.number as VerbMorphology['number'],
          negative: row.negative === '1',
        },
      },
    ]),
  )
}

/** Without ZWNJ, and with the hamza of `گوئیم` as ی. */
function bare(form: string): string {
  return form.replaceAll('\u200c', '').replaceAll('ئ', 'ی')
}

const KEPT = 10_000
/** No form is longer, whatever ZWNJ it has. */
const LONGEST = 48
const readings = memo(KEPT, (form: string) => readingOf(form) ?? null)

/** The form read as a verb, a participle or an infinitive; undefined if it is none. Knows nothing of other readings. */
export function conjugation(form: string): VerbReading | undefined {
  return form.length > LONGEST ? undefined : (readings(form) ?? undefined)
}

function readingOf(form: string): VerbReading | undefined {
  const letters = bare(form)
  if (letters.length < 2 || letters.length > 24) return undefined
  const found = stems().irregular.get(letters) ?? simple(letters) ?? prefixed(letters)
  if (!found) return letters.startsWith('ا') ? conjugation(`آ${letters.slice(1)}`) : undefined
  // «نهادهای» is a plural, «نهاده‌ای» a verb.
  const plural = found.verb.tense === 'perfect' && letters.endsWith('های') && !form.endsWith('ه\u200cای')
  return plural ? undefined : found
}

function prefixed(letters: string): VerbReading | undefined {
  for (const [preverb, infinitives] of stems().preverbs) {
    if (!letters.startsWith(preverb)) continue
    const inner = simple(letters.slice(preverb.length))
    if (inner && infinitives.has(inner.lemma)) return { ...inner, lemma: preverb + inner.lemma }
  }
  return undefined
}

export const isPreverb = (word: string): boolean => stems().preverbs.has(word)

/** The preverb and infinitive joined, if the verb takes that preverb: `بر` + `گشتن`. */
export function withPreverb(preverb: string, infinitive: string): string | undefined {
  return stems().preverbs.get(preverb)?.has(infinitive) ? preverb + infinitive : undefined
}

function simple(letters: string): VerbReading | undefined {
  if (letters.startsWith('نمی')) return durative(letters.slice(3), true)
  if (letters.startsWith('همی')) return durative(letters.slice(3), false)
  const found =
    (letters.startsWith('می') ? durative(letters.slice(2), false) : undefined) ?? plain(letters, false, 'weak')
  if (found) return found
  if (letters.startsWith('ن')) return afterPrefix(letters.slice(1), (rest) => plain(rest, true, 'likely'))
  if (letters.startsWith('ب')) return afterPrefix(letters.slice(1), subjunctive)
  return undefined
}

/** After ب and ن a stem in آ or ا shows a ی: `بیاید`, `نیفتاد`. */
function afterPrefix(rest: string, read: (rest: string) => VerbReading | undefined): VerbReading | undefined {
  const found = read(rest)
  if (found || !rest.startsWith('ی')) return found
  return rest.startsWith('یا') ? (read(`آ${rest.slice(2)}`) ?? read(rest.slice(1))) : read(`ا${rest.slice(1)}`)
}

function durative(rest: string, negative: boolean): VerbReading | undefined {
  return durativeOf(rest, negative) ?? (rest.startsWith('ا') ? durativeOf(`آ${rest.slice(1)}`, negative) : undefined)
}

function durativeOf(rest: string, negative: boolean): VerbReading | undefined {
  const then = past(rest, negative, 'imperfect', 'sure')
  const now = present(rest, negative, 'present', 'sure')
  return (then && now && isLikelier(now, then) ? now : (then ?? now)) ?? perfect(rest, negative, 'sure')
}

/** `می‌کند` is of کردن, not of کندن; `می‌خورد` and `می‌برد` are present; `می‌رسید` is past. */
function isLikelier(now: VerbReading, then: VerbReading): boolean {
  return now.lemma === then.lemma ? now.verb.person === 3 : COMMON.has(now.lemma)
}

function plain(letters: string, negative: boolean, strength: 'likely' | 'weak'): VerbReading | undefined {
  return (
    (letters === 'کند' || letters === 'کنند' ? undefined : past(letters, negative, 'past', 'likely')) ??
    present(letters, negative, 'subjunctive', strength) ??
    perfect(letters, negative, strength) ??
    infinitive(letters, negative)
  )
}

function subjunctive(rest: string): VerbReading | undefined {
  return present(rest, false, 'subjunctive', 'likely')
}

function past(
  letters: string,
  negative: boolean,
  tense: Tense,
  strength: VerbReading['strength'],
): VerbReading | undefined {
  for (const [ending, person, number] of PAST) {
    if (!letters.endsWith(ending)) continue
    const lemma = stems().past.get(letters.slice(0, letters.length - ending.length))
    if (lemma) return { lemma, strength, verb: { tense, person, number, negative } }
  }
  return undefined
}

function present(
  letters: string,
  negative: boolean,
  tense: Tense,
  strength: VerbReading['strength'],
): VerbReading | undefined {
  for (const [ending, person, number] of PRESENT) {
    if (!letters.endsWith(ending)) continue
    const lemma = presentStem(letters.slice(0, letters.length - ending.length))
    if (!lemma) continue
    const indicative = lemma === 'داشتن' || lemma === 'خواستن'
    return {
      lemma,
      strength,
      verb: {
        tense: indicative && strength === 'weak' ? 'present' : indicative && negative ? 'present' : tense,
        person,
        number,
        negative,
      },
    }
  }
  return undefined
}

/** The infinitive of what stands before a personal ending, with the ی that a vowel demands. */
function presentStem(letters: string): string | undefined {
  const glides =
    letters.endsWith('ای') || (letters.endsWith('ی') && GLIDING.has(letters.slice(0, -1))) || letters === 'آی'
  if (glides) return stems().present.get(letters.slice(0, -1))
  if (letters.endsWith('ا') || letters.endsWith('آ') || GLIDING.has(letters)) return undefined
  return stems().present.get(letters)
}

/** `کرده`, `کرده‌اند`. */
function perfect(letters: string, negative: boolean, strength: VerbReading['strength']): VerbReading | undefined {
  const participle = letters.endsWith('ه') ? stems().past.get(letters.slice(0, -1)) : undefined
  if (participle)
    return { lemma: participle, strength, verb: { tense: 'participle', person: null, number: null, negative } }
  for (const [ending, person, number] of COPULA) {
    if (!letters.endsWith(`ه${ending}`)) continue
    const lemma = stems().past.get(letters.slice(0, letters.length - ending.length - 1))
    if (lemma) return { lemma, strength: 'sure', verb: { tense: 'perfect', person, number, negative } }
  }
  return undefined
}

function infinitive(letters: string, negative: boolean): VerbReading | undefined {
  if (!letters.endsWith('ن')) return undefined
  const lemma = stems().past.get(letters.slice(0, -1))
  return lemma
    ? { lemma, strength: 'likely', verb: { tense: 'infinitive', person: null, number: null, negative } }
    : undefined
}
