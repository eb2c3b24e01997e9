import type { Cast, Document, Party, Person, Span } from '../document.js'
import { fold } from '../normalise/fold.js'
import type { Stretch } from './reader.js'

/**
 * One speaker under two descriptions: «معاون وزیر گفت: …» in the lead and «علی نمونه‌ای اظهار کرد: …» after it. Where the
 * references leave an office without a name apart from the only named speaker, who has no office, they are the same.
 */
export function aliases(
  cast: Cast,
  stretches: readonly Pick<Stretch, 'speakers'>[],
): (speakers: readonly Party[]) => readonly Party[] {
  const people = new Map(cast.people.map((person) => [person.id, person]))
  const speaking = [
    ...new Set(
      stretches.flatMap(({ speakers }) => speakers.flatMap((party) => ('person' in party ? [party.person] : []))),
    ),
  ].flatMap((id) => people.get(id) ?? [])
  const named = speaking.filter(({ name }) => name.fa !== null)
  const only =
    named.length === 1 && stretches.every(({ speakers }) => speakers.every((party) => 'person' in party))
      ? named[0]
      : undefined
  const into = new Map<string, Party>()
  for (const person of speaking) {
    const same =
      person.name.fa === null
        ? (follower(person, stretches, people) ?? (only && fits(person, only) ? only : undefined))
        : undefined
    if (same) into.set(person.id, { person: same.id })
  }
  if (into.size === 0) return (speakers) => speakers
  return (speakers) => speakers.map((party) => ('person' in party ? (into.get(party.person) ?? party) : party))
}

/** The named person who speaks right after the unnamed one's first words. */
function follower(
  unnamed: Person,
  stretches: readonly Pick<Stretch, 'speakers'>[],
  people: ReadonlyMap<string, Person>,
): Person | undefined {
  const first = stretches.findIndex(({ speakers }) => speakers.length === 1 && isPerson(speakers[0], unnamed.id))
  const next = stretches.slice(first + 1).find(({ speakers }) => !speakers.some((party) => isPerson(party, unnamed.id)))
  const party = first === 0 || first === 1 ? next?.speakers[0] : undefined
  const person = party && 'person' in party ? people.get(party.person) : undefined
  return person && fits(unnamed, person) ? person : undefined
}

function fits(unnamed: Person, person: Person): boolean {
  return (
    person.name.fa !== null &&
    person.office === null &&
    (person.country === null || unnamed.country === null || person.country === unnamed.country)
  )
}

const isPerson = (party: Party | undefined, id: string): boolean =>
  party !== undefined && 'person' in party && party.person === id

/**
 * Speakers that are known by their words only: one party for «علی نمونه‌ای» and «نمونه‌ای», the person of that surname if
 * there is one. A headline's «X: …» needs an X that speaks further on.
 */
export function withNames(doc: Document, cast: Cast, stretches: readonly Stretch[]): Stretch[] {
  const bare = (span: Span) => withoutTitles(fold(doc.text.slice(...span)).replace(/[«»"“”]/g, ''))
  const names = stretches.flatMap(({ speakers, mode }) =>
    speakers.flatMap((party) => ('name' in party && mode !== 'headline' ? [party.name] : [])),
  )
  const people = cast.people.flatMap(({ id, name }) => (name.fa ? [{ id, key: fold(name.fa) }] : []))
  const speaks = new Set(
    stretches.flatMap(({ speakers, mode }) =>
      speakers.flatMap((party) => ('person' in party && mode !== 'headline' ? [party.person] : [])),
    ),
  )
  const resolve = (party: Party, headline: boolean): Party[] => {
    if (!('name' in party)) return [party]
    const key = bare(party.name)
    const person = people.find((one) => one.key.endsWith(key) && (!headline || speaks.has(one.id)))
    if (person && key.length > 2) return [{ person: person.id }]
    const full = names.filter((name) => bare(name).endsWith(key)).sort((a, b) => b[1] - b[0] - (a[1] - a[0]))[0]
    return full ? [{ name: full }] : headline ? [] : [party]
  }
  return stretches.flatMap((stretch) => {
    const speakers = stretch.speakers.flatMap((party) => resolve(party, stretch.mode === 'headline'))
    return speakers.length ? [{ ...stretch, speakers }] : []
  })
}

/** Ranks and forms of address before a surname, folded, also where they are written as one word with it. */
const TITLES =
  'اقای خانم دکتر مهندس سردار سرلشکر سرلشگر سپهبد سرتیپ دریادار امیر ژنرال حجتالاسلام والمسلمین ایتالله پاسدار سید'.split(
    ' ',
  )
/** A surname has at least so many letters: «امیری» keeps its «امیر». */
const SHORTEST_SURNAME = 3

function withoutTitles(key: string): string {
  const title = TITLES.find((word) => key.startsWith(word) && key.length - word.length >= SHORTEST_SURNAME)
  return title ? withoutTitles(key.slice(title.length)) : key
}
