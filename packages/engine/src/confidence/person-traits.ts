import type { Person } from '../document.js'
import { counted, type Findings, holding, type Traits } from './findings.js'

export function personTraits(person: Person, findings: Findings): Traits {
  const { id, name, country, office, known, mentions, evidence } = person
  const span = evidence.find(({ field }) => field === 'name')?.span ?? mentions[0]
  const implied = (wanted: string) => evidence.some(({ field, span }) => field === wanted && span === null)
  return [
    `mentions ${counted(mentions.length, 4)}`,
    ...(span ? [`part ${findings.part(span)}`] : []),
    ...holding({
      known: Boolean(known),
      'no name': !name.fa,
      'no usual English name': Boolean(name.fa && !name.en),
      'one word of name': Boolean(name.fa && !/[\s\u200c]/.test(name.fa)),
      'no country': !country,
      'country implied': implied('country'),
      'no office': !office,
      'office implied': implied('office'),
      'office not in the table': Boolean(office && !office.en),
      'long office': (office?.fa.length ?? 0) > 40,
      speaks: findings.speakers.has(id),
      'party of a contact': findings.parties.has(id),
      'international body': Boolean(country && country.length > 2),
      'crowded report': findings.found.people.length > 12,
    }),
  ]
}
