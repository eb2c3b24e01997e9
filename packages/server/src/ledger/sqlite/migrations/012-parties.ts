/** The parties of contacts as their reports tell them: who takes part, with the encounter, the block and the name. */
export const PARTIES: readonly string[] = [
  `CREATE VIEW parties_told AS SELECT contact_parties.*, contacts.encounter, contacts.block,
      name_fa, name_en, office_fa, office_en, office_key
    FROM contacts JOIN contact_parties ON contact_parties.report = contacts.report AND contact = contacts.id
      LEFT JOIN people ON people.report = contact_parties.report AND people.id = contact_parties.person`,
]
