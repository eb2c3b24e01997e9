import { type Kysely, sql } from 'kysely'

/**
 * What questions go by. A facet of an encounter is a value that is asked for, with the day by which lists are sorted
 * (`~` behind all days for none), so that a list of any length is read off in its order.
 */
const QUESTIONS = [
  `CREATE TABLE encounter_facets (kind TEXT NOT NULL, key TEXT NOT NULL, day TEXT NOT NULL,
    encounter TEXT NOT NULL REFERENCES encounters(id) ON DELETE CASCADE, PRIMARY KEY (kind, key, day, encounter)) WITHOUT ROWID`,
  'CREATE INDEX encounter_facets_encounter ON encounter_facets(encounter)',
  'ALTER TABLE speakers ADD COLUMN day TEXT',
  'ALTER TABLE statement_topics ADD COLUMN day TEXT',
  'CREATE INDEX speakers_actor ON speakers(actor, day, report, statement)',
  'CREATE INDEX speakers_country ON speakers(country, day, report, statement)',
  'CREATE INDEX statement_topics_topic ON statement_topics(topic, day, report, statement)',
  'CREATE INDEX report_topics_topic ON report_topics(topic)',
  'CREATE INDEX encounters_confidence ON encounters(confidence)',
  'CREATE INDEX statements_confidence ON statements(confidence)',
  'CREATE INDEX people_confidence ON people(confidence)',
]

export async function questions(db: Kysely<unknown>): Promise<void> {
  for (const statement of QUESTIONS) await sql.raw(statement).execute(db)
}
