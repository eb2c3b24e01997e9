/**
 * What people decide. `decisions` is the log, to which only is added. `decision_refs` has what each refers to and, as
 * `target`, the contact or person of the report that was found for it. `decisions_in_force` follows from the log.
 */
export const DECISIONS: readonly string[] = [
  `CREATE TABLE decisions (n INTEGER PRIMARY KEY, at TEXT NOT NULL, by TEXT NOT NULL, because TEXT,
    what TEXT NOT NULL)`,
  `CREATE TRIGGER decisions_stay BEFORE UPDATE ON decisions BEGIN SELECT RAISE(ABORT, 'a decision stays'); END`,
  `CREATE TRIGGER decisions_are_kept BEFORE DELETE ON decisions BEGIN SELECT RAISE(ABORT, 'a decision stays'); END`,
  `CREATE TABLE decision_refs (decision INTEGER NOT NULL REFERENCES decisions(n), ord INTEGER NOT NULL,
    part TEXT NOT NULL, report TEXT NOT NULL, target TEXT, PRIMARY KEY (decision, ord)) WITHOUT ROWID`,
  'CREATE INDEX decision_refs_target ON decision_refs(report, target)',
  'CREATE TABLE decisions_in_force (decision INTEGER PRIMARY KEY REFERENCES decisions(n))',
  'ALTER TABLE people ADD COLUMN found TEXT',
  'CREATE INDEX people_found ON people(found)',
  'CREATE INDEX people_decided ON people(report, id) WHERE actor IS NOT found',
  `ALTER TABLE contacts ADD COLUMN own TEXT NOT NULL DEFAULT ''`,
  'ALTER TABLE contacts ADD COLUMN rejected INTEGER NOT NULL DEFAULT 0',
  'CREATE INDEX contacts_own ON contacts(own)',
  `ALTER TABLE encounters ADD COLUMN decisions TEXT NOT NULL DEFAULT '[]'`,
]
