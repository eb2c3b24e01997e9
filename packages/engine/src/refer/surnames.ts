import type { Document, Reference } from '../document.js'
import { fold } from '../normalise/fold.js'
import { mentionWords } from '../recognise/people/mention-words.js'
import { isAmbiguousAlone, nameWord } from '../recognise/people/name-words.js'
import { knownPerson } from '../reference/people.js'
import { Lexicon } from '../rules/lexicon.js'
import type { Entity } from './entity.js'
import { idOf } from './person.js'
import { lastBefore } from './positions.js'

/** Parts of speech after which an ordinary word depends on what is before it: no name. */
const BEFORE_NAME = new Set(['punct', 'preposition', 'conjunction', 'verb', 'adverb', 'particle'])

/** «این» is no «مون جائه این». */
const FUNCTION = new Set(['determiner', 'pronoun', 'preposition', 'conjunction', 'particle', 'numeral'])

/** Forms by which the text may call this person alone: known surnames, or the last words of the name. */
function surnamesOf(entity: Entity): string[] {
  const known = entity.known ? (knownPerson(entity.known)?.surnames ?? []) : []
  const words = entity.name?.fa.split(' ') ?? []
  const last =
    words.length > 1 ? [words.at(-1) as string, ...(words.length > 2 ? [words.slice(-2).join(' ')] : [])] : words
  return [...new Set([...known, ...last].map(fold))].filter((key) => key.length > 2)
}

/** Surnames standing alone, once the text has given the full name somewhere. */
export function surnameReferences(
  doc: Document,
  entities: readonly Entity[],
  taken: (index: number) => boolean,
): Reference[] {
  const owners = new Map<string, Entity[]>()
  for (const entity of entities)
    for (const key of surnamesOf(entity)) {
      const namesakes = owners.get(key)
      if (namesakes) namesakes.push(entity)
      else owners.set(key, [entity])
    }
  if (!owners.size) return []
  const lexicon = new Lexicon<readonly Entity[]>(owners)
  const found: Reference[] = []
  for (const { range, part } of doc.sentences) {
    if (part === 'junk') continue
    for (let i = range[0]; i < range[1]; i++) {
      const match = taken(i) ? undefined : lexicon.longest(doc.tokens, i, range[1])
      if (!match || !standsAlone(doc, match.from, match.to)) continue
      const owner = match.value.length === 1 ? match.value[0] : nearest(match.value, i)
      if (owner) found.push({ range: [match.from, match.to], kind: 'name', parties: [{ person: idOf(owner) }] })
    }
  }
  return found
}

/** Of namesakes the one mentioned last before. */
function nearest(entities: readonly Entity[], at: number): Entity {
  return entities.reduce((best, entity) => (lastBefore(entity, at) > lastBefore(best, at) ? entity : best))
}

/** A surname that is also an ordinary word is the person only where that word would hang on nothing. */
function standsAlone(doc: Document, from: number, to: number): boolean {
  if (to - from > 1) return true
  const token = doc.tokens[from]
  if (!token || FUNCTION.has(token.word.pos)) return false
  const word = nameWord(token)
  if (!word.everyday && !isAmbiguousAlone(token.key) && !(word.common && !word.given && !word.family)) return true
  const before = doc.tokens[from - 1]
  const after = doc.tokens[to]
  const free =
    !before ||
    before.sentence !== token.sentence ||
    BEFORE_NAME.has(before.word.pos) ||
    mentionWords('of-persons').has(before.key)
  const goesOn = after?.word.pos === 'noun' || after?.word.pos === 'adjective'
  return word.everyday ? free && !goesOn : free || !goesOn
}
