import { keySet } from '../../rules/keys.js'
import { type Draft, partyKey, type Telling } from './draft.js'
import type { Setting } from './setting.js'

/** «برای شرکت در اجلاس وارد باکو شد»: the event is where the trip goes. */
export function placeByTrip(drafts: readonly Draft[]): void {
  const trips = new Map(
    drafts.filter(({ type, country }) => type === 'visit' && country).map((draft) => [draft.clause, draft]),
  )
  for (const draft of drafts) {
    if (draft.type !== 'gathering' || draft.country) continue
    const trip = trips.get(draft.clause)
    if (trip) Object.assign(draft, { country: trip.country, city: trip.city, placeRange: trip.placeRange })
  }
}

const THIS = keySet('این همین')
const TALKS = keySet('دیدار ملاقات نشست مذاکرات مذاکره گفتوگو جلسه')

/** What is signed or handed over in talks takes place when and where they do. */
export function shareOfTalks(setting: Setting, drafts: readonly Draft[]): void {
  const talks = drafts.filter(({ type, status }) => (type === 'meeting' || type === 'gathering') && status === 'held')
  for (const draft of drafts) {
    if (draft.status !== 'held' || (draft.type !== 'agreement' && draft.type !== 'message')) continue
    const around = talks.filter((other) => isPart(setting, draft, other))
    const at = around.findLast(({ start }) => start) ?? around.at(-1)
    if (!at) continue
    if (!draft.start) [draft.start, draft.end, draft.timeRange] = [at.start, at.end, at.timeRange]
    if (!draft.country) [draft.country, draft.city, draft.placeRange] = [at.country, at.city, at.placeRange]
  }
}

/** In the same sentence after the talks, or «در این دیدار», with one of the people. */
function isPart(setting: Setting, draft: Draft, talks: Draft): boolean {
  const there = new Set(talks.parties.map(({ party }) => partyKey(party)))
  if (!draft.parties.some(({ party }) => there.has(partyKey(party)))) return false
  return draft.tellings.some((told) =>
    talks.tellings.some(
      ({ clause, trigger }) =>
        trigger[0] < told.trigger[0] && (clause.sentence === told.clause.sentence || pointsBack(setting, told)),
    ),
  )
}

/** «در این دیدار». */
function pointsBack({ input }: Setting, { clause }: Telling): boolean {
  const { tokens } = input.document
  return clause.parts.some(([from, to]) =>
    tokens.slice(from, to).some(({ key, index }) => TALKS.has(key) && THIS.has(tokens[index - 1]?.key ?? '')),
  )
}
