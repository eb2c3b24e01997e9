import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What tests leave in the folder for temporary files is taken away with it. */
export default function setup() {
  const folder = mkdtempSync(join(tmpdir(), 'didar-tests-'))
  // Some tests run the command as somebody else, who must get there.
  chmodSync(folder, 0o755)
  process.env.TMPDIR = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
