import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

export const root = join(import.meta.dirname, '../../../..')
export const command = join(root, 'packages/server/bin/didar.js')

export const MEETING = 'وزیر خارجه عراق دیروز با همتای ترکیه‌ای خود در آنکارا دیدار کرد.'
export const CALL = 'سرلشکر محمد باقری، رئیس ستاد کل نیروهای مسلح، امروز با وزیر دفاع روسیه تلفنی گفت‌وگو کرد.'
export const line = (id: string, text: string, published = '2022-01-25') =>
  `${JSON.stringify({ id, text, published })}\n`

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A folder of its own, and the command run in it. */
export function scratch() {
  const folder = mkdtempSync(join(tmpdir(), 'didar-'))
  folders.push(folder)
  const didar = (...args: readonly string[]) => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [command, ...args], {
      cwd: folder,
      encoding: 'utf8',
    })
    return { stdout, stderr, status }
  }
  const file = (name: string, content: string) => writeFileSync(join(folder, name), content)
  return { folder, didar, file }
}

let three: string | undefined

/** A folder with a ledger of three reports, two of which tell the same. Made once, copied for each test. */
export function threeReports() {
  const { folder, didar, file } = scratch()
  if (three) cpSync(three, folder, { recursive: true })
  else {
    file('a.jsonl', line('a', MEETING) + line('b', `به گزارش خبرنگار ما، ${MEETING}`) + line('c', CALL))
    didar('init', 'x.didar')
    const { stdout } = didar('add', 'a.jsonl', '--workers', '1', '--ledger', 'x.didar')
    if (!stdout.startsWith('3 added')) throw new Error(stdout)
    three = mkdtempSync(join(tmpdir(), 'didar-'))
    folders.push(three)
    cpSync(folder, three, { recursive: true })
  }
  return { folder, didar, file }
}
