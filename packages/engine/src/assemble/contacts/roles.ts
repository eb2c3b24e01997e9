import type { Party, PlaceMention, Token } from '../../document.js'
import { homeOf, isCountry, seatOf } from '../../reference/countries.js'
import { officeLevel } from '../../reference/offices.js'
import { keySet } from '../../rules/keys.js'
import type { ArgumentFinder } from './arguments.js'
import { datelineOf } from './dateline.js'
import { type Draft, type DraftParty, partyKey } from './draft.js'
import { eventWords } from './event-words.js'
import { HAPPENING } from './happening.js'
import type { ContactInput } from './input.js'
import { Whereabouts } from './whereabouts.js'

/** Cities where states meet on neutral ground, and words of such an occasion: nobody there is the host of a visit. */
const VENUES = new Set(['Vienna', 'Geneva', 'New York', 'Lausanne', 'Munich', 'Davos', 'Montreux'])
const CONFERENCES = eventWords('conference')
const ALSO = keySet('و نیز همچنین')
const CEREMONY = 'مراسم'
const ATTENDING = keySet('شرکت حضور سخنرانی')
/** «نشست اقتصادی دو کشور», «اجلاس کمیسیون مشترک» is with the country itself. */
const OF_BOTH = keySet('دو مشترک')
const NAME = 4
/** «حضور و سخنرانی در هجدهمین اجلاس»: so many words from the attending to the event. */
const NEAR_ATTENDING = 8
/** Diplomats posted in the country: neither they nor those they meet are guests. A former one is posted nowhere. */
const ENVOY = /^(?:سفیر|کاردار|سرکنسول)(?! (?:پیشین|سابق|اسبق|قبلی))/u
/** Whose officials Iran does not receive. */
const NEVER = new Set(['US', 'IL'])
/** Before «دعوت» of whoever invited: «به دعوت رئیس‌جمهور». */
export const INVITED = keySet('به با بنا بنابر بنابه طبق حسب پی')
const WELCOMED = keySet('مورد با')
/** Rules of verbs of receiving. */
const RECEIVING = new Set(['meeting.received', 'meeting.admitted'])
/** What takes place where people meet. */
const PLACED: ReadonlySet<Draft['type']> = new Set(['meeting', 'gathering', 'agreement'])

/**
 * Gives each contact its place, host and guest where the report fixes them (CODEBOOK §3). `atHome`: journeys in the
 * travellers' own country, which are no contacts but say where they are.
 */
export function setPlacesAndRoles(finder: ArgumentFinder, drafts: readonly Draft[], atHome: readonly Draft[]): void {
  new Placing(finder, drafts).run(atHome)
}

class Placing {
  readonly #envoys: ReadonlySet<string>
  readonly #levels: ReadonlyMap<string, number>
  readonly #whereabouts: Whereabouts
  /** The cities or countries where envoys are posted. */
  readonly #posts: ReadonlyMap<string, PlaceMention>

  constructor(
    readonly finder: ArgumentFinder,
    readonly drafts: readonly Draft[],
  ) {
    const { input } = finder.setting
    const { people } = input.cast
    this.#whereabouts = new Whereabouts(input, (party) => this.#countryOf(party))
    this.#levels = new Map(
      people.flatMap(({ id, office }) => (office ? [[id, officeLevel(office.fa) ?? 3] as const] : [])),
    )
    this.#envoys = new Set(people.filter(({ office }) => office && ENVOY.test(office.fa)).map(({ id }) => id))
    this.#posts = this.#postings(input)
  }

  #postings({ cast, document }: ContactInput): Map<string, PlaceMention> {
    const posts = new Map<string, PlaceMention>()
    for (const { parties, range } of cast.references) {
      const [party] = parties
      if (!party || !('person' in party) || !this.#envoys.has(party.person)) continue
      for (let i = range[0] + 1; i < range[1]; i++) {
        const place = document.tokens[i - 1]?.key === 'در' ? this.finder.setting.placeAt(i) : undefined
        if (place?.code && !posts.get(party.person)?.city) posts.set(party.person, place)
      }
    }
    return posts
  }

  run(atHome: readonly Draft[]): void {
    for (const draft of this.drafts) if (draft.type === 'visit') this.#hostOfVisit(draft)
    for (const draft of this.drafts) this.#whereabouts.note(draft)
    for (const draft of atHome) this.#whereabouts.noteAtHome(draft)
    for (const draft of this.drafts) if (draft.type === 'visit') this.#cityOfVisit(draft)
    for (const draft of this.drafts) if (PLACED.has(draft.type)) this.#place(draft)
    for (const draft of this.drafts) if (draft.type === 'meeting') this.#roles(draft)
  }

  #countryOf(party: Party): string | null {
    const code = this.finder.setting.countryOf(party)
    return code && homeOf(code)
  }

  /** The country visited is the host where nobody of it is, unless the trip is to an event on neutral ground. */
  #hostOfVisit(visit: Draft): void {
    const host = visit.parties.find(({ role }) => role === 'host')
    if (host) {
      visit.country ??= this.#countryOf(host.party)
      // «بغداد میزبان نخست‌وزیر هند بود»
      const at = visit.rule.id === 'visit.host' ? this.finder.setting.placeAt(host.range[0]) : undefined
      if (at?.city && at.code === visit.country) visit.city ??= at.city
      // «برای شرکت در نشست … ویزا نداد»: who keeps somebody from an event does not hold it.
      if (visit.rule.id === 'visit.visa' && this.#attends(visit))
        visit.parties = visit.parties.filter((item) => item !== host)
    }
    if (!visit.country || host) return
    visit.parties = visit.parties.filter(({ party }) => this.#countryOf(party) !== visit.country)
    const named = this.#attends(visit) ? null : this.#hostNamed(visit)
    if (named)
      visit.parties = [...visit.parties.filter(({ party }) => partyKey(party) !== partyKey(named.party)), named]
    else if (!this.#toOccasion(visit))
      visit.parties.push({
        party: { code: visit.country },
        role: 'host',
        part: 'host',
        range: visit.placeRange ?? visit.trigger,
        group: -1,
      })
  }

  /** The person of the visited country who invited or welcomed the guest in the visit's sentence. */
  #hostNamed(visit: Draft): DraftParty | null {
    const told = [...new Set(visit.tellings.map(({ clause }) => clause.sentence))]
    const near = [...new Set(told.flatMap((sentence) => [sentence, sentence + 1, sentence + 2]))]
    const cases = [
      ...told.flatMap((sentence) => this.finder.dependentsOf(sentence, 'دعوت', INVITED)),
      ...near.flatMap((sentence) => this.finder.dependentsOf(sentence, 'استقبال', WELCOMED)),
    ]
    for (const { reference } of cases)
      for (const party of reference.parties)
        if ('person' in party && this.#countryOf(party) === visit.country)
          return { party, role: 'host', part: 'host', range: reference.range, group: -1 }
    return null
  }

  /** «برای شرکت در نشست وزیران … وارد باکو شد»: the trip is to an event, whoever holds it. */
  #attends(visit: Draft): boolean {
    const { tellings } = visit
    const { tokens } = this.finder.setting.input.document
    return tellings
      .flatMap(({ clause }) => clause.parts)
      .some(([from, to]) =>
        tokens.slice(from, to).some(({ key, index }) => {
          // «برای رایزنی و شرکت در …»: not only the event.
          if (!ATTENDING.has(key) || ALSO.has(tokens[index - 1]?.key ?? '')) return false
          const after = tokens.slice(index + 1, Math.min(index + NEAR_ATTENDING, to))
          const at = after.findIndex((token) => token.key === 'در')
          const event = after.slice(at + 1).find((token) => CONFERENCES.has(token.key) || token.key === CEREMONY)
          if (at < 0 || !event || this.#isElsewhere(event.index, visit)) return false
          return !tokens.slice(event.index, event.index + NAME).some((token) => OF_BOTH.has(token.key))
        }),
      )
  }

  #toOccasion(visit: Draft): boolean {
    const { named, input } = this.finder.setting
    const { document, cast } = input
    if ((visit.city && VENUES.has(visit.city)) || this.#attends(visit)) return true
    const { parts } = visit.clause
    const [from, to] = [parts[0]?.[0] ?? 0, parts.at(-1)?.[1] ?? 0]
    const isOccasion = ({ key, index }: Token) =>
      CONFERENCES.has(key) &&
      !named.has(index) &&
      !eventWords('press').has(document.tokens[index + 1]?.key ?? '') &&
      !this.#isElsewhere(index, visit)
    if (!document.tokens.slice(from, to).some(isOccasion)) return false
    return cast.references.some(({ kind, range }) => kind === 'organisation' && range[0] >= from && range[1] <= to)
  }

  /** «پس از نشستی در ژاپن به کره رفت»: an event in another country than the one visited. */
  #isElsewhere(event: number, { country }: Draft): boolean {
    const { tokens } = this.finder.setting.input.document
    const at = tokens.slice(event, event + NEAR_ATTENDING).find(({ key }) => key === 'در')?.index
    const place = at === undefined ? undefined : this.finder.setting.placeAt(at + 1)
    return place !== undefined && place.kind !== 'organisation' && place.code !== country
  }

  /** A visit without a city is to the one where its travellers meet somebody. */
  #cityOfVisit(visit: Draft): void {
    const { country } = visit
    if (!country || visit.city) return
    const cities = visit.parties.map((item) => this.#whereabouts.cityOf(item, country))
    visit.city = cities.find((city) => city !== null) ?? null
  }

  /** A meeting is where its parties are said to be; else at home with the one side that receives. */
  #place(draft: Draft): void {
    const isTalks = draft.type === 'meeting' || draft.type === 'gathering'
    if (draft.type === 'meeting') this.#placeByPost(draft)
    const at = this.#whereabouts.besides(draft) ?? (isTalks ? this.#whereabouts.of(draft) : null)
    if (at && (!draft.country || draft.country === at.country)) {
      draft.country = at.country
      draft.city ??= at.city
    }
    if (draft.type === 'gathering') draft.country ??= this.#atHomeOf(draft)
    if (draft.type !== 'meeting') return
    draft.country ??= this.#ofHost(draft) ?? this.#onTour(draft) ?? this.#reportedFrom(draft) ?? this.#homeOf(draft)
    draft.city ??= this.#postOf(draft)
  }

  /** «جلسه شورا با حضور وزیر نیرو برگزار شد»: an event of one country's people takes place there, unless others are at it. */
  #atHomeOf({ parties, international, predicate, asserted, clause: { verb } }: Draft): string | null {
    if (international || !predicate || !asserted || !HAPPENING.has(verb?.lemma ?? '')) return null
    if (parties.some(({ party }) => !('person' in party) || this.#envoys.has(party.person))) return null
    const [only, ...others] = new Set(parties.map(({ party }) => this.#countryOf(party)))
    return others.length || !only || !isCountry(only) ? null : only
  }

  /** «با سفیر ژاپن در تهران»: an envoy meets people of the country where he is posted there. */
  #placeByPost(draft: Draft): void {
    const countries = new Set(draft.parties.map(({ party }) => this.#countryOf(party)))
    const post = this.#postsOf(draft.parties).find(({ code }) => countries.has(code))
    if (post && countries.size > 1) draft.country ??= post.code
  }

  /** «پادشاه نخست‌وزیر را به حضور پذیرفت»: whoever receives others, of whom nobody says that he is away, is at home. */
  #ofHost({ parties, status, rule }: Draft): string | null {
    if (!RECEIVING.has(rule.id) || status === 'proposed' || status === 'denied') return null
    const [host, ...more] = parties.filter(({ role }) => role === 'host')
    const country = host && !more.length ? this.#countryOf(host.party) : null
    return country && isCountry(country) ? country : null
  }

  /** «سفر خاورمیانه‌ای خود را آغاز کرد. در این سفر با پادشاه عربستان دیدار می‌کند»: at home with whom a traveller meets. */
  #onTour({ parties, status, trigger }: Draft): string | null {
    if (status === 'proposed' || status === 'denied') return null
    const keys = new Set(parties.map(({ party }) => partyKey(party)))
    const isTraveller = ({ party, role }: DraftParty) => role === 'guest' && keys.has(partyKey(party))
    const tour = this.drafts.find(
      (visit) =>
        visit.type === 'visit' &&
        visit.toRegion &&
        !visit.country &&
        visit.trigger[0] < trigger[0] &&
        visit.parties.some(isTraveller),
    )
    if (!tour) return null
    const own = new Set(tour.parties.map(({ party }) => this.#countryOf(party)))
    const met = new Set(parties.map(({ party }) => this.#countryOf(party)).filter((country) => !own.has(country)))
    const [country] = met
    return met.size === 1 && country && isCountry(country) ? country : null
  }

  /** «به گزارش خبرگزاری ما از برلین، صدراعظم در دیدار با …»: at home with the side from whose country it is reported. */
  #reportedFrom({ parties, tellings }: Draft): string | null {
    const from = tellings.flatMap(({ clause }) => datelineOf(this.finder.setting, clause.sentence)?.code ?? [])
    return from.find((country) => parties.some(({ party }) => this.#countryOf(party) === country)) ?? null
  }

  /** «سفیر ژاپن در تهران»: the city where an envoy is posted, if the meeting is in its country. */
  #postOf({ parties, country }: Draft): string | null {
    return this.#postsOf(parties).find((post) => post.city && post.code === country)?.city ?? null
  }

  #postsOf(parties: Draft['parties']): PlaceMention[] {
    return parties.flatMap(({ party }) => ('person' in party ? (this.#posts.get(party.person) ?? []) : []))
  }

  /** The country of the side that receives: where an envoy is posted, the higher office's, else the outlet's own. */
  #homeOf({ parties, status }: Draft): string | null {
    if (status === 'proposed' || status === 'denied') return null
    const countries = [...new Set(parties.map(({ party }) => this.#countryOf(party)))]
    if (countries.length === 1) return countries[0] ?? null
    const envoys = parties.filter(({ party }) => 'person' in party && this.#envoys.has(party.person))
    const [envoy, ...more] = envoys
    if (more.length) return this.#postsOf(envoys)[0]?.code ?? null
    if (envoy) return countries.find((country) => country !== this.#countryOf(envoy.party)) ?? null
    if (countries.length > 2 || !countries.includes('IR')) return null
    const own = this.#level(parties, 'IR')
    const others = countries.filter((country) => country !== 'IR')
    const foreign = others[0] ?? null
    const isMovement = parties.some(({ party }) => {
      const code = this.finder.setting.countryOf(party)
      return code !== null && code !== foreign && homeOf(code) === foreign
    })
    if (
      others.length === 1 &&
      !isMovement &&
      foreign &&
      isCountry(foreign) &&
      own > this.#level(parties, foreign) &&
      this.#level(parties, foreign) <= 2
    )
      return foreign
    if (NEVER.has(foreign ?? '')) return null
    return parties.every(({ party }) => 'person' in party || this.#countryOf(party) !== 'IR') ? 'IR' : null
  }

  /** The highest rank among a side's people (1 is highest); 3 where no office tells. */
  #level(parties: Draft['parties'], country: string): number {
    const levels = parties.flatMap(({ party }) =>
      'person' in party && this.#countryOf(party) === country ? [this.#levels.get(party.person) ?? 3] : [],
    )
    return levels.length ? Math.min(...levels) : 3
  }

  #roles(meeting: Draft): void {
    if (meeting.parties.some(({ party }) => 'person' in party && this.#envoys.has(party.person))) return
    const home = meeting.parties.filter(({ party }) => this.#isAtHome(this.#countryOf(party), meeting))
    if (!meeting.country || !home.length || home.length === meeting.parties.length) return
    for (const item of meeting.parties) item.role ??= home.includes(item) ? 'host' : 'guest'
  }

  /** In the own country, or where the own organisation has its premises. */
  #isAtHome(side: string | null, { country, city }: Draft): boolean {
    return side !== null && (side === country || (city !== null && seatOf(side) === city))
  }
}
