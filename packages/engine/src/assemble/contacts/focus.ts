import type { ContactInput } from './contacts.js'
import type { Draft } from './draft.js'

/** `main` for what the report tells as its news, `background` for what it recalls or only mentions. */
export function setFocus(input: ContactInput, drafts: Draft[]): void {
  for (const draft of drafts) draft.focus = isBackground(input, draft) ? 'background' : 'main'
}

function isBackground(input: ContactInput, draft: Draft): boolean {
  if (draft.inHeadline) return false
  if (draft.spoken) return draft.status === 'held' || draft.type === 'gathering'
  if (draft.type === 'visit') return !draft.asserted || isRecalled(input, draft)
  if (draft.type === 'gathering' && isAside(input, draft)) return true
  return draft.clause.kind === 'relative' || isRecalled(input, draft)
}

/** «در حاشیه اجلاس»: only the setting of another encounter. */
function isAside({ document }: ContactInput, { trigger }: Draft): boolean {
  return document.tokens.slice(Math.max(0, trigger[0] - 3), trigger[0]).some(({ key }) => key === 'حاشیه')
}

function isRecalled({ document }: ContactInput, { clause }: Draft): boolean {
  if (clause.verb?.tense === 'pluperfect') return true
  return clause.parts.some(([from, to]) =>
    document.tokens.slice(from, to).some(({ key }) => key === 'پیشتر' || key === 'قبلا'),
  )
}
