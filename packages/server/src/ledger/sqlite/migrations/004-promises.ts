/** What was promised, and what became of it. All of it is resolved: see promises/. */
export const PROMISES: readonly string[] = [
  'ALTER TABLE commitments ADD COLUMN block TEXT',
  'CREATE INDEX commitments_block ON commitments(block)',
  `CREATE TABLE promises (id TEXT PRIMARY KEY, kind TEXT NOT NULL, act TEXT, status TEXT NOT NULL, day TEXT, due_start TEXT,
    due_end TEXT, reports INTEGER NOT NULL, block TEXT NOT NULL) WITHOUT ROWID`,
  'CREATE INDEX promises_block ON promises(block)',
  'CREATE INDEX promises_day ON promises(day IS NULL, day, id)',
  'CREATE INDEX promises_status ON promises(status, day IS NULL, day, id)',
  `CREATE TABLE promise_parties (promise TEXT NOT NULL REFERENCES promises(id) ON DELETE CASCADE, side TEXT NOT NULL,
    ord INTEGER NOT NULL, actor TEXT NOT NULL, country TEXT, name TEXT, PRIMARY KEY (promise, side, ord)) WITHOUT ROWID`,
  'CREATE INDEX promise_parties_actor ON promise_parties(actor, promise)',
  'CREATE INDEX promise_parties_country ON promise_parties(country, promise)',
  `CREATE TABLE promise_tellings (promise TEXT NOT NULL REFERENCES promises(id) ON DELETE CASCADE, report TEXT NOT NULL,
    start INTEGER NOT NULL, end INTEGER NOT NULL, because TEXT NOT NULL, PRIMARY KEY (promise, report, start)) WITHOUT ROWID`,
  `CREATE TABLE promise_links (promise TEXT NOT NULL REFERENCES promises(id) ON DELETE CASCADE, ord INTEGER NOT NULL,
    kind TEXT NOT NULL, encounter TEXT, report TEXT, start INTEGER, end INTEGER, because TEXT NOT NULL,
    PRIMARY KEY (promise, ord)) WITHOUT ROWID`,
]
