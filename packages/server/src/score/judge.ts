import { type Case, painted } from './case.js'
import { matchContacts } from './contacts.js'
import { Parties } from './parties.js'
import { matchPeople, rightValues } from './people.js'
import { counts as isCounted } from './skeleton.js'
import { codedStretches, comparison } from './speech.js'

/** Which findings of a record are right, in the order in which the record lists them. */
export interface Verdicts {
  readonly contacts: readonly boolean[]
  readonly statements: readonly boolean[]
  readonly people: readonly boolean[]
}

/** So much of a statement must be speech of the right speaker. */
const ENOUGH = 0.8

/** Judges each finding as the scorer matches: what `confidence` is the probability of. */
export function judge(report: Pick<Case, 'text' | 'skeleton' | 'coding' | 'record'>): Verdicts {
  const people = matchPeople(report)
  const parties = new Parties(report, people)
  const { found, pairs } = matchContacts(report, parties)
  const matched = new Set(pairs.values())
  return {
    contacts: found.map((contact) => matched.has(contact)),
    statements: judgeStatements(report, parties),
    people: report.record.people.map((person) => {
      const coded = people.get(person)
      return coded !== undefined && Object.values(rightValues(coded, person)).every(Boolean)
    }),
  }
}

function judgeStatements(report: Pick<Case, 'text' | 'skeleton' | 'coding' | 'record'>, parties: Parties): boolean[] {
  const coded = painted(report.text, codedStretches(report, parties))
  const same = comparison()
  return report.record.statements.map(({ span: [start, end], speakers }) => {
    const who = speakers.map(parties.found)
    let [letters, right] = [0, 0]
    for (let i = start; i < end; i++) {
      if (!isCounted(report.text[i] as string)) continue
      letters++
      const want = coded[i]
      if (want && same(want, who)) right++
    }
    return right >= ENOUGH * letters
  })
}
