import type { Token } from '../../document.js'
import { keySet } from '../../rules/keys.js'
import type { Case } from './cases.js'
import { isPlacePhrase, locationOf, siteOf, thisCountry } from './circumstances.js'
import type { DraftParty, Place } from './draft.js'
import { isInPerson } from './happening.js'
import type { Setting } from './setting.js'
import { isEventNoun, type Trigger } from './triggers.js'
import { callsOn } from './valency.js'

/** Rules whose word is a mere preposition. */
const BARE = new Set([
  'visit.go',
  'visit.reach',
  'visit.return',
  'visit.being',
  'visit.was',
  'visit.there',
  'visit.willbe',
])

/** Rules whose place stands right before their word: «در تهران حاضر شد», not «در تهران پای میز حاضر شد». */
const BESIDE = new Set(['visit.appear'])

/**
 * «در تهران به سر می‌برد», not «در بازار ایران حضور دارد»; «به تهران رسید», not «در تهران به نتیجه رسید»: where the preposition
 * is the event word, the place is its own.
 */
export function leadsTo(
  setting: Setting,
  trigger: Trigger,
  { governor, chain, reference }: Case,
  relation: string,
): boolean {
  const { document } = setting.input
  const { rule, from, clause } = trigger
  if (BARE.has(rule.id) && (governor !== from || goesOn(setting, trigger, governor))) return false
  // «در شهر در سکوت به سر می‌برد»: in silence.
  const between = document.tokens.slice(reference.range[1], from)
  if (rule.id === 'visit.stay' && between.some(({ key }) => key === 'در')) return false
  const isBeside = reference.range[1] === from && !isEventNoun(document.tokens, governor - 1)
  if (BESIDE.has(rule.id) && !isBeside) return false
  if (rule.direct && reference.range[1] !== clause.verb?.range[0]) return false
  return relation !== 'در' || isPlacePhrase(document.tokens, chain)
}

/** «پس از سفر به مصر به هند بازگشت»: the last goal is the verb's, unless another is joined to it: «به مصر و سپس به هند رفت». */
function goesOn(setting: Setting, { clause }: Trigger, governor: number): boolean {
  const { tokens } = setting.input.document
  const next = setting.inClause(clause).find((item) => item.preposition === 'به' && item.governor > governor)
  if (tokens[governor]?.key !== 'به' || !next || !setting.placeAt(next.reference.range[0])) return false
  return !tokens.slice(next.governor - 2, next.governor).some(({ key }) => key === 'و' || key === 'سپس')
}

/** Where the clause says that it is. A return has the place of departure, and a letter is sent from anywhere. */
export function placeOfClause(setting: Setting, trigger: Trigger): Place | null {
  const { id, type, frame } = trigger.rule
  // «در متن خطبه تحریف‌هایی وارد شده است»: into nothing that is named.
  const isInto = id !== 'visit.arrive' || trigger.clause.verb?.range[0] !== trigger.to
  if (id === 'visit.tour') return siteOf(setting, trigger)
  if (frame.از === 'place' || type === 'message') return null
  const isBeing = type === 'visit' && frame.در === 'place'
  return isBeing || !isInto || BARE.has(id) ? thisCountry(setting, trigger) : locationOf(setting, trigger)
}

/** Whether a rule tells of a delegation by whoever sends it. */
export const sends = ({ rule }: Trigger) => SENDING.has(rule.id)
const SENDING = new Set(['visit.dispatch', 'visit.dispatched', 'visit.send'])

/** «وزیر خارجه هند هیئتی را به بغداد فرستاد»: one of whoever sends it, unless another country is said. */
function delegationOf(setting: Setting, { from, clause }: Trigger, senders: readonly DraftParty[]): DraftParty[] {
  if (setting.inClause(clause).some(({ reference }) => reference.range[0] === from)) return []
  return senders.flatMap((item): DraftParty[] => {
    const code = setting.countryOf(item.party)
    return code ? [{ ...item, party: { code } }] : []
  })
}

/** The parties, of which the first so many stand with the event word, as it makes them: senders, hosts and guests. */
export function withRoles(setting: Setting, trigger: Trigger, parties: readonly DraftParty[], attached: number) {
  if (sends(trigger)) return delegationOf(setting, trigger, parties)
  if (!callsOn(setting.input.document, trigger)) return parties
  return parties.map((item, at): DraftParty => ({ ...item, role: at < attached ? 'host' : 'guest' }))
}

/** «دعوت رئیس‌جمهور مصر به اردن»: whoever is asked to another country does not invite. */
export function turnInvited(setting: Setting, parties: DraftParty[], { country }: Place): void {
  const areAbroad = parties.every(({ party, role }) => role === 'host' && setting.countryOf(party) !== country)
  if (areAbroad)
    parties.splice(0, parties.length, ...parties.map((item) => ({ ...item, role: 'guest', part: 'guest' }) as const))
}

/** «مذاکرات مسکو با آنکارا», not «نشست آلاسکا» nor «مذاکرات وین»: a capital that stands for its government. */
export const isGovernment = (tokens: readonly Token[], { rule, from }: Trigger, { reference: { range } }: Case) =>
  (rule.type === 'meeting' || rule.type === 'call') &&
  !isInPerson(tokens[from]) &&
  tokens[range[1]]?.key === 'با' &&
  !VENUES.has(tokens[range[0]]?.key ?? '')
const VENUES = keySet('وین ژنو نیویورک دوحه لوزان')
