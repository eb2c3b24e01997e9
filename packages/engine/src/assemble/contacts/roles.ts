import type { Party } from '../../document.js'
import type { ContactInput } from './contacts.js'
import type { Draft } from './draft.js'

/** Gives each contact its place, host and guest where the report fixes them (CODEBOOK §3). */
export function setPlacesAndRoles(input: ContactInput, drafts: Draft[]): void {
  const countries = new Map(input.cast.people.map(({ id, country }) => [id, country]))
  const countryOf = (party: Party) =>
    'person' in party ? (countries.get(party.person) ?? null) : 'code' in party ? party.code : null
  const visits = drafts.filter(({ type }) => type === 'visit')
  for (const visit of visits) hostOfVisit(visit, countryOf)
  for (const draft of drafts) if (draft.type === 'meeting') placeMeeting(draft, visits, countryOf)
}

type CountryOf = (party: Party) => string | null

/** The country visited is the host where nobody of it is. */
function hostOfVisit(visit: Draft, countryOf: CountryOf): void {
  if (!visit.country || visit.parties.some(({ role }) => role === 'host')) return
  const own = visit.parties.find(({ party, role }) => role === null && countryOf(party) === visit.country)
  if (own) own.role = 'host'
  else visit.parties.push({ party: { code: visit.country }, role: 'host', range: visit.placeRange ?? visit.trigger })
}

/** A meeting during a visit is in the visited country; one party at home is the host. */
function placeMeeting(meeting: Draft, visits: readonly Draft[], countryOf: CountryOf): void {
  const keys = new Set(meeting.parties.map(({ party }) => JSON.stringify(party)))
  const visit = visits.find(
    ({ parties, country }) =>
      parties.some(({ party, role }) => role === 'guest' && keys.has(JSON.stringify(party))) &&
      meeting.parties.some(({ party }) => countryOf(party) === country),
  )
  if (!meeting.country && visit) {
    meeting.country = visit.country
    meeting.city ??= visit.city
  }
  if (!meeting.country && meeting.parties.some(({ party }) => countryOf(party) === 'IR')) meeting.country = 'IR'
  const home = meeting.parties.filter(({ party }) => countryOf(party) === meeting.country)
  if (!meeting.country || !home.length || home.length === meeting.parties.length) return
  for (const item of meeting.parties) item.role ??= home.includes(item) ? 'host' : 'guest'
}
