import { type Case, painted } from './case.js'
import { agreement, type Parties } from './parties.js'
import { locate } from './skeleton.js'

/** Junk, character by character. */
export function scoreJunk({ text, skeleton, coding, record, counts }: Case): void {
  const places = coding.junk.map(({ from, to }) => locate(skeleton, from, to)).filter((place) => place !== null)
  const coded = painted(
    text,
    places.map(({ start, end }) => [start, end, true] as const),
  )
  const found = painted(
    text,
    record.junk.map(([start, end]) => [start, end, true] as const),
  )
  for (let i = 0; i < text.length; i++) {
    if (coded[i] && found[i]) counts.junk.right++
    else if (found[i]) counts.junk.wrong++
    else if (coded[i]) counts.junk.missed++
  }
}

/** Time expressions: found where the stretches meet, resolved where the days are the same. */
export function scoreTimes({ text, skeleton, coding, record, counts, tell }: Case): void {
  const left = new Set(record.times)
  let after = 0
  for (const { text: words, start, end } of coding.times) {
    const place = locate(skeleton, words, words, after)
    if (!place) continue
    after = place.letter + 1
    const meeting = [...left].filter(({ span }) => span[0] < place.end && place.start < span[1])
    const hit = meeting.find((time) => time.start === start && time.end === end) ?? meeting[0]
    if (hit) {
      left.delete(hit)
      counts.timesFound.right++
    } else counts.timesFound.missed++
    if (hit && hit.start === start && hit.end === end) {
      counts.times.right++
      continue
    }
    counts.times.missed++
    if (hit) counts.times.wrong++
    tell('time', text.slice(place.start, place.end), `${start}/${end}`, hit ? `${hit.start}/${hit.end}` : '-')
  }
  for (const { span, start, end } of left) {
    counts.times.wrong++
    counts.timesFound.wrong++
    tell('time invented', text.slice(...span), `${start}/${end}`)
  }
}

/** Commitments one to one: words that overlap by half of the shorter, and parties that agree by half. */
export function scoreCommitments(report: Case, parties: Parties): void {
  const { text, skeleton, coding, record, counts, tell } = report
  const left = new Set(record.commitments)
  for (const { words, by } of coding.commitments) {
    const place = locate(skeleton, words, words)
    if (!place) continue
    const length = place.end - place.start
    const hit = [...left].find(({ span: [start, end], by: found }) => {
      const [shorter, longer] = [Math.min(length, end - start), Math.max(length, end - start)]
      const overlap = Math.min(place.end, end) - Math.max(place.start, start)
      if (overlap < 0.5 * shorter || longer > 4 * shorter) return false
      return agreement(by.map(parties.coded), found.map(parties.found)) >= 0.5
    })
    if (hit) {
      left.delete(hit)
      counts.commitments.right++
    } else {
      counts.commitments.missed++
      tell('commitment missed', text.slice(place.start, place.end))
    }
  }
  for (const { span } of left) {
    counts.commitments.wrong++
    tell('commitment invented', text.slice(...span))
  }
}

export function scoreTopics({ coding, record, counts, tell }: Case): void {
  const want = new Set(coding.topics)
  const got = new Set(record.topics)
  for (const topic of got) {
    if (want.has(topic)) counts.topics.right++
    else {
      counts.topics.wrong++
      tell('topic invented', topic)
    }
  }
  for (const topic of want) {
    if (got.has(topic)) continue
    counts.topics.missed++
    tell('topic missed', topic)
  }
}
