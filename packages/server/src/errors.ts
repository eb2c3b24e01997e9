/**
 * What can go wrong from a user's point of view. A code never changes its meaning; programs may rely on it.
 * `usage` exits 2, as does a date or value that an option gives; every other code 1.
 */
export type ErrorCode =
  | 'usage'
  | 'bad-date'
  | 'no-such-file'
  | 'unreadable-file'
  | 'unwritable-output'
  | 'bad-encoding'
  | 'bad-json'
  | 'bad-field'
  | 'no-id'
  | 'no-text'
  | 'line-too-long'
  | 'same-id'
  | 'too-large'
  | 'unread-archive'
  | 'damaged-archive'
  | 'encrypted-archive'
  | 'unsafe-archive'
  | 'archive-too-large'
  | 'not-a-feed'
  | 'bad-address'
  | 'private-address'
  | 'no-such-host'
  | 'no-answer'
  | 'bad-answer'
  | 'too-slow'
  | 'interrupted'
  | 'bad-coding'
  | 'no-such-ledger'
  | 'ledger-exists'
  | 'not-a-ledger'
  | 'newer-ledger'
  | 'damaged-ledger'
  | 'ledger-busy'
  | 'ledger-read-only'
  | 'disk-full'
  | 'no-such-encounter'
  | 'no-such-report'
  | 'port-taken'
  | 'no-such-telling'
  | 'no-such-person'
  | 'no-such-country'
  | 'no-such-party'
  | 'no-such-decision'
  | 'no-such-promise'
  | 'undone-already'
  | 'bad-value'
  | 'fault'

/** An error that is told to the user in one line: what went wrong, and what to do about it. */
export class DidarError extends Error {
  override readonly name = 'DidarError'

  constructor(
    readonly code: ErrorCode,
    message: string,
    /** 1 for a report that cannot be read, 2 for a command that was put wrongly. */
    readonly exitCode: 1 | 2 = code === 'usage' ? 2 : 1,
  ) {
    super(message)
  }
}

/** Whatever was thrown, as an error with a code. What nobody foresaw is a fault of Didar and says so. */
export function asDidarError(thrown: unknown): DidarError {
  if (thrown instanceof DidarError) return thrown
  const detail = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown)
  return new DidarError(
    'fault',
    `This is a fault of Didar, not of the report (${oneLine(detail)}). Please report it with the text that showed it.`,
  )
}

/** The one line that the user sees. */
export const errorLine = (error: DidarError) => `didar: ${error.code}: ${oneLine(error.message)}`

/** Words of somebody else's on one line: whatever moves the cursor or turns the direction of writing is left out. */
export const oneLine = (text: string) => text.replace(/[\s\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim()
