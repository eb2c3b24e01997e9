import type { Cast, Person } from '../document.js'

const byId = new WeakMap<Cast['people'], ReadonlyMap<string, Person>>()

/** The person of a cast with this id. */
export function personIn({ people }: Pick<Cast, 'people'>, id: string): Person | undefined {
  let known = byId.get(people)
  if (!known) {
    known = new Map(people.map((person) => [person.id, person]))
    byId.set(people, known)
  }
  return known.get(id)
}
