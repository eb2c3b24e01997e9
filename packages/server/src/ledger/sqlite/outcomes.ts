import { groupBy } from '../group-by.js'
import { firstDay } from '../promises/promise.js'
import { countriesOf, LONGEST, type Said, type Undertaken, wordsOf } from '../promises/said.js'
import { FEWEST } from '../promises/same-matter.js'
import { clean } from './identifying.js'
import { withWords } from './quoting.js'
import { markPromisesLinked } from './rows.js'
import type { Statements } from './statements.js'

/** What later statements say of promises: see promises/said.ts. */

interface ClauseRow {
  readonly report: string
  readonly statement: string
  readonly start: number
  readonly end: number
  readonly day: string
}

interface SpeakerRow {
  readonly report: string
  readonly statement: string
  readonly actor: string
  readonly country: string | null
}

/** Clauses that may say what became of a promise: later, of its countries, with enough of its words. */
export function saidAbout(statements: Statements, promise: Undertaken): Said[] {
  const day = firstDay(promise.tellings)
  const countries = countriesOf(promise)
  if (!day || countries.length === 0) return []
  const clauses = statements.all<ClauseRow>(
    `SELECT reports.id AS report, statement, start, end, found.day FROM (
        SELECT seq, statement, start, end, day FROM outcome_words_rows
        WHERE country IN (SELECT value FROM json_each(?1)) AND word IN (SELECT value FROM json_each(?2))
          AND day > ?3 AND day <= ?4
        GROUP BY seq, start HAVING count(DISTINCT word) >= ${FEWEST}) AS found
      JOIN reports USING (seq) ORDER BY found.day, report, start`,
    ...[JSON.stringify(countries), JSON.stringify(wordsOf(promise)), day, lastDay(promise)],
  )
  if (clauses.length === 0) return []
  const speakers = statements.all<SpeakerRow>(
    `SELECT DISTINCT speakers.report, speakers.statement, actor, country FROM speakers JOIN (
        SELECT value ->> 0 AS report, value ->> 1 AS statement FROM json_each(?)) AS asked
      ON speakers.report = asked.report AND speakers.statement = asked.statement WHERE actor IS NOT NULL`,
    JSON.stringify(clauses.map(({ report, statement }) => [report, statement])),
  )
  const by = groupBy(speakers, ({ report, statement }) => `${report}\t${statement}`)
  return withWords(statements, clauses).map((clause) => ({
    ...clause,
    by: by.get(`${clause.report}\t${clause.statement}`) ?? [],
  }))
}

/** The last day on which something is said of a promise: long enough after its last telling. */
function lastDay({ tellings }: Undertaken): string {
  const last =
    tellings
      .flatMap(({ day }) => day ?? [])
      .sort()
      .at(-1) ?? ''
  return new Date(Date.parse(last) + LONGEST * 86_400_000).toISOString().slice(0, 10)
}

/** Keeps by which words a promise is found once something is said of it. */
export function keepPromiseWords(statements: Statements, id: string, promise: Undertaken): void {
  const day = firstDay(promise.tellings)
  if (day === null) return
  const words = wordsOf(promise)
  statements.insert(
    'promise_words',
    countriesOf(promise).flatMap((country) => words.map((word) => ({ country, word, day, promise: id }))),
  )
}

/** Promises of which reports say something that was not known, or who says it has changed: they are resolved again. */
export function markPromisesTold(statements: Statements, reports: readonly string[]): void {
  statements.run(
    `INSERT OR IGNORE INTO dirty SELECT 'promises', block FROM promises WHERE id IN (
      SELECT promise FROM outcome_words AS said JOIN promise_words AS promised
        ON promised.country = said.country AND promised.word = said.word AND promised.day < said.day
          AND promised.day >= date(said.day, '-${2 * LONGEST} days')
      WHERE report IN (SELECT value FROM json_each(?))
      GROUP BY promise, seq, start HAVING count(DISTINCT said.word) >= ${FEWEST})`,
    JSON.stringify(reports),
  )
  markPromisesLinked(statements, reports)
  clean(statements, 'outcomes', reports)
}
