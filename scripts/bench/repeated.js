/** A long stream of records: the given ones again and again, each time other reports of other days about other people. */

const DAY = 86_400_000
/** Days by which each repetition is older than the one before. */
const OLDER = 37
/** One word of so many is changed, so that a repetition is no near-copy. */
const CHANGED = 3

export function* repeated(records, count) {
  for (let made = 0, round = 0; made < count; round++)
    for (const record of records) {
      if (made++ === count) return
      yield round === 0 ? record : again(record, round)
    }
}

function again(record, round) {
  const older = (iso) =>
    iso && `${new Date(Date.parse(iso.slice(0, 10)) - round * OLDER * DAY).toISOString().slice(0, 10)}${iso.slice(10)}`
  const { report, people, contacts } = record
  return {
    ...record,
    id: `${record.id}~${round}`,
    text: changed(record.text, round),
    report: { ...report, ...(report.published ? { published: older(report.published) } : {}) },
    people: people.map((person) => (person.known ? person : { ...person, name: namesake(person.name, round) })),
    contacts: contacts.map((contact) => ({ ...contact, start: older(contact.start), end: older(contact.end) })),
  }
}

/** Some words are turned round: of the same length, so that spans stay right. */
function changed(text, round) {
  let number = 0
  return text.replace(/\p{L}{3,}/gu, (word) =>
    (Math.imul(++number ^ (round << 16), 0x85ebca6b) >>> 16) % CHANGED === 0 ? [...word].reverse().join('') : word,
  )
}

const LETTERS = [...'ابپتجدرزسشفقکگلمنوهی']

/** A name that nobody has in another repetition. */
function namesake({ fa, en }, round) {
  const letters = LETTERS[round % LETTERS.length] + LETTERS[Math.floor(round / LETTERS.length) % LETTERS.length]
  return { fa: fa && `${fa}${letters}`, en: en && `${en}${round.toString(36)}` }
}
