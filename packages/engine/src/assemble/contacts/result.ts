import type { Contact, Document, Evidence, Range } from '../../document.js'
import { withFields } from '../../rules/with-fields.js'
import { type Draft, spanOf } from './draft.js'

/** A draft as the record has it, each value with the words it was taken from. */
export function contactOf(document: Document, draft: Draft, index: number): Contact {
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
    parties: draft.parties.map(({ party, role }) => (role ? withFields(party, { role }) : party)),
    start: draft.start,
    end: draft.end,
    ...(draft.type === 'gathering' && draft.session !== null ? { session: draft.session } : {}),
    place: draft.country || draft.city ? { country: draft.country, city: draft.city } : null,
    cue: span(draft.cue),
    evidence,
    rule: draft.rule.id,
  }
}
