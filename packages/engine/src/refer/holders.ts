import type { OfficeMention } from '../document.js'
import { Buckets } from './buckets.js'
import { compatible, type Entity, isShort, sameSource } from './entity.js'
import { heldAsWorded, heldByAnother, heldOffice, isLatest, isLeader } from './known.js'
import { soughtBy, tenureKeys } from './office-keys.js'
import { isForeign, officeForm, sameOffice } from './offices.js'
import { lastBefore } from './positions.js'

/** Words for any official sent, and the classes of those who are. */
const ENVOYS = new Set(['نماینده', 'فرستاده', 'دیپلمات'])
const LOWER = new Set(['deputy-minister', 'diplomat', 'other'])
/** What the press calls heads of state and government. */
export const LEADERS = new Set(['رهبر', 'رئیس دولت'])

/** Who of a report holds an office that is mentioned without a name. */
export class Holders {
  readonly byOffice = new Buckets()
  /** Known people by the offices that they are on record for. */
  readonly byTenure = new Buckets()

  constructor(
    readonly list: readonly Entity[],
    readonly day: string | undefined,
  ) {}

  /** Who of the report holds an office: as said of him, else as is on record. */
  of(office: OfficeMention, at: number): Entity | undefined {
    const holders = this.byOffice
      .of(soughtBy(office))
      .filter(
        (entity) =>
          compatible(entity, office) &&
          entity.offices.some((own) => sameOffice(own, office) || sameSource(own, office) || isShort(own, office)),
      )
    if (holders.length) return this.#atHome(holders, office, at) ?? this.nearest(bestOf(holders, office), at)
    return this.#leader(office) ?? this.#calledLeader(office) ?? this.#envoy(office) ?? this.#onRecord(office, at)
  }

  /** «رئیس‌جمهور» beside the foreign one: whoever of the report is on record for it at home. */
  #atHome(holders: readonly Entity[], office: OfficeMention, at: number): Entity | undefined {
    if (office.country || isForeign(office) || holders.some(({ country }) => country === 'IR')) return undefined
    const recorded = this.#onRecord(office, at)
    return recorded?.country === 'IR' ? recorded : undefined
  }

  /** One of «رهبران ترکیه و ایران», «رئیس دولت ترکیه»: the head of state or government of the country whom the report names. */
  #leader(office: OfficeMention): Entity | undefined {
    const country = office.country
    if (!LEADERS.has(office.fa) || !country) return undefined
    return this.list.find(
      (entity) =>
        entity.country === country &&
        (entity.offices.some((own) => own.class === 'head-of-state' || own.class === 'head-of-government') ||
          (entity.known !== null && isLeader(entity.known, country, this.day))),
    )
  }

  /** «رئیس‌جمهور کره شمالی» after «رهبر کره شمالی»: the unnamed leader of a country is one person. */
  #calledLeader({ country, class: kind }: OfficeMention): Entity | undefined {
    if (!country || (kind !== 'head-of-state' && kind !== 'head-of-government')) return undefined
    return this.list.find(
      (entity) => !entity.name && entity.country === country && entity.offices.some(({ fa }) => fa === 'رهبر'),
    )
  }

  /** «نماینده آمریکا», «این فرستاده»: the only official below a minister whom the report names of that country. */
  #envoy(office: OfficeMention): Entity | undefined {
    if (!office.country || !ENVOYS.has(office.fa)) return undefined
    const named = this.list.filter(
      (entity) =>
        entity.name && entity.country === office.country && entity.offices.some((own) => LOWER.has(own.class ?? '')),
    )
    return named.length === 1 ? named[0] : undefined
  }

  /** The known person of the report who held the office that day, or ever if only one did. */
  #onRecord(office: OfficeMention, at: number): Entity | undefined {
    const known = this.byTenure.of(tenureKeys(office)).filter((entity) => entity.known && compatible(entity, office))
    const { day } = this
    const isWorded = ({ known }: Entity) => heldAsWorded(known as string, office, day)
    const held = known.filter((entity) => heldOffice(entity.known as string, office, day))
    const then = known.filter((entity) => held.includes(entity) || isWorded(entity))
    const ever = known.filter(
      (entity) =>
        heldOffice(entity.known as string, office, undefined) &&
        !heldByAnother(entity.known as string, office, office.country ?? entity.country, this.day) &&
        (this.day !== undefined || office.id !== 'crown-prince' || isLatest(entity.known as string, office)),
    )
    const alike = ever.length || day ? ever : known.filter((entity) => isWorded(entity) && !held.includes(entity))
    const bare = alike.filter(({ offices }) => !offices.length)
    const recorded = day && then.length ? then : ever.length === 1 ? ever : bare
    if (office.country) return this.nearest(recorded, at)
    const [only, ...more] = recorded.filter(({ country }) => (country === 'IR') !== isForeign(office))
    return more.length ? undefined : only
  }

  /** The one mentioned last before a place, else the first after it. */
  nearest(entities: readonly Entity[], at: number): Entity | undefined {
    let best: Entity | undefined
    let position = -1
    for (const entity of entities) {
      const last = lastBefore(entity, at)
      if (last > position || !best) {
        best = entity
        position = last
      }
    }
    return best
  }
}

/** Of several holders those at home where no country is said, then those whose office is worded alike. */
function bestOf(holders: readonly Entity[], office: OfficeMention): readonly Entity[] {
  const home = office.country || isForeign(office) ? [] : holders.filter(({ country }) => country === 'IR')
  const near = home.length ? home : holders
  const key = officeForm(office.fa).key
  const exact = near.filter(({ offices }) => offices.some(({ fa }) => officeForm(fa).key === key))
  return exact.length ? exact : near
}
