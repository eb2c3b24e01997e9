/**
 * What became of promises by later statements. Clauses that tell an outcome, and undertakings, are found by their words
 * among those of the same country and of the days that fit: see promises/said.ts. Both have a row for each word.
 */
export const OUTCOMES: readonly string[] = [
  `CREATE TABLE outcome_words (country TEXT NOT NULL, word TEXT NOT NULL, day TEXT NOT NULL,
    report TEXT NOT NULL REFERENCES reports(id) ON DELETE CASCADE, statement TEXT NOT NULL, start INTEGER NOT NULL,
    end INTEGER NOT NULL, PRIMARY KEY (country, word, day, report, start)) WITHOUT ROWID`,
  'CREATE INDEX outcome_words_report ON outcome_words(report)',
  `CREATE TABLE promise_words (country TEXT NOT NULL, word TEXT NOT NULL, day TEXT NOT NULL,
    promise TEXT NOT NULL REFERENCES promises(id) ON DELETE CASCADE, PRIMARY KEY (country, word, day, promise)) WITHOUT ROWID`,
  'CREATE INDEX promise_words_promise ON promise_words(promise)',
  'CREATE INDEX promise_links_report ON promise_links(report)',
]
