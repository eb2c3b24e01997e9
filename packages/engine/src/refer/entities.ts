import type { Document, OfficeMention, PersonMention, PlaceMention } from '../document.js'
import { actsFor, covers, tenuresOf } from '../reference/people.js'
import { Buckets } from './buckets.js'
import { Countries } from './countries.js'
import { byFullness, compatible, type Entity, fuller, sameSource, unknown } from './entity.js'
import { Holders, LEADERS } from './holders.js'
import { heldByAnother, recognise } from './known.js'
import { likeness, type NameForm, nameForm } from './likeness.js'
import { foundByName, soughtByName } from './name-keys.js'
import { foundBy, soughtBy, soughtByNoun, tenureKeys } from './office-keys.js'
import { areAlike, headOf, isForeign, isOfMany, isVague, officeKey, sameOffice } from './offices.js'
import { isIndefinite, Openings } from './openings.js'
import { lastBefore, Positions } from './positions.js'

const COUNTERPART = 'counterpart'
/** «این منبع» is a source that was spoken of, or a paper: nobody who is named. */
const SOURCE = 'منبع'
/** «منبع مذکور» */
const MENTIONED = new Set(['مذکور', 'یادشده', 'مزبور'])
const OWN_COUNTRY = new Set(['کشورش', 'کشورشان'])
const POINTING = new Set(['این', 'همین', 'ان'])

/** Groups the person mentions of a report into entities: by name first, then bare offices by who holds them. */
export class Entities {
  readonly list: Entity[] = []
  readonly #byName = new Buckets()
  readonly #holders: Holders
  readonly #positions = new Positions()
  readonly #openings: Openings
  readonly #owner = new Map<PersonMention, Entity>()
  readonly #forms = new Map<string, NameForm>()
  /** Whether anybody is of Iran. */
  #iranian = false
  readonly #day: string | undefined
  readonly countries: Countries

  constructor(
    readonly doc: Document,
    places: readonly PlaceMention[],
    mentions: readonly PersonMention[],
    published: string | undefined,
  ) {
    this.#day = published?.slice(0, 10)
    this.#holders = new Holders(this.list, this.#day)
    this.countries = new Countries(doc, places)
    this.#openings = new Openings(doc, this.#positions, this.#day, (office, at) => this.#impliedCountry(office, at))
    for (const mention of byFullness(mentions.filter(({ name }) => name))) this.#addNamed(mention)
    for (const entity of this.list) this.#settle(entity)
    for (const mention of mentions)
      if (!mention.name && mention.office && !mention.office.plural) this.#addBare(mention)
    for (const mention of mentions) this.#resolveCounterpart(mention)
    this.#mergeUnnamed()
    this.list.splice(0, this.list.length, ...this.list.filter(({ mentions }) => mentions.length))
    for (const entity of this.list) entity.mentions.sort((a, b) => a.range[0] - b.range[0])
    this.list.sort((a, b) => (a.mentions[0]?.range[0] ?? 0) - (b.mentions[0]?.range[0] ?? 0))
    for (const [key, entity] of this.list.entries()) entity.key = key
  }

  /** One more person, of whom a report says only the office. */
  introduce(office: OfficeMention): Entity {
    const entity = { ...unknown(this.list.length), offices: [office] }
    this.list.push(entity)
    return entity
  }

  // ---- by name ----

  #addNamed(mention: PersonMention): void {
    const fa = mention.name?.fa ?? ''
    const keys = soughtByName(this.#form(fa), mention.rank !== null)
    const alike = this.#byName
      .of(mention.known === null ? keys : [...keys, `known ${mention.known}`])
      .map((entity) => ({ entity, score: entity.name ? this.#alike(entity, mention, fa) : 0 }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
    this.#add(mention, alike[0]?.entity)
  }

  /** How well a mention fits an entity: 0 not at all; office and country decide between namesakes. */
  #alike(entity: Entity, { office, known, country, rank }: PersonMention, fa: string): number {
    const titled = rank !== null && (entity.name?.fa ?? '').startsWith(`${fa} `)
    const names = likeness(this.#form(entity.name?.fa ?? ''), this.#form(fa)) || (titled ? 1 : 0)
    const same = known !== null && known === entity.known
    if (!names && !same) return 0
    if (names < 3 && !same && office?.country && entity.country && office.country !== entity.country) return 0
    const fits = office && entity.offices.some((own) => sameOffice(own, office)) ? 1 : 0
    return names * 4 + (same ? 8 : 0) + fits * 2 + (country && country === entity.country ? 1 : 0)
  }

  #form(fa: string): NameForm {
    const form = this.#forms.get(fa) ?? nameForm(fa)
    this.#forms.set(fa, form)
    return form
  }

  #give(entity: Entity, office: OfficeMention): void {
    entity.offices.push(office)
    this.#holders.byOffice.add(entity, foundBy(office))
  }

  #add(mention: PersonMention, into: Entity | undefined): Entity {
    const entity: Entity = into ?? unknown(this.list.length)
    if (!into) this.list.push(entity)
    entity.mentions.push({ range: mention.range, mention })
    this.#positions.add(entity, mention.range[0])
    this.#owner.set(mention, entity)
    if (mention.name) {
      entity.names.add(mention.name.fa)
      if (!entity.name || fuller(mention.name.fa, entity.name.fa)) {
        entity.name = mention.name
        this.#byName.add(entity, foundByName(this.#form(mention.name.fa)))
      }
      entity.known ??= mention.known
      entity.latin ??= mention.name.latin ?? null
      if (entity.known !== null) this.#byName.add(entity, [`known ${entity.known}`])
    }
    if (mention.office && mention.office.id !== COUNTERPART) this.#give(entity, mention.office)
    entity.country ??= mention.office?.country ?? null
    return entity
  }

  /** Who of the table of people this is. */
  #settle(entity: Entity): void {
    const name = entity.name?.fa
    if (!name) return
    const meant = name.includes(' ') || entity.country ? null : entity.known
    const names = [name, ...[...entity.names].filter((other) => other.includes(' ')), ...this.#titled(entity)]
    const described = {
      names: names.map((each) => each.replaceAll('-', ' ')),
      country: entity.country,
      offices: entity.offices,
    }
    entity.known = recognise(described, this.#day) ?? meant
    if (!entity.known) return
    const known = entity.known
    this.#holders.byTenure.add(
      entity,
      tenuresOf(known).flatMap(({ office, office_fa }) => tenureKeys({ id: office, fa: office_fa })),
    )
    entity.country ??= actsFor(known, this.#day)
    const own = entity.offices.filter(
      (office) => office.class !== 'head-of-state' || !heldByAnother(known, office, entity.country, this.#day),
    )
    if (own.length < entity.offices.length) entity.offices.splice(0, entity.offices.length, ...own)
  }

  /** «ملک سلمان»: names that the table gives with their title. */
  #titled({ mentions }: Entity): string[] {
    return mentions.flatMap(({ mention: { rank, name } }) => {
      const title = rank ? this.doc.tokens[rank[1] - 1]?.form : undefined
      return title && name ? [`${title} ${name.fa}`] : []
    })
  }

  // ---- by office ----

  #addBare(bare: PersonMention): void {
    const mention = this.#withOwnCountry(bare)
    const office = mention.office as OfficeMention
    if (office.id === COUNTERPART) return
    const at = mention.range[0]
    const holder = this.#isPointed(at)
      ? this.#pointedAt(office, at)
      : (this.#holder(mention) ?? this.#openings.announced(mention) ?? this.#openings.known(mention))
    if (!holder && ((headOf(office) === SOURCE && this.#isPointed(at)) || this.#isCapacity(at))) return
    const entity = this.#add(mention, holder ?? this.#openings.introduced(mention))
    if ((entity.name || entity.offices.length > 1) && LEADERS.has(office.fa)) entity.offices.pop()
    entity.country ??= this.#impliedCountry(office, at)
  }

  /** Who holds an office, as the report says or as is on record; «یک منبع آگاه» is nobody who was named. */
  #holder({ office, range: [at] }: PersonMention): Entity | undefined {
    const holder = office ? this.#holders.of(office, at) : undefined
    return holder?.name && office && isVague(office) && isIndefinite(this.doc, at) ? undefined : holder
  }

  /** «رئیس‌جمهور کشورش»: of the country of whom the sentence is about, else of whoever was mentioned last. */
  #withOwnCountry(mention: PersonMention): PersonMention {
    const { office, range } = mention
    if (!office || office.country || !OWN_COUNTRY.has(this.doc.tokens[range[1]]?.key ?? '')) return mention
    const start = this.doc.sentences[this.doc.tokens[range[0]]?.sentence ?? 0]?.range[0] ?? 0
    const [subject] = this.#positions.between(start, range[0]).filter(({ country: own }) => own !== null)
    const owner = subject ?? this.#positions.before(range[0], (entity) => entity.country !== null)
    const country = owner?.country ?? null
    return { ...mention, country, office: { ...office, country } }
  }

  /** «سفیر سوئیس به عنوان حافظ منافع …»: in which capacity somebody acts, nobody else. */
  #isCapacity(at: number): boolean {
    return this.doc.tokens[at - 1]?.key === 'عنوان' && this.doc.tokens[at - 2]?.key === 'به'
  }

  #isPointed(at: number): boolean {
    return POINTING.has(this.doc.tokens[at - 1]?.key ?? '') || MENTIONED.has(this.doc.tokens[at + 1]?.key ?? '')
  }

  /** «این مقام»: the one mentioned last whose office fits the noun. */
  #pointedAt(office: OfficeMention, at: number): Entity | undefined {
    const fitting = this.#holders.byOffice
      .of(soughtByNoun(office))
      .filter(
        (entity) =>
          lastBefore(entity, at) >= 0 &&
          compatible(entity, office) &&
          entity.offices.some((own) => headOf(own) === headOf(office) || sameSource(own, office)),
      )
    if (fitting.length) return this.#holders.nearest(fitting, at)
    if (headOf(office) === SOURCE) return undefined
    const vague = isVague(office)
    const country = this.#impliedCountry(office, at)
    const isOpen = (entity: Entity) =>
      compatible(entity, office) &&
      (vague || (entity.name !== null && !entity.offices.length && (!entity.known || entity.country === country)))
    return this.#positions.before(at, isOpen) ?? this.#holders.of(office, at)
  }

  /** The country of an office that names none: Iran's in Iranian news, unless Iran has no such office. */
  #impliedCountry(office: OfficeMention, at: number): string | null {
    if (office.country || isVague(office) || isOfMany(office)) return office.country
    if (officeKey(office.fa) === 'شاه') return 'IR'
    const visited = this.countries.isMet(at) ? this.countries.visited(at) : null
    if (visited) return visited
    if (!isForeign(office) && (this.countries.none || this.countries.has('IR') || this.#hasIranian())) return 'IR'
    return this.countries.before(at, isForeign(office) ? 'IR' : null) ?? 'IR'
  }

  #hasIranian(): boolean {
    this.#iranian ||= this.list.some(({ country }) => country === 'IR')
    return this.#iranian
  }

  /** An unnamed office-holder whose office a name has meanwhile been found for. */
  #mergeUnnamed(): void {
    for (const unnamed of this.list) {
      const office = unnamed.offices[0]
      if (unnamed.name || !office || isVague(office)) continue
      const isHolder = ({ name, mentions, country }: Entity) =>
        name !== null && mentions.length > 0 && country === unnamed.country
      const holders = this.#holders.byOffice
        .of(soughtBy(office))
        .filter((entity) => isHolder(entity) && entity.offices.some((own) => sameOffice(own, office)))
      if (!holders.length) holders.push(...this.#calledAlike(office).filter(isHolder))
      const [holder] = holders
      if (holders.length !== 1 || !holder) continue
      for (const mention of unnamed.mentions.splice(0)) {
        holder.mentions.push(mention)
        this.#positions.add(holder, mention.range[0])
      }
      for (const own of unnamed.offices) this.#give(holder, own)
    }
  }

  /** «معاون سازمان تجارت خارجی» in the lead, «…، معاون سازمان تجارت» further on. */
  #calledAlike(office: OfficeMention): Entity[] {
    return this.#holders.byOffice
      .of(soughtByNoun(office))
      .filter(({ offices }) => offices.some((own) => areAlike(own, office)))
  }

  // ---- «همتای …» ----

  /** A counterpart holds the office of whoever is spoken of, for another country. */
  #resolveCounterpart(mention: PersonMention): void {
    if (mention.office?.id !== COUNTERPART || mention.office.plural) return
    const at = mention.range[0]
    const own = this.#owner.get(mention)
    const country = mention.office.country ?? own?.country ?? null
    const subject = this.#officeHolderBefore(at, own, country)
    const office = subject && this.#officeOf(subject)
    const target = country ?? this.countries.before(at, subject?.country ?? null)
    if (!office || !target) return
    const transferred: OfficeMention = { ...office, range: mention.office.range, country: target, former: false }
    if (own) {
      if (!own.offices.length) this.#give(own, transferred)
      own.country ??= target
      return
    }
    this.#add({ ...mention, office: transferred, country: target }, this.#holders.of(transferred, at))
  }

  /** The office that the report says, else the only one on record on its day. */
  #officeOf({ offices, known }: Entity): OfficeMention | undefined {
    const day = this.#day
    const [held, ...more] = offices[0] || !known || !day ? [] : tenuresOf(known).filter((tenure) => covers(tenure, day))
    if (!held || more.length) return offices[0]
    const { office: id, office_fa: fa, country } = held
    return { range: [0, 0], fa, id, class: null, country, former: false, plural: false }
  }

  #officeHolderBefore(at: number, own: Entity | undefined, country: string | null): Entity | undefined {
    const isOther = (entity: Entity) => entity !== own && (!country || entity.country !== country)
    const isHolder = (entity: Entity) => isOther(entity) && entity.offices.length > 0
    const onRecord = (entity: Entity) => isOther(entity) && this.#officeOf(entity) !== undefined
    return this.#positions.before(at, isHolder) ?? this.#positions.before(at, onRecord) ?? this.list.find(isHolder)
  }
}
