import type { Clause, ContactStatus, ContactType, Party, Range, Span } from '../../document.js'
import type { Passage } from './passages.js'
import type { Part, Trigger } from './triggers.js'

export type Role = 'host' | 'guest'

export interface DraftParty {
  readonly party: Party
  role: Role | null
  readonly part: Part
  /** Where the text names it. */
  readonly range: Range
  /** Number of the list that it stands in (`Case.group`); -1 for one that is implied. */
  readonly group: number
}

export interface Place {
  readonly country: string | null
  readonly city: string | null
  readonly range: Range
}

/** One place in the text that tells of a contact. */
export interface Telling {
  readonly clause: Clause
  readonly trigger: Range
  readonly predicate: boolean
  readonly inHeadline: boolean
}

/** A contact while it is being put together. */
export interface Draft {
  rule: Trigger['rule']
  type: ContactType
  status: ContactStatus
  /** Words or tense give the status; otherwise the event is only named. */
  said: boolean
  parties: DraftParty[]
  country: string | null
  city: string | null
  placeRange: Range | null
  /** «به خاورمیانه سفر کرد»: abroad, to no country that is named. */
  readonly toRegion: boolean
  start: string | null
  end: string | null
  timeRange: Range | null
  clause: Clause
  /** Every place that tells of it, in order of the text. */
  tellings: readonly Telling[]
  readonly trigger: Range
  predicate: boolean
  /** The event is the subject of its verb: «مذاکرات ادامه یافت». */
  readonly happens: boolean
  /** Its word is one of meeting in person: «دیدار», not «گفت‌وگو». */
  faceToFace: boolean
  /** «شرکت در …»: somebody takes part. */
  readonly attended: boolean
  /** «در گردهمایی … گفت»: by what somebody does there, he is at it. */
  readonly occasion: boolean
  /** Named as one of several countries: «کنفرانس بین‌المللی», «اجلاس سران». */
  readonly international: boolean
  /** The number of a gathering: «پانزدهمین اجلاس». */
  session: number | null
  /** «در حاشیه …»: only where others meet. */
  readonly aside: boolean
  /** The words that its rule wants near it are there. */
  readonly near: boolean
  /** Somebody is met («با», «میان»), not only present. */
  readonly met: boolean
  /** «در جریان مذاکرات»: named as something that takes place. */
  readonly inCourse: boolean
  cue: Range
  /** Inside the content of a statement: a speaker recalls or announces it. */
  spoken: boolean
  /** Told by a main clause or headline, not only named in passing. */
  asserted: boolean
  inHeadline: boolean
  /** Where the words quoted stand: those of the body go before the headline's, those of the telling before the summary's. */
  passage: Passage
  focus: 'main' | 'background'
}

export const partyKey = (party: Party): string =>
  'person' in party ? party.person : 'code' in party ? party.code : `@${party.name[0]}`

export const spanOf = (tokens: readonly { start: number; end: number }[], [from, to]: Range): Span => [
  tokens[from]?.start ?? 0,
  tokens[to - 1]?.end ?? 0,
]

/** The fields of a draft that say where it takes place. */
export const placeOfDraft = (place: Place | null): Pick<Draft, 'country' | 'city' | 'placeRange'> => ({
  country: place?.country ?? null,
  city: place?.city ?? null,
  placeRange: place?.range ?? null,
})

/** Each party once. */
export function unique(parties: readonly DraftParty[]): DraftParty[] {
  const seen = new Set<string>()
  return parties.filter(({ party }) => {
    const key = JSON.stringify(party)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
