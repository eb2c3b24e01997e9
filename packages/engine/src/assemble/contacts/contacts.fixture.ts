import { read } from '../../read.js'

/** For tests: the contacts of a text in short, as their type, status and the countries that the parties act for. */
export function contactsOf(text: string): string[] {
  const { contacts, people, text: given } = read(text, { published: '2022-01-25' })
  const countries = new Map(people.map(({ id, country }) => [id, country]))
  return contacts.map(({ type, status, parties }) => {
    const codes = parties.map((party) =>
      'code' in party
        ? party.code
        : 'name' in party
          ? given.slice(...party.name)
          : (countries.get(party.person) ?? '?'),
    )
    return `${type} ${status} ${codes.sort().join('+')}`
  })
}
