import type { Coding } from './coding.js'
import { locate, skeleton } from './skeleton.js'

/** A second coder's coding in the shape of a record, so that coders are compared as a coder and Didar are. */
export function asRecord(coding: Coding, text: string): unknown {
  const letters = skeleton(text)
  const keys = new Set(coding.people.map(({ key }) => key))
  const party = (key: string) => (keys.has(key) ? { person: key } : { code: key })
  const spanOf = (from: string, to: string, after = 0) => {
    const place = locate(letters, from, to, after)
    return place ? { span: [place.start, place.end], letter: place.letter } : { span: null, letter: after }
  }
  const inOrder = <T>(items: readonly T[], words: (item: T) => readonly [from: string, to: string], step: number) => {
    let after = 0
    return items.map((item) => {
      const { span, letter } = spanOf(...words(item), after)
      after = span ? letter + step : after
      return { item, span }
    })
  }
  return {
    report: { junk: coding.junk.map(({ from, to }) => spanOf(from, to).span) },
    people: coding.people.map(({ key, name, latin, country, office }) => ({
      id: key,
      name: { fa: name ?? null, en: latin ?? null },
      country,
      office: office ? { fa: office, en: null } : null,
    })),
    times: inOrder(coding.times, ({ text: words }) => [words, words], 1).map(({ item: { start, end }, span }) => ({
      span,
      start,
      end,
    })),
    contacts: coding.contacts.map(({ parties, host, guest, country, city, cue, ...contact }) => ({
      ...contact,
      parties: parties.map((key) => ({ ...party(key), ...roleOf(key, host, guest) })),
      place: { country: country ?? null, city: city ?? null },
      cue: spanOf(cue, cue).span,
    })),
    statements: inOrder(coding.statements, ({ from, to }) => [from, to], 0).map(({ item, span }) => ({
      span,
      speakers: item.speaker.map(party),
    })),
    commitments: coding.commitments.map(({ words, by }) => ({ span: spanOf(words, words).span, by: by.map(party) })),
    topics: coding.topics,
  }
}

const roleOf = (key: string, host: string | null | undefined, guest: string | null | undefined) =>
  key === host ? { role: 'host' } : key === guest ? { role: 'guest' } : {}
