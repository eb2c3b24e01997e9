import type { Tables } from './schema.js'
import type { Statements } from './statements.js'

/** Statements by the country of who makes them, topic (`''`: whatever they are about) and year (`''`: unknown). */
const counted = (where: string) => `WITH said AS (
    SELECT country, coalesce(substr(day, 1, 4), '') AS year, seq, statement FROM speakers_rows AS own
    WHERE ${where} AND country IS NOT NULL AND NOT EXISTS (SELECT 1 FROM speakers_rows AS other WHERE other.seq = own.seq
      AND other.statement = own.statement AND other.ord < own.ord AND other.country = own.country))
  SELECT country, '' AS topic, year, count(*) AS n FROM said GROUP BY country, year
  UNION ALL SELECT country, topic, year, count(*) FROM said JOIN statement_topics_rows USING (seq, statement)
    GROUP BY country, topic, year`

/**
 * Counts what is said in a report, once its rows are there, or, with -1, takes it off again before they go. A country says
 * most of a ledger, which is too much to be counted for each who asks.
 */
export function countSpeech(statements: Statements, seq: number, sign: 1 | -1): void {
  // Row by row: before a statement of many rows SQLite has the full-text indexes written out, for each report anew.
  const told = statements.few<Tables['speech']>(counted('seq = ?1'), ['country', 'topic', 'year', 'n'], seq)
  for (const { country, topic, year, n } of told)
    statements.run(
      'INSERT INTO speech (country, topic, year, n) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET n = n + excluded.n',
      ...[country, topic, year, n * sign],
    )
}

/** Where the counts are not those of all statements. */
export function speechProblems(statements: Statements): string[] {
  const wrong = statements.all<{ country: string }>(
    `WITH told AS (${counted('TRUE')}), kept AS (SELECT country, topic, year, n FROM speech WHERE n <> 0)
      SELECT country FROM (SELECT * FROM told EXCEPT SELECT * FROM kept)
      UNION SELECT country FROM (SELECT * FROM kept EXCEPT SELECT * FROM told)`,
  )
  return wrong.map(({ country }) => `The counts of what ${country} says are not what there is.`)
}
