import { cityFacts, countryFacts, engineVersion, type Point } from '@didar/engine'
import type { EncounterTold, Row, Source, Story } from '../../ledger/snapshot.js'
import { isoOf, nameOf, nameOfCode, type Party, sectorOf, titleOf } from '../who.js'
import { CODES, codeNameOf, contextsOf, sidesOf } from './codes.js'

/** An encounter as a row of POLECAT. `story` is of its first report. Pure. */
export function eventRow(told: EncounterTold, story: Story | undefined): Row {
  const { encounter, tellings, topics } = told
  const code = CODES[codeNameOf(encounter, wordsOf(told))]
  const { actors, recipients } = sidesOf(encounter)
  const [first] = tellings
  return {
    'Event ID': encounter.id,
    'Event Date': encounter.day,
    'Event Type': code.type,
    'Event Mode': code.mode,
    Intensity: code.intensity,
    'Quad Code': code.quad,
    Contexts: joined(contextsOf(code, topics)),
    ...partyCells('Actor', actors, told),
    ...partyCells('Recipient', recipients, told),
    ...placeCells(encounter),
    Source: first.outlet,
    'Publication Date': first.published,
    'Story People': joined(story?.people ?? []),
    'Story Organizations': joined((story?.bodies ?? []).filter((body) => !countryFacts(body)).map(nameOfCode)),
    'Story Locations': joined(locationsOf(story)),
    Language: first.language,
    Version: `didar ${engineVersion}`,
  }
}

const wordsOf = ({ tellings }: EncounterTold) => tellings.map(({ words }) => words)

/** Values of one cell, `;` between them. `aligned`: a missing one keeps its place. */
function joined(values: readonly (string | null)[], aligned = false): string | null {
  const all = aligned ? values : [...new Set(values.filter(Boolean))]
  return all.some(Boolean)
    ? all
        .map((value) =>
          (value ?? '')
            .split(';')
            .map((part) => part.trim())
            .join(', '),
        )
        .join(';')
    : null
}

/** The eight columns of a side; the values of one party stand at the same place in each. */
function partyCells(side: 'Actor' | 'Recipient', parties: readonly Party[], { named, encounter }: EncounterTold): Row {
  const namings = new Map([...named].reverse().map((naming) => [naming.actor, naming]))
  const each = (of: (party: Party) => string | null) => joined(parties.map(of), true)
  const facts = ({ country }: Party) => countryFacts(country ?? '')
  const sectors = [...new Set(parties.map((party) => sectorOf(party, encounter.day)).filter(Boolean))]
  return {
    [`${side} Name`]: each(nameOf),
    [`${side} Country`]: each((party) => (party.country ? isoOf(party.country) : null)),
    [`${side} COW`]: each((party) => facts(party)?.cow?.toString() ?? null),
    [`Primary ${side} Sector`]: sectors[0] ?? null,
    [`${side} Sectors`]: each((party) => sectorOf(party, encounter.day) || null),
    [`${side} Title`]: each((party) => titleOf(party, encounter.day)),
    [`${side} Name Raw`]: each(({ actor }) => namings.get(actor)?.nameFa ?? namings.get(actor)?.officeFa ?? null),
    [`Wikipedia ${side} ID`]: null,
  }
}

function placeCells({ country, city }: EncounterTold['encounter']): Row {
  const facts = country === null ? null : countryFacts(country)
  const place = country && city ? cityFacts(country, city) : null
  // A city that is not located has no coordinates: those of its country would mislead.
  const point: Point | null = place ?? (city ? null : (facts?.point ?? null))
  return {
    Placename: city ?? facts?.en ?? null,
    City: city,
    District: null,
    Province: place?.province ?? null,
    Country: country && isoOf(country),
    Latitude: point?.latitude ?? null,
    Longitude: point?.longitude ?? null,
    'GeoNames ID': place?.geonames ?? null,
    'Raw Placename': place?.fa ?? null,
    'Feature Type': place?.feature ?? (city ? 'PPL' : facts && 'PCLI'),
  }
}

const locationsOf = (story: Story | undefined) =>
  (story?.places ?? []).flatMap(({ country, city }) => [city, country && nameOfCode(country)])

/** Who takes part, one a row, with the code that CAMEO gives the event from this side. */
export function eventPartyRows(told: EncounterTold): Row[] {
  const { encounter, tellings } = told
  const code = CODES[codeNameOf(encounter, wordsOf(told))]
  const { actors, recipients } = sidesOf(encounter)
  const row = (side: string, cameo: string) => (party: Party) => ({
    ...{ 'Event ID': encounter.id, Side: side, 'Party ID': party.actor, Name: nameOf(party) },
    ...{
      Country: party.country && isoOf(party.country),
      Sector: sectorOf(party, encounter.day) || null,
      Title: titleOf(party, encounter.day),
    },
    CAMEO: cameo,
    Sources: tellings.map(({ report, url, words }): Source => ({ report, url, words })),
  })
  const all = [...actors.map(row('actor', code.cameo)), ...recipients.map(row('recipient', code.cameoOfRecipient))]
  return all.map((party, at) => ({ ...party, Ord: at + 1 }))
}
