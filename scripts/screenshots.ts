/**
 * `npm run screenshots`: pictures of the reading room over the shipped reports. Those that README and docs show go into
 * `docs/pictures/`; with `--all`, every page in both languages, light and dark, on a desk and on a phone goes into a folder
 * of its own, to be looked at. `--all encounter report` takes these kinds only. Needs `npm run build`.
 */
import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inTongue, KINDS, Room } from '../packages/web/browser/room.js'
import { root } from './steps.js'

interface Picture {
  readonly kind: (typeof KINDS)[number]
  readonly tongue: 'fa' | 'en'
  readonly scheme: 'light' | 'dark'
  readonly device: keyof typeof DEVICES
  /** What is asked for beside the page itself. */
  readonly query?: string
}

const DEVICES = {
  desk: { width: 1200, height: 780 },
  phone: { width: 390, height: 780 },
  page: { width: 900, height: 510 },
}
/** A page longer than this many pixels is cut. */
const TALLEST = 2400

/** What README and docs show. */
const SHOWN: readonly Picture[] = [
  {
    kind: 'timeline',
    tongue: 'en',
    scheme: 'light',
    device: 'desk',
    query: 'country=IR&from=2021-01-01&to=2022-06-30',
  },
  { kind: 'report', tongue: 'en', scheme: 'light', device: 'page' },
  { kind: 'encounter', tongue: 'fa', scheme: 'dark', device: 'page' },
  { kind: 'map', tongue: 'fa', scheme: 'light', device: 'page' },
]

function everyPicture(kinds: readonly string[]): Picture[] {
  const wanted = KINDS.filter((kind) => kinds.length === 0 || kinds.includes(kind))
  return wanted.flatMap((kind) =>
    (['fa', 'en'] as const).flatMap((tongue) =>
      (['light', 'dark'] as const).flatMap((scheme) =>
        (['desk', 'phone'] as const).map((device) => ({ kind, tongue, scheme, device })),
      ),
    ),
  )
}

const [all, ...kinds] = process.argv.slice(2)
const everything = all === '--all'
const folder = everything ? mkdtempSync(join(tmpdir(), 'didar-pictures-')) : join(root, 'docs', 'pictures')
mkdirSync(folder, { recursive: true })
const room = await Room.open()
try {
  const pages = await room.pages()
  for (const { kind, tongue, scheme, device, query } of everything ? everyPicture(kinds) : SHOWN) {
    const viewport = DEVICES[device]
    const asked = query ? `${pages[kind]}?${query}` : pages[kind]
    const { page } = await room.look(inTongue(asked, tongue), { colorScheme: scheme, viewport })
    const height = everything ? await page.evaluate(() => document.documentElement.scrollHeight) : viewport.height
    const path = join(folder, `${everything ? `${kind}-${tongue}-${scheme}-${device}` : kind}.png`)
    if (everything) await page.setViewportSize({ width: viewport.width, height: Math.min(height, TALLEST) })
    await page.screenshot({ path })
    await page.context().close()
    process.stdout.write(`${path}\n`)
  }
} finally {
  await room.close()
}
