const TWO = `encounters AS own JOIN encounter_parties AS one ON one.encounter = own.id
  JOIN encounter_parties AS other ON other.encounter = own.id`
const facet = (kind: string, one: string, other: string, from: string) =>
  `INSERT OR IGNORE INTO encounter_facets
    SELECT '${kind}', ${one} || char(9) || ${other}, coalesce(own.day, '~'), own.id, own.type, own.status FROM ${from}`

/**
 * Pictures and pages about somebody are read off the facets: these have the type and the status of their encounter, and
 * there are some of two values. Who of a country takes part how often is read off an index; what a country says is counted.
 */
export const DRAWING: readonly string[] = [
  'DROP INDEX encounter_facets_encounter',
  'ALTER TABLE encounter_facets RENAME TO facets_before',
  `CREATE TABLE encounter_facets (kind TEXT NOT NULL, key TEXT NOT NULL, day TEXT NOT NULL,
    encounter TEXT NOT NULL REFERENCES encounters(id) ON DELETE CASCADE, type TEXT NOT NULL, status TEXT NOT NULL,
    PRIMARY KEY (kind, key, day, encounter)) WITHOUT ROWID`,
  `INSERT INTO encounter_facets SELECT kind, key, before.day, encounter, type, status
    FROM facets_before AS before JOIN encounters ON encounters.id = encounter`,
  'DROP TABLE facets_before',
  facet('place', 'own.country', "coalesce(own.city, '')", 'encounters AS own WHERE own.country IS NOT NULL'),
  facet('pair', 'one.country', 'other.country', `${TWO} WHERE one.country <> other.country`),
  facet(
    ...(['met', 'one.actor', 'other.actor'] as const),
    `${TWO} WHERE one.actor <> other.actor AND one.actor LIKE '_:%' AND other.actor LIKE 'p:%'`,
  ),
  facet(
    ...(['flow', 'guest.country', 'own.country'] as const),
    `encounters AS own JOIN encounter_parties AS guest ON guest.encounter = own.id
      WHERE own.type = 'visit' AND coalesce(guest.role, 'guest') = 'guest' AND guest.country <> own.country`,
  ),
  'CREATE INDEX encounter_facets_encounter ON encounter_facets(encounter)',
  'DROP INDEX encounter_parties_country',
  'CREATE INDEX encounter_parties_country ON encounter_parties(country, actor, encounter)',
  `CREATE TABLE speech (country TEXT NOT NULL, topic TEXT NOT NULL, year TEXT NOT NULL, n INTEGER NOT NULL,
    PRIMARY KEY (country, topic, year)) WITHOUT ROWID`,
  `INSERT INTO speech WITH said AS (
      SELECT country, coalesce(substr(day, 1, 4), '') AS year, report, statement FROM speakers AS own
      WHERE country IS NOT NULL AND NOT EXISTS (SELECT 1 FROM speakers AS other WHERE other.report = own.report
        AND other.statement = own.statement AND other.ord < own.ord AND other.country = own.country))
    SELECT country, '', year, count(*) FROM said GROUP BY country, year
    UNION ALL SELECT country, topic, year, count(*) FROM said JOIN statement_topics USING (report, statement)
      GROUP BY country, topic, year`,
]
