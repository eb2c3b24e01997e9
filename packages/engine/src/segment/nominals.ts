import type { PartOfSpeech, WordForm } from '../document.js'
import { rows as brokenPlurals } from '../generated/broken-plurals.js'
import { type Row as EndingRow, rows as endingRows } from '../generated/endings.js'
import { rows as listedLemmas } from '../generated/lemmas.js'
import { type Entry, entry } from '../normalise/dictionary.js'
import { fold } from '../normalise/fold.js'
import { values } from '../rules/table.js'
import { clauseWords } from './clause-words.js'

type Suffix = WordForm['suffix']

/** A row of `endings.tsv`. */
interface Ending {
  readonly letters: string
  readonly plural: boolean
  readonly suffix: Suffix
  readonly afterHeh: boolean
  readonly afterVowel: boolean
  readonly restore: string
  readonly adjective: boolean
  readonly copula: WordForm['verb']
}

const endingsOf = (row: EndingRow): Ending[] =>
  values(row.letters).map((letters) => ({
    letters: fold(letters),
    plural: row.plural !== '',
    suffix: (row.suffix || undefined) as Suffix,
    afterHeh: row.after === 'heh',
    afterVowel: row.after === 'vowel',
    restore: row.restore,
    adjective: row.adjective !== '',
    copula: row.person ? copula(row) : undefined,
  }))

const copula = ({ person, number }: EndingRow): NonNullable<WordForm['verb']> => ({
  tense: 'present',
  person: Number(person) as 1 | 2 | 3,
  number: number as 'singular' | 'plural',
  negative: false,
  lemma: 'بودن',
})

let made: { readonly inOrder: readonly Ending[]; readonly byLength: readonly Ending[] } | undefined

/** Endings on nouns and adjectives. The shorter one is, the longer its stem: those that take least come first. */
function endings(): NonNullable<typeof made> {
  if (made) return made
  const inOrder = endingRows().flatMap(endingsOf)
  made = { inOrder, byLength: [...inOrder].sort((a, b) => taken(a) - taken(b)) }
  return made
}

/** How many letters an ending takes from its stem; «امیدواریم» is of «امیدوار»: such a copula comes first. */
const taken = ({ letters, restore, copula: verb }: Ending): number =>
  verb && letters.length === 2 ? 0 : letters.length - restore.length

/** A noun, adjective or other word with its endings; undefined if neither it nor what is left of it is known. */
export function nominal(form: string, key: string): WordForm | undefined {
  const given = listed(key)
  if (given) return given
  const singular = brokenPlural(key)
  if (singular) return { lemma: singular, pos: 'noun', plural: true }
  const shown = form.lastIndexOf('\u200c')
  if (shown > 0) {
    const ending = ended(key, fold(form.slice(shown + 1)))
    if (ending) return ending
  }
  const whole = entry(key)
  if (whole && !isInflection(whole, key)) return { lemma: whole.form, pos: posOf(whole) }
  const found = ended(key)
  if (found) return found
  return whole ? { lemma: whole.form, pos: posOf(whole) } : visible(form)
}

/**
 * The reading with the longest known stem; nouns and adjectives before names and other words. `letters`: the ending that
 * ZWNJ sets off; endings after ه need one, or «شهرهای» would be of «شهره».
 */
function ended(key: string, letters?: string): WordForm | undefined {
  let best: WordForm | undefined
  for (const ending of endings().byLength) {
    if (letters === undefined ? ending.afterHeh : ending.letters !== letters) continue
    const found = without(key, ending)
    if (found?.sure) return found.word
    best ??= found?.word
  }
  return best
}

function posOf(found: Entry): PartOfSpeech {
  return found.kind === 'adjective' ? 'adjective' : 'noun'
}

/** Dictionary entries that are themselves plurals, comparatives and other inflections of entries. */
function isInflection(whole: Entry, key: string): boolean {
  if (/(?:تر|ترین)$/.test(key) && key.length > 4) return entry(key.replace(/تر(?:ین)?$/, ''))?.kind === 'adjective'
  if (whole.kind === 'plural') return true
  if (/(?:یم|ند|ید)$/.test(key) && whole.kind !== 'adjective') {
    if (entry(key.replace(/(?:یم|ند|ید)$/, ''))?.kind === 'adjective') return true
  }
  if (
    /[او]ی$/.test(key) &&
    (key.length > 4 || whole.kind === 'other' || whole.kind === 'name') &&
    isNominal(entry(key.slice(0, -1)))
  )
    return true
  if (whole.kind === 'name') return /ها[ی]?$/.test(key) && isNominal(entry(key.replace(/ها[ی]?$/, '')))
  return brokenPlural(key.slice(0, -1)) !== undefined && key.endsWith('ی')
}

const isNominal = (found: Entry | undefined): boolean => found?.kind === 'noun' || found?.kind === 'adjective'

function without(key: string, ending: Ending): { word: WordForm; sure: boolean } | undefined {
  if (!key.endsWith(ending.letters)) return undefined
  const rest = key.slice(0, key.length - ending.letters.length)
  if (rest.length < 2) return undefined
  if (ending.afterHeh && !rest.endsWith('ه')) return undefined
  if (ending.afterVowel && !/[او]$/.test(rest)) return undefined
  const stem = rest + ending.restore
  const singular = ending.plural ? undefined : brokenPlural(stem)
  if (singular) return { word: { lemma: singular, pos: 'noun', plural: true, ...suffixOf(ending) }, sure: true }
  if (ending.copula && ending.letters === 'م' && !clauseWords('speaking').has(stem)) return undefined
  const found = entry(stem)
  if (!found || (ending.adjective && found.kind !== 'adjective')) return inner(stem, ending)
  if (
    ending.restore
      ? !isNominal(found) || (ending.letters.startsWith('ا') && found.kind !== 'noun')
      : found.kind === 'plural'
  )
    return undefined
  const word: WordForm = {
    lemma: found.form,
    pos: ending.adjective ? 'adjective' : ending.plural ? 'noun' : posOf(found),
    ...(ending.plural ? { plural: true } : {}),
    ...suffixOf(ending),
  }
  return { word, sure: isNominal(found) }
}

const suffixOf = (ending: Ending): { suffix?: NonNullable<Suffix>; verb?: NonNullable<WordForm['verb']> } => ({
  ...(ending.suffix ? { suffix: ending.suffix } : {}),
  ...(ending.copula ? { verb: ending.copula } : {}),
})

/** Endings that pile up: `سفیرانشان`, `بزرگ‌ترها`. */
function inner(stem: string, ending: Ending): { word: WordForm; sure: boolean } | undefined {
  if (ending.restore || !(ending.letters.startsWith('ها') || ending.suffix === 'possessive')) return undefined
  for (const first of endings().byLength) {
    if (first.suffix && first.suffix !== 'comparative' && first.suffix !== 'superlative') continue
    if (!stem.endsWith(first.letters)) continue
    const found = without(stem, first)
    if (found)
      return { word: { ...found.word, ...(ending.plural ? { plural: true } : {}), ...suffixOf(ending) }, sure: false }
  }
  return undefined
}

/** An unknown word whose ending ZWNJ sets off: `توافق‌سازان‌ها`. */
function visible(form: string): WordForm | undefined {
  const at = form.lastIndexOf('\u200c')
  if (at < 2) return undefined
  const letters = fold(form.slice(at + 1))
  const ending = endings().inOrder.find((one) => one.letters === letters && !one.restore)
  if (!ending) return { lemma: form, pos: 'unknown' }
  return {
    lemma: form.slice(0, at),
    pos: ending.adjective ? 'adjective' : 'noun',
    ...(ending.plural ? { plural: true } : {}),
    ...(ending.suffix ? { suffix: ending.suffix } : {}),
  }
}

let listedForms: ReadonlyMap<string, WordForm> | undefined

function listed(key: string): WordForm | undefined {
  listedForms ??= new Map(
    listedLemmas().map((row) => [
      fold(row.form),
      {
        lemma: row.lemma,
        pos: row.pos as PartOfSpeech,
        ...(row.plural ? { plural: true } : {}),
        ...(row.suffix ? { suffix: row.suffix as NonNullable<Suffix> } : {}),
      },
    ]),
  )
  return listedForms.get(key)
}

let broken: ReadonlyMap<string, string> | undefined

function brokenPlural(key: string): string | undefined {
  broken ??= new Map(brokenPlurals().map((row) => [fold(row.plural), row.singular]))
  return broken.get(key)
}
