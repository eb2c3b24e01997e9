import type { TableName } from '../ledger/ledger.js'

/** The columns of every exported table, in their order. What they mean is in `docs/record.md`. */
export const TABLES: Readonly<Record<TableName, readonly string[]>> = {
  reports: ['report', 'copy_of', 'title', 'published', 'outlet', 'url', 'language', 'source', 'topics'],
  people: [
    ...['report', 'person', 'actor', 'name_fa', 'name_en', 'country', 'office_fa', 'office_en', 'known', 'confidence'],
    'because',
  ],
  contacts: [
    ...['report', 'contact', 'encounter', 'type', 'status', 'focus', 'parties', 'start', 'end', 'country', 'city'],
    ...['part_of', 'cue', 'words', 'rule', 'confidence', 'because'],
  ],
  encounters: [
    ...['encounter', 'type', 'status', 'focus', 'parties', 'start', 'end', 'day', 'country', 'city', 'reports'],
    ...['confidence', 'decisions'],
  ],
  statements: [
    ...['report', 'statement', 'speakers', 'span', 'words', 'cue', 'mode', 'topics', 'contact', 'rule', 'confidence'],
  ],
  commitments: ['report', 'commitment', 'by', 'to', 'span', 'words', 'due_start', 'due_end', 'statement', 'rule'],
}
