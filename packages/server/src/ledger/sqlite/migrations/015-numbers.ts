/** A table of what records hold: its columns but for the number of the report, its key and its indexes. */
interface Told {
  readonly columns: string
  readonly key: string
  readonly indexes?: Readonly<Record<string, string>>
}

const PARTY = 'ord INTEGER NOT NULL, person TEXT, code TEXT, body TEXT, actor TEXT, country TEXT'

const TOLD: Readonly<Record<string, Told>> = {
  people: {
    columns: `id TEXT NOT NULL, name_fa TEXT, name_en TEXT, name_key TEXT, country TEXT, office_fa TEXT, office_en TEXT,
      office_key TEXT, known TEXT, confidence REAL, block TEXT, found TEXT, actor TEXT, because TEXT,
      name INTEGER REFERENCES names(id), day TEXT`,
    key: 'seq, id',
    indexes: {
      people_name: '(name, actor, day)',
      people_decided: '(seq, id) WHERE actor IS NOT found',
      people_offices_of: '(actor, office_key, country, day, name)',
      people_doubtful: '(confidence) WHERE confidence < 0.5',
      people_block: '(block) WHERE block IS NOT NULL',
      people_office: '(office_key, country, actor, day, name) WHERE office_key IS NOT NULL',
    },
  },
  contacts: {
    columns: `id TEXT NOT NULL, type TEXT NOT NULL, status TEXT NOT NULL, focus TEXT NOT NULL, start TEXT, "end" TEXT,
      country TEXT, city TEXT, place_said INTEGER NOT NULL, cue_start INTEGER NOT NULL, cue_end INTEGER NOT NULL,
      rule TEXT NOT NULL, confidence REAL, part_of TEXT, session INTEGER, wording TEXT, block TEXT NOT NULL,
      own TEXT NOT NULL, rejected INTEGER NOT NULL DEFAULT 0, encounter TEXT, because TEXT`,
    key: 'seq, id',
    indexes: { contacts_block: '(block)', contacts_encounter: '(encounter)', contacts_own: '(own)' },
  },
  contact_parties: { columns: `${PARTY}, contact TEXT NOT NULL, role TEXT`, key: 'seq, contact, ord' },
  statements: {
    columns: `id TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, cue_start INTEGER, cue_end INTEGER,
      mode TEXT NOT NULL, contact TEXT, rule TEXT NOT NULL, confidence REAL`,
    key: 'seq, id',
    indexes: { statements_doubtful: '(confidence) WHERE confidence < 0.5' },
  },
  speakers: {
    columns: `${PARTY}, statement TEXT NOT NULL, day TEXT`,
    key: 'seq, statement, ord',
    indexes: { speakers_actor: '(actor, day, seq, statement)', speakers_country: '(country, day, seq, statement)' },
  },
  statement_topics: {
    columns: 'statement TEXT NOT NULL, topic TEXT NOT NULL, day TEXT',
    key: 'seq, statement, topic',
    indexes: { statement_topics_topic: '(topic, day, seq, statement)' },
  },
  report_topics: { columns: 'topic TEXT NOT NULL', key: 'seq, topic', indexes: { report_topics_topic: '(topic)' } },
  outcome_words: {
    columns: `country TEXT NOT NULL, word TEXT NOT NULL, day TEXT NOT NULL, statement TEXT NOT NULL,
      start INTEGER NOT NULL, "end" INTEGER NOT NULL`,
    key: 'country, word, day, seq, start',
    indexes: { outcome_words_seq: '(seq)' },
  },
  commitments: {
    columns: `id TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, due_start TEXT, due_end TEXT,
      statement TEXT, rule TEXT NOT NULL, block TEXT`,
    key: 'seq, id',
    indexes: { commitments_block: '(block)' },
  },
  commitment_parties: {
    columns: `${PARTY}, commitment TEXT NOT NULL, side TEXT NOT NULL`,
    key: 'seq, commitment, side, ord',
  },
}

const OWNER = 'seq INTEGER NOT NULL REFERENCES reports(seq) ON DELETE CASCADE'

/** The columns of a table by their names. */
const namesOf = ({ columns }: Told) => columns.split(',').map((column) => column.trim().split(' ')[0] ?? '')

const numbered = ([table, told]: readonly [string, Told]): readonly string[] => {
  const names = namesOf(told).join(', ')
  return [
    `CREATE TABLE ${table}_rows (${OWNER}, ${told.columns}, PRIMARY KEY (${told.key})) WITHOUT ROWID`,
    `INSERT INTO ${table}_rows (seq, ${names}) SELECT seq, ${namesOf(told)
      .map((name) => `told.${name}`)
      .join(', ')}
      FROM reports CROSS JOIN ${table} AS told ON told.report = reports.id ORDER BY seq`,
    `DROP TABLE ${table}`,
    ...Object.entries(told.indexes ?? {}).map(([name, over]) => `CREATE INDEX ${name} ON ${table}_rows ${over}`),
    `CREATE VIEW ${table} AS SELECT reports.id AS report, ${table}_rows.* FROM ${table}_rows
      JOIN reports ON reports.seq = ${table}_rows.seq`,
  ]
}

/**
 * What records hold belongs to the number of its report: with its id, which sorts anywhere, a report touched pages all over
 * a large ledger, and cost twice as much in one of 100,000 reports as in one of 10,000. Views show it by the id.
 */
export const NUMBERS: readonly string[] = [
  'DROP VIEW parties_told',
  ...Object.entries(TOLD).flatMap(numbered),
  'DROP INDEX reports_days',
  'CREATE TABLE inputs_before AS SELECT key, seq FROM inputs JOIN reports ON reports.id = report',
  'DROP TABLE inputs',
  `CREATE TABLE inputs (key TEXT PRIMARY KEY, ${OWNER}) WITHOUT ROWID`,
  'INSERT INTO inputs SELECT key, seq FROM inputs_before',
  'DROP TABLE inputs_before',
  'CREATE INDEX inputs_seq ON inputs(seq)',
  `CREATE VIEW parties_told AS SELECT reports.id AS report, parties.*, contacts_rows.encounter, contacts_rows.block,
      name_fa, name_en, office_fa, office_en, office_key
    FROM contacts_rows JOIN reports ON reports.seq = contacts_rows.seq
      JOIN contact_parties_rows AS parties ON parties.seq = contacts_rows.seq AND contact = contacts_rows.id
      LEFT JOIN people_rows ON people_rows.seq = parties.seq AND people_rows.id = parties.person`,
]
