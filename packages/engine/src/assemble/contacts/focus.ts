import { keySet } from '../../rules/keys.js'
import { type Draft, partyKey } from './draft.js'
import type { ContactInput } from './input.js'

/** `main` for what the report tells as its news, `background` for what it recalls or only mentions. */
export function setFocus(input: ContactInput, drafts: readonly Draft[]): void {
  const opening = protagonists(input)
  for (const draft of drafts)
    draft.focus = isBackground(input, draft) || isElsewhere(draft, opening) ? 'background' : 'main'
}

/** How many sentences of the lead say whom the report is about. */
const OPENING = 2

/** Whom the headline and the first sentences name. */
function protagonists({ document, cast }: ContactInput): ReadonlySet<string> {
  const lead = document.sentences.filter(({ part }) => part === 'lead' || part === 'body').slice(0, OPENING)
  const opening = new Set(
    [...document.sentences.filter(({ part }) => part === 'headline'), ...lead].map(({ index }) => index),
  )
  const there = cast.references.filter(({ range }) => opening.has(document.tokens[range[0]]?.sentence ?? -1))
  return new Set(there.flatMap(({ parties }) => parties.map(partyKey)))
}

/** An encounter of people whom the opening does not name is somebody else's. */
function isElsewhere({ parties, type }: Draft, opening: ReadonlySet<string>): boolean {
  const whose = parties.filter(({ party, role }) => 'person' in party && (type !== 'visit' || role !== 'host'))
  return whose.length > 0 && !whose.some(({ party }) => opening.has(partyKey(party)))
}

function isBackground(input: ContactInput, draft: Draft): boolean {
  if (draft.inHeadline) return false
  if (draft.spoken) return draft.status === 'held' || draft.type === 'gathering'
  if (draft.type === 'visit') return draft.rule.id === 'visit.stay' || !draft.asserted || isRecalled(input, draft)
  if (draft.type === 'gathering' && isAside(input, draft)) return true
  return draft.clause.kind === 'relative' || isRecalled(input, draft)
}

/** «در حاشیه اجلاس»: only the setting of another encounter. */
function isAside({ document }: ContactInput, { trigger }: Draft): boolean {
  return document.tokens.slice(Math.max(0, trigger[0] - 3), trigger[0]).some(({ key }) => key === 'حاشیه')
}

/** Days before the report after which an encounter is history. */
const NEWS_DAYS = 4
const PAST_PERIODS = keySet('هفته ماه سال شنبه یکشنبه دوشنبه سهشنبه چهارشنبه پنجشنبه جمعه مهرماه')
const EARLIER = keySet('پیشتر قبلا پیشازاین')

/** Told as earlier than the news: in the pluperfect, by its words or by its day. */
function isRecalled({ document, published }: ContactInput, { clause, end, start, type }: Draft): boolean {
  if (clause.verb?.tense === 'pluperfect') return true
  const day = end ?? start
  if (
    published &&
    day &&
    type !== 'visit' &&
    Date.parse(published.slice(0, 10)) - Date.parse(day) > NEWS_DAYS * 86_400_000
  )
    return true
  return clause.parts.some(([from, to]) =>
    document.tokens
      .slice(from, to)
      .some(
        ({ key, index }) =>
          EARLIER.has(key) || (key === 'گذشته' && PAST_PERIODS.has(document.tokens[index - 1]?.key ?? '')),
      ),
  )
}
