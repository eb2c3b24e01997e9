/**
 * What is written with every report lies near what was written before it, so that a report costs as much in a large ledger
 * as in a small one: bands belong to the number of their report instead of its id, only what is quite doubtful is
 * listed by its confidence, and only who has an office, or is compared with others, by that.
 */
export const NEAR: readonly string[] = [
  `CREATE TABLE bands (value INTEGER NOT NULL, seq INTEGER NOT NULL REFERENCES reports(seq) ON DELETE CASCADE,
    PRIMARY KEY (value, seq)) WITHOUT ROWID`,
  'INSERT INTO bands SELECT value, seq FROM report_bands JOIN reports ON reports.id = report',
  'DROP TABLE report_bands',
  'ALTER TABLE bands RENAME TO report_bands',
  'CREATE INDEX report_bands_seq ON report_bands(seq)',
  `CREATE TABLE report_signatures (seq INTEGER PRIMARY KEY REFERENCES reports(seq) ON DELETE CASCADE,
    least TEXT NOT NULL)`,
  ...['statements', 'people'].flatMap((table) => [
    `DROP INDEX ${table}_confidence`,
    `CREATE INDEX ${table}_doubtful ON ${table}(confidence) WHERE confidence < 0.5`,
  ]),
  'DROP INDEX people_block',
  'CREATE INDEX people_block ON people(block) WHERE block IS NOT NULL',
  'DROP INDEX people_office',
  'CREATE INDEX people_office ON people(office_key, country, actor, day, name) WHERE office_key IS NOT NULL',
]
