import { flag, integer, object, REQUIRED, type Table, text } from '../table.js'

const KINDS = ['accept', 'reject', 'correct', 'merge', 'split', 'merge-people', 'split-people', 'undo']
const LOG = 'the log of the ledger'

export const DECISIONS: Table = {
  name: 'decisions',
  meaning: 'What somebody decided about the ledger, the oldest first.',
  key: ['decision'],
  columns: [
    integer('decision', 'Its number.', LOG, { required: true, unique: true, least: 1 }),
    text('at', 'When: date and time, UTC.', LOG, REQUIRED),
    text('by', 'Who.', LOG, REQUIRED),
    text('because', 'Why, as whoever decided said.', LOG),
    text('kind', 'What kind of decision.', LOG, { required: true, oneOf: KINDS }),
    object(
      'what',
      'What it is about, by reports and their words: `of`, contacts, or `who`, people; and `corrections`, the values that were set.',
      LOG,
      REQUIRED,
    ),
    flag('in_force', 'Whether it holds: it was not undone.', LOG, REQUIRED),
  ],
}
