import type { Cast, Contact, Document, Evidence, PlaceMention, Range, Statement, TimeMention } from '../../document.js'
import { keySet } from '../../rules/keys.js'
import { ArgumentFinder } from './arguments.js'
import { type Draft, type DraftParty, type Place, spanOf } from './draft.js'
import { setFocus } from './focus.js'
import { merged } from './merge.js'
import { setPlacesAndRoles } from './roles.js'
import { isContact, screened } from './screen.js'
import { isAttended, statusOf } from './status.js'
import { type Trigger, triggersOf } from './triggers.js'

export interface ContactInput {
  readonly document: Document
  readonly times: readonly TimeMention[]
  readonly places: readonly PlaceMention[]
  readonly cast: Cast
  readonly statements: readonly Statement[]
  readonly published: string | undefined
}

/** The encounters that a report tells, one contact each (CODEBOOK §3). */
export function assembleContacts(input: ContactInput): Contact[] {
  const finder = new ArgumentFinder(input)
  const named = new Set(
    input.cast.references.flatMap(({ kind, range }) => (kind === 'name' || kind === 'office' ? tokensOf(range) : [])),
  )
  const told = triggersOf(input.document).filter(
    ([trigger]) => trigger && !named.has(trigger.from) && !isAnaphoric(input.document, trigger),
  )
  const drafts = told.flatMap((triggers) => best(triggers.map((trigger) => draftsOf(input, finder, trigger, named))))
  placeByTrip(drafts)
  const whole = merged(
    input,
    screened(
      input,
      drafts.filter((draft) => !isContinuation(input, draft)),
    ),
  )
  setPlacesAndRoles(input, finder, whole)
  setFocus(input, whole)
  return whole.map((draft, index) => contactOf(input, draft, index))
}

const tokensOf = ([from, to]: Range) => Array.from({ length: to - from }, (_, i) => from + i)

/** «در این دیدار» points back to an encounter that is told elsewhere. */
function isAnaphoric({ tokens }: Document, { from }: Trigger): boolean {
  return ['این', 'ان', 'همین'].includes(tokens[from - 1]?.key ?? '')
}

/** «دو طرف درباره … گفت‌وگو کردند» goes on about an encounter told before. */
function isContinuation({ cast, document }: ContactInput, { type, rule, parties, predicate }: Draft): boolean {
  if (!predicate || (type === 'agreement' && rule.id !== 'agreement.reached') || type === 'visit') return false
  const sides = new Set(
    cast.references
      .filter(
        ({ kind, range }) =>
          kind === 'both' &&
          SIDES.has(
            document.tokens
              .slice(...range)
              .map(({ key }) => key)
              .join(''),
          ),
      )
      .map(({ range }) => range[0]),
  )
  return parties.length > 0 && sides.size > 0 && parties.every(({ range }) => sides.has(range[0]))
}

const SIDES = keySet('طرفین دوطرف هردوطرف')

/** «برای شرکت در اجلاس وارد باکو شد»: the event is where the trip goes. */
function placeByTrip(drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.type !== 'gathering' || draft.country) continue
    const trip = drafts.find(({ type, clause, country }) => type === 'visit' && clause === draft.clause && country)
    if (trip) Object.assign(draft, { country: trip.country, city: trip.city, placeRange: trip.placeRange })
  }
}

/** Of the readings of one noun, the first that makes a whole contact, else the first. */
function best(readings: readonly Draft[][]): Draft[] {
  return readings.find((drafts) => drafts.some(isContact)) ?? readings[0] ?? []
}

/** One draft, or one for each counterpart where the words tell of several separate encounters. */
function draftsOf(input: ContactInput, finder: ArgumentFinder, trigger: Trigger, named: ReadonlySet<number>): Draft[] {
  const whole = draftOf(input, finder, trigger, named)
  if (!whole) return []
  if (whole.type === 'visit') return perCountry(whole, finder.placesOf(trigger))
  const subject =
    trigger.rule.frame.subject === 'party'
      ? new Set(finder.subjectOf(trigger.clause).map(({ reference }) => reference.range[0]))
      : null
  if (!subject || whole.type !== 'meeting') return [whole]
  const own = whole.parties.filter(({ range }) => subject.has(range[0]))
  const others = whole.parties.filter(({ range }) => !subject.has(range[0]))
  const separate = trigger.plural || others.filter(({ party }) => 'code' in party).length > 2
  if (!own.length || others.length < 2 || !separate) return [whole]
  return others.map((other) => ({ ...whole, parties: [...own, other], cue: cueOf(input, trigger, [other.range]) }))
}

/** A tour is one visit for each country. */
function perCountry(visit: Draft, places: readonly Place[]): Draft[] {
  const byCountry = new Map(places.map((place) => [place.country, place]))
  if (byCountry.size < 2) return [visit]
  return [...byCountry.values()].map((place) => ({
    ...visit,
    country: place.country,
    city: place.city,
    placeRange: place.range,
  }))
}

/** The draft of a trigger; null for a noun with nobody beside it. */
function draftOf(
  input: ContactInput,
  finder: ArgumentFinder,
  trigger: Trigger,
  named: ReadonlySet<number>,
): Draft | null {
  const { document } = input
  const { parties, attached, place } = finder.of(trigger)
  if (
    !trigger.predicate &&
    !trigger.own &&
    !attached &&
    !(place && isTrip(document, trigger)) &&
    trigger.rule.type !== 'gathering'
  )
    return null
  const time = finder.timeOf(trigger)
  const span = spanOf(document.tokens, [trigger.from, trigger.to])
  const type = trigger.rule.type === 'meeting' && isByTelephone(document, trigger) ? 'call' : trigger.rule.type
  return {
    rule: trigger.rule,
    type,
    status: statusOf(document, trigger, named),
    parties,
    country: place?.country ?? null,
    city: place?.city ?? null,
    placeRange: place?.range ?? null,
    start: trigger.rule.ends ? null : (time?.start ?? null),
    end: type === 'visit' && !trigger.rule.ends && time?.start === time?.end ? null : (time?.end ?? null),
    timeRange: time?.range ?? null,
    clause: trigger.clause,
    sentences: [trigger.clause.sentence],
    trigger: [trigger.from, trigger.to],
    predicate: trigger.predicate,
    attended: isAttended(document, trigger.from),
    near: trigger.near,
    inCourse: COURSE.has(document.tokens[trigger.from - 1]?.key ?? ''),
    cue: cueOf(
      input,
      trigger,
      parties.map(({ range }: DraftParty) => range),
    ),
    spoken: input.statements.some((statement) => statement.span[0] <= span[0] && span[1] <= statement.span[1]),
    asserted: trigger.predicate && trigger.clause.kind !== 'relative',
    inHeadline: document.sentences[trigger.clause.sentence]?.part === 'headline',
    cueInHeadline: document.sentences[trigger.clause.sentence]?.part === 'headline',
    focus: 'main',
  }
}

/** «در سفر به X», «با ورود به X»: a trip of the clause's subject. */
function isTrip({ tokens }: Document, { rule, from }: Trigger): boolean {
  return rule.id === 'visit.travel' || (rule.id === 'visit.arrival' && ARRIVING.has(tokens[from - 1]?.key ?? ''))
}

const COURSE = keySet('جریان طی ادامه پی پایان دور روز حاشیه از')
const ARRIVING = keySet('با از بدو هنگام محض در')

/** «در تماس تلفنی … گفت‌وگو کردند». */
function isByTelephone({ tokens }: Document, { clause }: Trigger): boolean {
  return clause.parts.some(([from, to]) =>
    tokens.slice(from, to).some(({ key }) => key === 'تلفنی' || key === 'تلفن' || key === 'ویدیوکنفرانس'),
  )
}

const LONGEST_CUE = 170

/** The trigger with as much of its clause around it as the codebook allows. */
function cueOf({ document }: ContactInput, trigger: Trigger, ranges: readonly Range[]): Range {
  let [from, to] = [trigger.from, trigger.to]
  const verb = trigger.predicate ? trigger.clause.verb : null
  if (verb && length(document, from, verb.range[1]) <= LONGEST_CUE) to = verb.range[1]
  for (const [a, b] of [...ranges].sort((x, y) => y[0] - x[0])) {
    if (b <= from && length(document, a, to) <= LONGEST_CUE) from = a
    if (a >= to && length(document, from, b) <= LONGEST_CUE) to = b
  }
  return [from, to]
}

const length = ({ tokens }: Document, from: number, to: number) =>
  (tokens[to - 1]?.end ?? 0) - (tokens[from]?.start ?? 0)

function contactOf({ document }: ContactInput, draft: Draft, index: number): Contact {
  const span = (range: Range) => spanOf(document.tokens, range)
  const found = (field: 'start' | 'end' | 'country' | 'city', range: Range | null, because: string) =>
    range ? { field, span: span(range) } : { field, span: null, because }
  const evidence: Evidence<'type' | 'status' | 'party' | 'role' | 'start' | 'end' | 'country' | 'city'>[] = [
    { field: 'type', span: span(draft.trigger) },
    { field: 'status', span: span(draft.clause.verb?.range ?? draft.trigger) },
    ...draft.parties.map(({ range }, of) => ({ field: 'party' as const, of, span: span(range) })),
  ]
  if (draft.start) evidence.push(found('start', draft.timeRange, 'the visit'))
  if (draft.country) evidence.push(found('country', draft.placeRange, "the host's country"))
  if (draft.city) evidence.push(found('city', draft.placeRange, "the visit's city"))
  return {
    id: `c${index + 1}`,
    type: draft.type,
    status: draft.status,
    focus: draft.focus,
    parties: draft.parties.map(({ party, role }) => (role ? { ...party, role } : party)),
    start: draft.start,
    end: draft.end,
    place: draft.country || draft.city ? { country: draft.country, city: draft.city } : null,
    cue: span(draft.cue),
    evidence,
    rule: draft.rule.id,
  }
}
