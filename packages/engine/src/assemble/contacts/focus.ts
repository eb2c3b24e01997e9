import type { ContactInput } from './contacts.js'
import type { Draft } from './draft.js'

/** `main` for what the report tells as its news, `background` for what it recalls or only mentions. */
export function setFocus(_input: ContactInput, drafts: Draft[]): void {
  for (const draft of drafts)
    draft.focus =
      draft.spoken || (draft.type === 'visit' && !draft.asserted && !draft.inHeadline) ? 'background' : 'main'
}
