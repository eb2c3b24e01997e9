import { type Kysely, sql } from 'kysely'

/**
 * Full-text search. The indexes keep no text (the reports have it): `rowid` is the `seq` of a report, for a statement
 * `seq` and its number, for a name its `id`. What is put into them is folded already (search/words.ts), so that the
 * plainest tokenizer serves.
 */
const SEARCH = [
  index('report_search', 'title, words, names, sounds'),
  index('statement_search', 'words, names, sounds'),
  index('name_search', 'names, sounds'),
  `CREATE TABLE names (id INTEGER PRIMARY KEY, fa TEXT NOT NULL, en TEXT NOT NULL, UNIQUE (fa, en))`,
  `ALTER TABLE people ADD COLUMN name INTEGER REFERENCES names(id)`,
  `ALTER TABLE people ADD COLUMN day TEXT`,
  `CREATE INDEX people_name ON people(name, actor, day)`,
  `CREATE INDEX reports_day ON reports(day)`,
]

function index(name: string, columns: string): string {
  return `CREATE VIRTUAL TABLE ${name} USING fts5(${columns}, content='', contentless_delete=1, tokenize='ascii')`
}

export async function search(db: Kysely<unknown>): Promise<void> {
  for (const statement of SEARCH) await sql.raw(statement).execute(db)
}
