import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { read } from '@didar/engine'
import Database from 'libsql'
import { afterAll, expect, test } from 'vitest'
import { SqliteLedger } from './ledger.js'
import { DRAWING } from './migrations/010-drawing.js'

const folder = mkdtempSync(join(tmpdir(), 'didar-'))
afterAll(() => rmSync(folder, { recursive: true }))

const REPORTS = [
  [
    'a',
    'محمدجواد ظریف، وزیر خارجه ایران، امروز در آنکارا با مولود چاووش‌اوغلو، وزیر خارجه ترکیه، دیدار کرد. ظریف گفت: روابط دو کشور را گسترش می‌دهیم.',
    '2019-04-17',
  ],
  ['b', 'محمدجواد ظریف، وزیر خارجه ایران، دیروز به بغداد سفر کرد.', '2019-03-11'],
] as const

/** As the tables were before pictures were read off the facets. */
const BEFORE_DRAWING = `
  DROP INDEX encounter_facets_encounter;
  CREATE TABLE before (kind TEXT NOT NULL, key TEXT NOT NULL, day TEXT NOT NULL,
    encounter TEXT NOT NULL REFERENCES encounters(id) ON DELETE CASCADE, PRIMARY KEY (kind, key, day, encounter)) WITHOUT ROWID;
  INSERT INTO before SELECT kind, key, day, encounter FROM encounter_facets
    WHERE kind NOT IN ('place', 'pair', 'met', 'flow');
  DROP TABLE encounter_facets;
  ALTER TABLE before RENAME TO encounter_facets;
  CREATE INDEX encounter_facets_encounter ON encounter_facets(encounter);
  DROP TABLE speech`

test('a ledger of before has all facets once it is brought up to date', async () => {
  const path = join(folder, 'x.didar')
  const ledger = await SqliteLedger.open(path, { create: true })
  await ledger.add(REPORTS.map(([id, text, published]) => ({ record: read(text, { id, published }), source: id })))
  await ledger.resolve()
  const pictures = async (of: SqliteLedger) => [
    await of.overview.network({ of: 'people', least: 1, limit: 9 }),
    await of.overview.places({}),
    await of.overview.about({ country: 'IR' }),
  ]
  const before = await pictures(ledger)
  await ledger.close()
  const file = new Database(path)
  for (const statement of [BEFORE_DRAWING, ...DRAWING]) file.exec(statement)
  file.close()
  const again = await SqliteLedger.open(path)
  expect(await again.check()).toEqual([])
  expect(await pictures(again)).toEqual(before)
  expect(before).toMatchObject([
    { ties: [{ a: 'p:mevlut-cavusoglu', b: 'p:mohammad-javad-zarif' }] },
    { places: [{ city: 'Baghdad' }, { city: 'Ankara' }], flows: [{ from: 'IR', to: 'IQ' }] },
    { encounters: 2, statements: 1 },
  ])
  await again.close()
})
