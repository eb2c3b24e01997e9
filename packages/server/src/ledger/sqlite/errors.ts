import { DidarError, type ErrorCode } from '../../errors.js'

/** What SQLite or the system says, as the user is told it. */
const MEANINGS: readonly (readonly [pattern: RegExp, code: ErrorCode, message: (path: string) => string])[] = [
  [/NOTADB|not a database/, 'not-a-ledger', (path) => `${path} is no ledger of Didar, and was left as it is.`],
  [
    /BUSY|LOCKED|is locked/,
    'ledger-busy',
    (path) => `Another program is writing to ${path}. Wait until it is done and try again.`,
  ],
  [
    /READONLY|readonly database|EACCES|EPERM|EROFS|PERM/,
    'ledger-read-only',
    (path) => `${path} cannot be written to. Check the permissions of the file and its folder.`,
  ],
  [
    /FULL|disk is full|ENOSPC/,
    'disk-full',
    (path) => `The disk of ${path} is full. What was added before is kept; free some room.`,
  ],
  [
    /CORRUPT|is malformed/,
    'damaged-ledger',
    (path) => `${path} is damaged. Restore it from a copy, or begin anew with didar init.`,
  ],
  [/EISDIR/, 'not-a-ledger', (path) => `${path} is a folder. Give the path of a ledger file.`],
  [
    /CANTOPEN|Unable to open connection|ENOENT|ENOTDIR/,
    'no-such-ledger',
    (path) => `${path} cannot be opened. Check that its folder is there.`,
  ],
  [/IOERR|I\/O error/, 'unreadable-file', (path) => `${path} cannot be read or written. Check the disk.`],
]

/** An error with a code for what the file system or SQLite threw; anything else is passed on. */
export function asLedgerError(thrown: unknown, path: string): unknown {
  if (thrown instanceof DidarError || typeof thrown !== 'object' || thrown === null) return thrown
  const { code, message } = thrown as { readonly code?: unknown; readonly message?: unknown }
  // libsql gives some errors without a code of SQLite's.
  const found =
    MEANINGS.find(([pattern]) => pattern.test(String(code))) ??
    MEANINGS.find(([pattern]) => pattern.test(String(message)))
  return found ? new DidarError(found[1], found[2](path)) : thrown
}
