import { type Case, newCase } from './case.js'
import type { Coding } from './coding.js'
import { scoreContacts } from './contacts.js'
import { Parties } from './parties.js'
import { scoreCommitments, scoreJunk, scoreTimes, scoreTopics } from './parts.js'
import { matchPeople, scorePeople } from './people.js'
import { scoreSpeech } from './speech.js'
import type { Counts } from './tally.js'

/** Adds one report to the counts: everything that is compared, in the order in which differences are told. */
export function scoreReport(text: string, coding: Coding, record: unknown, counts: Counts, tell: Case['tell']): void {
  const report = newCase(text, coding, record, counts, tell)
  scoreJunk(report)
  const people = matchPeople(report)
  const parties = new Parties(report, people)
  scorePeople(report, people)
  scoreSpeech(report, parties)
  scoreTimes(report)
  scoreContacts(report, parties)
  scoreCommitments(report, parties)
  scoreTopics(report)
}
