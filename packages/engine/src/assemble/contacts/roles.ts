import type { Party } from '../../document.js'
import type { ContactInput } from './contacts.js'
import type { ArgumentFinder } from './arguments.js'
import { type Draft, type DraftParty, partyKey } from './draft.js'

/** Cities where states meet on neutral ground, and words of such an occasion: nobody there is the host of a visit. */
const VENUES = new Set(['Vienna', 'Geneva', 'New York', 'Lausanne', 'Munich', 'Davos', 'Montreux'])
const OCCASIONS = new Set(['اجلاس', 'نشست', 'کنفرانس', 'مجمع', 'همایش', 'سازمانملل', 'مجمععمومی', 'شرکت', 'فروم'])

/** Diplomats posted in the country: neither they nor those they meet are guests. */
const ENVOY = /^(سفیر|کاردار|سرکنسول)/u

type CountryOf = (party: Party) => string | null

/** Gives each contact its place, host and guest where the report fixes them (CODEBOOK §3). */
export function setPlacesAndRoles(input: ContactInput, finder: ArgumentFinder, drafts: Draft[]): void {
  const countries = new Map(input.cast.people.map(({ id, country }) => [id, country]))
  const countryOf: CountryOf = (party) => ('person' in party ? (countries.get(party.person) ?? null) : 'code' in party ? party.code : null)
  const envoys = new Set(input.cast.people.filter(({ office }) => office && ENVOY.test(office.fa)).map(({ id }) => id))
  const isEnvoy = (party: Party) => 'person' in party && envoys.has(party.person)
  const visits = drafts.filter(({ type, country, parties }) => type === 'visit' && country && parties.some(({ role }) => role === 'guest'))
  for (const visit of drafts) if (visit.type === 'visit') hostOfVisit(input, finder, visit, countryOf)
  for (const draft of drafts) if (draft.type !== 'visit' && draft.type !== 'call') placeMeeting(draft, visits, countryOf, isEnvoy)
}

/** The country visited is the host where nobody of it is, unless the trip is to an event on neutral ground. */
function hostOfVisit(input: ContactInput, finder: ArgumentFinder, visit: Draft, countryOf: CountryOf): void {
  const host = visit.parties.find(({ role }) => role === 'host')
  if (host) visit.country ??= countryOf(host.party)
  const guests = visit.parties.filter(({ role }) => role === 'guest')
  if (guests.length > 1) visit.parties = visit.parties.filter((item) => item.role !== 'guest' || !('code' in item.party && item.party.code === visit.country))
  if (!visit.country || host) return
  visit.parties = visit.parties.filter(({ party, role }) => role !== null || countryOf(party) !== visit.country)
  const named = hostNamed(finder, visit, countryOf)
  if (named) {
    visit.parties = [...visit.parties.filter(({ party }) => partyKey(party) !== partyKey(named.party)), named]
    return
  }
  const away = visit.parties.some(({ party }) => countryOf(party) === visit.country)
  if (away || toOccasion(input, visit)) return
  visit.parties.push({ party: { code: visit.country }, role: 'host', part: 'host', range: visit.placeRange ?? visit.trigger })
}

const INVITED = new Set(['به', 'با', 'بنا', 'بنابر', 'بنابه', 'طبق'])
const WELCOMED = new Set(['مورد', 'با'])

/** The person of the visited country who invited or welcomed the guest in the visit's sentence. */
function hostNamed(finder: ArgumentFinder, visit: Draft, countryOf: CountryOf): DraftParty | null {
  const { sentence } = visit.clause
  const cases = [...finder.dependentsOf(sentence, 'دعوت', INVITED), ...finder.dependentsOf(sentence, 'استقبال', WELCOMED)]
  for (const { reference } of cases)
    for (const party of reference.parties) if ('person' in party && countryOf(party) === visit.country) return { party, role: 'host', part: 'host', range: reference.range }
  return null
}

function toOccasion({ document }: ContactInput, visit: Draft): boolean {
  if (visit.city && VENUES.has(visit.city)) return true
  const sentence = document.sentences[visit.clause.sentence]
  return document.tokens.slice(...(sentence?.range ?? [0, 0])).some(({ key }) => OCCASIONS.has(key))
}

/** A meeting during a visit is in the visited country; the one party at home is the host. */
function placeMeeting(meeting: Draft, visits: readonly Draft[], countryOf: CountryOf, isEnvoy: (party: Party) => boolean): void {
  const keys = new Set(meeting.parties.map(({ party }) => partyKey(party)))
  const ofParty = visits.filter(({ parties }) => parties.some(({ party, role }) => role === 'guest' && keys.has(partyKey(party))))
  const visit = ofParty.find(({ country }) => meeting.parties.some(({ party }) => countryOf(party) === country)) ?? ofParty[0]
  if (visit && (!meeting.country || meeting.country === visit.country)) {
    meeting.country = visit.country
    meeting.city ??= visit.city
  }
  if (meeting.type === 'message' || meeting.type === 'agreement') return
  if (!meeting.country && meeting.type === 'meeting' && meeting.parties.some(({ party }) => countryOf(party) === 'IR')) meeting.country = 'IR'
  const home = meeting.parties.filter(({ party }) => countryOf(party) === meeting.country)
  if (meeting.parties.some(({ party }) => isEnvoy(party))) return
  if (meeting.type !== 'meeting' || !meeting.country || !home.length || home.length === meeting.parties.length) return
  for (const item of meeting.parties) item.role ??= home.includes(item) ? 'host' : 'guest'
}
