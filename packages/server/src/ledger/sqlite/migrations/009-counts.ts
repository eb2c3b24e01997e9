/**
 * Counts of whatever is counted in whole: see tallying.ts. How often a name is told of, by which the commonest are found
 * first. A report's day without its text. Who was found is looked for by who somebody is, which differs where decided.
 */
export const COUNTS: readonly string[] = [
  'CREATE TABLE counts (of TEXT NOT NULL, key TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (of, key)) WITHOUT ROWID',
  "INSERT OR IGNORE INTO dirty SELECT 'counts', 'all' WHERE EXISTS (SELECT 1 FROM reports)",
  'ALTER TABLE names ADD COLUMN namings INTEGER NOT NULL DEFAULT 0',
  'UPDATE names SET namings = (SELECT count(*) FROM people WHERE people.name = names.id)',
  'CREATE INDEX reports_days ON reports(id, day, copy_of)',
  'DROP INDEX people_found',
]
