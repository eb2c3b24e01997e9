import { type DidarRecord, fold, type Party } from '@didar/engine'

/**
 * A record as rows: what the ledger asks about, one row a thing. Pure; `actor` is set for codes and bodies, which are who
 * they are, and left open for people, who are resolved across reports.
 */
export function projected(record: DidarRecord) {
  const report = record.id
  const countries = new Map(record.people.map(({ id, country }) => [id, country]))
  const party = (item: Party, ord: number) => partyRow(record, countries, item, ord)
  return {
    people: record.people.map(({ id, name, country, office, known, ...rest }) => ({
      report,
      id,
      name_fa: name.fa,
      name_en: name.en,
      name_key: name.fa === null ? null : fold(name.fa),
      country,
      office_fa: office?.fa ?? null,
      office_en: office?.en ?? null,
      known: known ?? null,
      confidence: confidenceOf(rest),
    })),
    contacts: record.contacts.map(({ id, type, status, focus, start, end, place, cue, rule, partOf, ...rest }) => ({
      ...{ report, id, type, status, focus, start, end, rule },
      country: place?.country ?? null,
      city: place?.city ?? null,
      cue_start: cue[0],
      cue_end: cue[1],
      confidence: confidenceOf(rest),
      part_of: partOf ?? null,
    })),
    contact_parties: record.contacts.flatMap(({ id, parties }) =>
      parties.map((item, ord) => ({ ...party(item, ord), contact: id, role: item.role ?? null })),
    ),
    statements: record.statements.map(({ id, span, cue, mode, contact, rule, ...rest }) => ({
      ...{ report, id, mode, rule },
      start: span[0],
      end: span[1],
      cue_start: cue?.[0] ?? null,
      cue_end: cue?.[1] ?? null,
      contact: contact ?? null,
      confidence: confidenceOf(rest),
    })),
    speakers: record.statements.flatMap(({ id, speakers }) =>
      speakers.map((item, ord) => ({ ...party(item, ord), statement: id })),
    ),
    statement_topics: record.statements.flatMap(({ id, topics }) =>
      topics.map((topic) => ({ report, statement: id, topic })),
    ),
    report_topics: record.topics.map((topic) => ({ report, topic })),
    commitments: record.commitments.map(({ span, due, statement, rule }, index) => ({
      ...{ report, id: commitmentId(index), rule },
      start: span[0],
      end: span[1],
      due_start: due?.start ?? null,
      due_end: due?.end ?? null,
      statement: statement ?? null,
    })),
    commitment_parties: record.commitments.flatMap(({ by, to }, index) => [
      ...by.map((item, ord) => ({ ...party(item, ord), commitment: commitmentId(index), side: 'by' })),
      ...(to ?? []).map((item, ord) => ({ ...party(item, ord), commitment: commitmentId(index), side: 'to' })),
    ]),
  }
}

/** Commitments have no id in a record: they are numbered in its order. */
const commitmentId = (index: number) => `m${index + 1}`

const confidenceOf = (thing: object) => (thing as { readonly confidence?: number }).confidence ?? null

function partyRow(record: DidarRecord, countries: ReadonlyMap<string, string | null>, party: Party, ord: number) {
  const row = { report: record.id, ord, person: null, code: null, body: null, actor: null, country: null }
  if ('person' in party) return { ...row, person: party.person, country: countries.get(party.person) ?? null }
  if ('code' in party) return { ...row, code: party.code, actor: party.code, country: party.code }
  const body = record.text.slice(...party.name)
  return { ...row, body, actor: `@${fold(body)}` }
}
