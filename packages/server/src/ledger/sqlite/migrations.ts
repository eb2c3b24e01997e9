import { type Kysely, type Migration, sql } from 'kysely'
import { search } from './migrations/002-search.js'
import { DECISIONS } from './migrations/003-decisions.js'
import { PROMISES } from './migrations/004-promises.js'
import { tenures } from './migrations/005-tenures.js'
import { MERGING } from './migrations/006-merging.js'
import { inputs } from './migrations/007-inputs.js'
import { questions } from './migrations/008-questions.js'
import { COUNTS } from './migrations/009-counts.js'
import { DRAWING } from './migrations/010-drawing.js'
import { outcomes } from './migrations/011-outcomes.js'
import { PARTIES } from './migrations/012-parties.js'
import { wordings } from './migrations/013-wordings.js'
import { NEAR } from './migrations/014-near.js'
import { NUMBERS } from './migrations/015-numbers.js'

/** Every change of the tables, in order. A released one is never changed: a ledger file remembers which it has. */
export const migrations: Readonly<Record<string, Migration>> = {
  '001-tables': { up: (db) => all(db, TABLES) },
  '002-search': { up: search },
  '003-decisions': { up: (db) => all(db, DECISIONS) },
  '004-promises': { up: (db) => all(db, PROMISES) },
  '005-tenures': { up: tenures },
  '006-merging': { up: (db) => all(db, MERGING) },
  '007-inputs': { up: inputs },
  '008-questions': { up: questions },
  '009-counts': { up: (db) => all(db, COUNTS) },
  '010-drawing': { up: (db) => all(db, DRAWING) },
  '011-outcomes': { up: outcomes },
  '012-parties': { up: (db) => all(db, PARTIES) },
  '013-wordings': { up: wordings },
  '014-near': { up: (db) => all(db, NEAR) },
  '015-numbers': { up: (db) => all(db, NUMBERS) },
}

async function all(db: Kysely<unknown>, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const PARTY = `report TEXT NOT NULL REFERENCES reports(id) ON DELETE CASCADE, ord INTEGER NOT NULL,
  person TEXT, code TEXT, body TEXT, actor TEXT, country TEXT`

const TABLES = [
  `CREATE TABLE reports (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, digest TEXT NOT NULL,
    copy_of TEXT, title TEXT, text TEXT NOT NULL, published TEXT, day TEXT, outlet TEXT, url TEXT, language TEXT NOT NULL,
    source TEXT NOT NULL, engine TEXT NOT NULL, record BLOB NOT NULL)`,
  `CREATE TABLE report_bands (value INTEGER NOT NULL, report TEXT NOT NULL REFERENCES reports(id) ON DELETE CASCADE,
    PRIMARY KEY (value, report)) WITHOUT ROWID`,
  'CREATE INDEX report_bands_report ON report_bands(report)',
  `CREATE TABLE people (report TEXT NOT NULL REFERENCES reports(id) ON DELETE CASCADE, id TEXT NOT NULL, name_fa TEXT,
    name_en TEXT, name_key TEXT, country TEXT, office_fa TEXT, office_en TEXT, office_key TEXT, known TEXT, confidence REAL,
    block TEXT, actor TEXT, because TEXT, PRIMARY KEY (report, id)) WITHOUT ROWID`,
  'CREATE INDEX people_block ON people(block)',
  'CREATE INDEX people_actor ON people(actor)',
  `CREATE TABLE contacts (report TEXT NOT NULL REFERENCES reports(id) ON DELETE CASCADE, id TEXT NOT NULL, type TEXT NOT NULL,
    status TEXT NOT NULL, focus TEXT NOT NULL, start TEXT, end TEXT, country TEXT, city TEXT, place_said INTEGER NOT NULL, cue_start INTEGER NOT NULL,
    cue_end INTEGER NOT NULL, rule TEXT NOT NULL, confidence REAL, part_of TEXT, block TEXT NOT NULL, encounter TEXT,
    because TEXT, PRIMARY KEY (report, id)) WITHOUT ROWID`,
  'CREATE INDEX contacts_block ON contacts(block)',
  'CREATE INDEX contacts_encounter ON contacts(encounter)',
  `CREATE TABLE contact_parties (${PARTY}, contact TEXT NOT NULL, role TEXT, PRIMARY KEY (report, contact, ord)) WITHOUT ROWID`,
  `CREATE TABLE statements (report TEXT NOT NULL REFERENCES reports(id) ON DELETE CASCADE, id TEXT NOT NULL,
    start INTEGER NOT NULL, end INTEGER NOT NULL, cue_start INTEGER, cue_end INTEGER, mode TEXT NOT NULL, contact TEXT,
    rule TEXT NOT NULL, confidence REAL, PRIMARY KEY (report, id)) WITHOUT ROWID`,
  `CREATE TABLE speakers (${PARTY}, statement TEXT NOT NULL, PRIMARY KEY (report, statement, ord)) WITHOUT ROWID`,
  `CREATE TABLE statement_topics (report TEXT NOT NULL REFERENCES reports(id) ON DELETE CASCADE, statement TEXT NOT NULL,
    topic TEXT NOT NULL, PRIMARY KEY (report, statement, topic)) WITHOUT ROWID`,
  `CREATE TABLE report_topics (report TEXT NOT NULL REFERENCES reports(id) ON DELETE CASCADE, topic TEXT NOT NULL,
    PRIMARY KEY (report, topic)) WITHOUT ROWID`,
  `CREATE TABLE commitments (report TEXT NOT NULL REFERENCES reports(id) ON DELETE CASCADE, id TEXT NOT NULL,
    start INTEGER NOT NULL, end INTEGER NOT NULL, due_start TEXT, due_end TEXT, statement TEXT, rule TEXT NOT NULL, PRIMARY KEY (report, id)) WITHOUT ROWID`,
  `CREATE TABLE commitment_parties (${PARTY}, commitment TEXT NOT NULL, side TEXT NOT NULL,
    PRIMARY KEY (report, commitment, side, ord)) WITHOUT ROWID`,
  `CREATE TABLE encounters (id TEXT PRIMARY KEY, type TEXT NOT NULL, status TEXT NOT NULL, focus TEXT NOT NULL, start TEXT,
    end TEXT, day TEXT, country TEXT, city TEXT, reports INTEGER NOT NULL, confidence REAL,
    block TEXT NOT NULL) WITHOUT ROWID`,
  'CREATE INDEX encounters_block ON encounters(block)',
  'CREATE INDEX encounters_day ON encounters(day, id)',
  `CREATE TABLE encounter_parties (encounter TEXT NOT NULL REFERENCES encounters(id) ON DELETE CASCADE, ord INTEGER NOT NULL,
    actor TEXT NOT NULL, name TEXT, office TEXT, country TEXT, role TEXT, reports INTEGER NOT NULL, PRIMARY KEY (encounter, ord)) WITHOUT ROWID`,
  'CREATE INDEX encounter_parties_actor ON encounter_parties(actor, encounter)',
  'CREATE INDEX encounter_parties_country ON encounter_parties(country, encounter)',
  'CREATE TABLE dirty (kind TEXT NOT NULL, block TEXT NOT NULL, PRIMARY KEY (kind, block)) WITHOUT ROWID',
]
