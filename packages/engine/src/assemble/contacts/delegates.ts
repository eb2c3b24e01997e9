import { keySet } from '../../rules/keys.js'
import { type Draft, type DraftParty, partyKey } from './draft.js'
import type { Setting } from './setting.js'

const DELEGATION = keySet('هیئت هیات')
/** «مذاکرات هیئت‌های دو کشور» in a headline is told below of one trip. */
const DELEGATIONS = keySet('هیئت‌های هیات‌های')
/** How many sentences back the trip is on which a delegation meets somebody. */
const MEMORY = 4

/** «X و Y به باکو سفر کردند. هیئت ایرانی با وزیر دیدار کرد»: a delegation is those who are told to have gone there. */
export function joinTravellers(setting: Setting, drafts: readonly Draft[]): void {
  const { tokens } = setting.input.document
  for (const draft of drafts) {
    if (draft.type !== 'meeting') continue
    const known = new Set(draft.parties.map(({ party }) => partyKey(party)))
    draft.parties = draft.parties.flatMap((item) => {
      if (!('code' in item.party) || !isDelegation(tokens[item.range[0]]?.key ?? '', draft)) return [item]
      const travellers = travellersOf(setting, drafts, draft, item.party.code)
      const fresh = travellers.filter(({ party }) => !known.has(partyKey(party)))
      return fresh.length ? fresh.map(({ party }): DraftParty => ({ ...item, party })) : [item]
    })
  }
}

const isDelegation = (key: string, { inHeadline }: Draft) => DELEGATION.has(key) || (inHeadline && DELEGATIONS.has(key))

/** The people of a country on the trip told last before an encounter there, or after the headline of one. */
function travellersOf(setting: Setting, drafts: readonly Draft[], met: Draft, code: string): readonly DraftParty[] {
  const guests = ({ parties }: Draft) =>
    parties.filter(({ party, role }) => role === 'guest' && 'person' in party && setting.countryOf(party) === code)
  const isThere = ({ country }: Draft) =>
    country !== null &&
    (met.country === country || met.parties.some(({ party }) => setting.countryOf(party) === country))
  const isNear = ({ trigger, clause }: Draft) =>
    (met.inHeadline || trigger[0] < met.trigger[0]) && Math.abs(met.clause.sentence - clause.sentence) <= MEMORY
  const trip = drafts.findLast(
    (draft) => draft.type === 'visit' && isNear(draft) && isThere(draft) && guests(draft).length > 0,
  )
  return trip ? guests(trip) : []
}
