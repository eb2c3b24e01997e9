import type { DidarRecord, Party, Span } from '@didar/engine'
import { latinWords, soundOf } from './latin.js'
import { searchForm } from './words.js'

/** What full-text search looks through of one record. Pure: the same record gives the same entries. */
export interface Indexed {
  readonly title: string
  readonly words: string
  readonly names: string
  readonly sounds: string
}

/** The words of a report: its title, the rest without junk, and the Latin names of its people. */
export function indexedReport({ text, report: { title, junk }, people }: DidarRecord): Indexed {
  const left = title ? [title, ...junk] : junk
  return {
    title: title ? searchForm(text.slice(...title)) : '',
    words: searchForm(without(text, left)),
    ...latinNames(people.map(({ name }) => name.en)),
  }
}

/** The words of each statement, and the names of whoever makes it in either letters. */
export function indexedStatements({ text, statements, people }: DidarRecord) {
  const byId = new Map(people.map((person) => [person.id, person]))
  const entries = new Map<string, Pick<Indexed, 'names' | 'sounds'>>()
  return statements.map(({ id, span, speakers }) => {
    const ids = speakers.flatMap((party: Party) => ('person' in party ? party.person : []))
    const key = ids.join()
    const names = entries.get(key) ?? indexedNames(ids.flatMap((person) => byId.get(person)?.name ?? []))
    entries.set(key, names)
    return { id, words: searchForm(text.slice(...span)), ...names }
  })
}

/** Names in Persian and in Latin letters, and how the latter sound. */
export function indexedNames(names: readonly { readonly fa: string | null; readonly en: string | null }[]) {
  const { names: latin, sounds } = latinNames(names.map(({ en }) => en))
  return { names: [...names.map(({ fa }) => searchForm(fa ?? '')), latin].join(' ').trim(), sounds }
}

function latinNames(names: readonly (string | null)[]) {
  const words = names.flatMap((name) => latinWords(name ?? ''))
  return { names: words.join(' '), sounds: words.flatMap((word) => soundOf(word) ?? []).join(' ') }
}

function without(text: string, spans: readonly Span[]): string {
  let out = ''
  let kept = 0
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    if (start > kept) out += `${text.slice(kept, start)}\n`
    kept = Math.max(kept, end)
  }
  return out + text.slice(kept)
}
