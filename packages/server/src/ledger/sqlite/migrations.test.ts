import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { read } from '@didar/engine'
import Database from 'libsql'
import { afterAll, expect, test } from 'vitest'
import { SqliteLedger } from './ledger.js'

const folder = mkdtempSync(join(tmpdir(), 'didar-'))
afterAll(() => rmSync(folder, { recursive: true }))

const BUILT = 'ما دو نیروگاه در شمال عراق'
const REPORTS = [
  [
    'a',
    'محمدجواد ظریف، وزیر خارجه ایران، امروز در آنکارا با مولود چاووش‌اوغلو، وزیر خارجه ترکیه، دیدار کرد. ظریف گفت: روابط دو کشور را گسترش می‌دهیم.',
    '2019-04-17',
  ],
  ['b', 'محمدجواد ظریف، وزیر خارجه ایران، دیروز به بغداد سفر کرد.', '2019-03-11'],
  ['said', `وزیر خارجه ترکیه گفت: ${BUILT} خواهیم ساخت.`, '2022-01-25'],
  ['done', `وزیر خارجه ترکیه گفت: ${BUILT} ساختیم.`, '2022-09-10'],
] as const

const report = (id: string, text: string, published: string) => ({
  ...{ record: read(text, { id, published }), source: id },
  key: `input of ${id}`,
})

/** What undoes each migration, the newest first. */
const UNDONE = {
  '015-numbers': undoneNumbers(),
  '014-near': `
    DROP TABLE report_signatures;
    CREATE TABLE before (value INTEGER NOT NULL, report TEXT NOT NULL REFERENCES reports(id) ON DELETE CASCADE,
      PRIMARY KEY (value, report)) WITHOUT ROWID;
    INSERT INTO before SELECT value, id FROM report_bands JOIN reports USING (seq);
    DROP TABLE report_bands;
    ALTER TABLE before RENAME TO report_bands;
    CREATE INDEX report_bands_report ON report_bands(report);
    DROP INDEX statements_doubtful;
    CREATE INDEX statements_confidence ON statements(confidence);
    DROP INDEX people_doubtful;
    CREATE INDEX people_confidence ON people(confidence)`,
  '013-wordings': 'ALTER TABLE contacts DROP COLUMN wording',
  '012-parties': 'DROP VIEW parties_told',
  '011-outcomes': `DROP TABLE outcome_words; DROP TABLE promise_words; DROP INDEX promise_links_report;
    DELETE FROM promise_links; UPDATE promises SET status = 'open'`,
  '010-drawing': `
    DROP INDEX encounter_facets_encounter;
    CREATE TABLE before (kind TEXT NOT NULL, key TEXT NOT NULL, day TEXT NOT NULL,
      encounter TEXT NOT NULL REFERENCES encounters(id) ON DELETE CASCADE, PRIMARY KEY (kind, key, day, encounter)) WITHOUT ROWID;
    INSERT INTO before SELECT kind, key, day, encounter FROM encounter_facets
      WHERE kind NOT IN ('place', 'pair', 'met', 'flow');
    DROP TABLE encounter_facets;
    ALTER TABLE before RENAME TO encounter_facets;
    CREATE INDEX encounter_facets_encounter ON encounter_facets(encounter);
    DROP TABLE speech`,
} as const

type Name = keyof typeof UNDONE

/** What is asked of a ledger, before and after it was as it had been without this migration and those since. */
async function migrated<T>(since: Name, ask: (ledger: SqliteLedger) => Promise<T>) {
  const path = join(mkdtempSync(join(folder, 'm-')), 'x.didar')
  const ledger = await SqliteLedger.open(path, { create: true })
  await ledger.add(REPORTS.map((each) => report(...each)))
  await ledger.resolve()
  const before = await ask(ledger)
  await ledger.close()
  const file = new Database(path)
  for (const [name, undo] of Object.entries(UNDONE)) if (name >= since) file.exec(undo)
  file.prepare('DELETE FROM kysely_migration WHERE name >= ?').run(since)
  file.close()
  const again = await SqliteLedger.open(path)
  await again.resolve()
  expect(await again.check()).toEqual([])
  return { before, after: await ask(again), again }
}

test('a ledger of before 010 has all facets', async () => {
  const { before, after } = await migrated('010-drawing', async ({ overview }) => [
    await overview.network({ of: 'people', least: 1, limit: 9 }),
    await overview.places({}),
    await overview.about({ country: 'IR' }),
  ])
  expect(after).toEqual(before)
  expect(before).toMatchObject([
    { ties: [{ a: 'p:mevlut-cavusoglu', b: 'p:mohammad-javad-zarif' }] },
    { places: [{ city: 'Baghdad' }, { city: 'Ankara' }], flows: [{ from: 'IR', to: 'IQ' }] },
    { encounters: 2, statements: 1 },
  ])
})

test('a ledger of before 011 knows what was said of a promise', async () => {
  const { before, after } = await migrated('011-outcomes', (ledger) =>
    ledger.promises({ countries: ['IQ'], kind: 'undertaking', limit: 9 }),
  )
  expect(after).toEqual(before)
  expect(before).toMatchObject([{ status: 'kept' }])
})

test('a ledger of before 015 has all that its records hold, and what was read from where', async () => {
  const { before, after } = await migrated('015-numbers', async (ledger) => [
    await ledger.known('input of a'),
    await ledger.list({ countries: [], limit: 9 }),
    await ledger.said({ side: { country: 'IR' }, limit: 9 }),
    await ledger.searchPeople({ query: 'ظریف', limit: 9 }),
  ])
  expect(after).toEqual(before)
  expect(before).toMatchObject([
    { id: 'a' },
    [{ type: 'visit' }, { type: 'meeting' }],
    [{ report: 'a' }],
    [{ actor: 'p:mohammad-javad-zarif' }],
  ])
})

test('a ledger of before 014 knows a text by its near-copy, and what is doubtful', async () => {
  const { before, after, again } = await migrated('014-near', (ledger) =>
    ledger.doubtful({ below: 1.01, kinds: ['statement', 'person'], limit: 9 }),
  )
  expect(after).toEqual(before)
  const [id, text, published] = REPORTS[0]
  const copied = await again.add([report('copy', `${text} دو طرف توافق کردند.`, published)])
  expect(copied).toMatchObject([{ outcome: 'copy', of: id }])
})

/** Tables by the ids of reports, as there were before 015: what the views show. */
function undoneNumbers(): string {
  const tables = [
    ...['people', 'contacts', 'contact_parties', 'statements', 'speakers', 'statement_topics', 'report_topics'],
    ...['outcome_words', 'commitments', 'commitment_parties'],
  ].flatMap((table) => [
    `CREATE TABLE before AS SELECT * FROM ${table}`,
    'ALTER TABLE before DROP COLUMN seq',
    `DROP VIEW ${table}`,
    `DROP TABLE ${table}_rows`,
    `ALTER TABLE before RENAME TO ${table}`,
  ])
  return [
    'DROP VIEW parties_told',
    ...tables,
    'CREATE TABLE before AS SELECT key, id AS report FROM inputs JOIN reports USING (seq)',
    'DROP TABLE inputs',
    'ALTER TABLE before RENAME TO inputs',
    'CREATE INDEX reports_days ON reports(id, day, copy_of)',
    'CREATE INDEX people_doubtful ON people(confidence)',
    'CREATE INDEX people_block ON people(block)',
    'CREATE INDEX people_office ON people(office_key)',
    'CREATE INDEX statements_doubtful ON statements(confidence)',
    'CREATE VIEW parties_told AS SELECT 1',
  ].join(';')
}
