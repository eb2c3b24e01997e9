import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { read } from '@didar/engine'
import { Web } from '../ingest/network/web.js'
import { SqliteLedger } from '../ledger/sqlite/ledger.js'
import { createApp } from './app.js'
import type { Access } from './guard.js'
import { Reading } from './reading.js'

const command = join(import.meta.dirname, '../../bin/didar.js')

/** Text that a careless page would run, or that would turn what stands around it. */
export const HOSTILE = '<script>alert(1)</script><img src=x onerror=alert(2)> \u202eقلب\u202c'
export const MEETING = 'وزیر خارجه عراق دیروز با همتای ترکیه‌ای خود در آنکارا دیدار کرد.'
const CALL =
  'سرلشکر محمد باقری، رئیس ستاد کل نیروهای مسلح، امروز با وزیر دفاع روسیه تلفنی گفت‌وگو کرد. باقری گفت: همکاری نظامی دو کشور را گسترش می‌دهیم.'
const VISIT = 'وزیر خارجه عراق فردا به تهران سفر می‌کند.'

const report = (id: string, text: string, published: string, outlet: string) => ({
  record: read(text, { id, published, outlet }),
  source: `${id}.txt`,
})
export const REPORTS = [
  report('a', MEETING, '2022-01-25', 'خبرگزاری یک'),
  report('b', CALL, '2022-01-26', 'خبرگزاری یک'),
  report('c', VISIT, '2022-03-01', HOSTILE),
  report('d', `به گزارش خبرنگار ما در آنکارا، ${MEETING}`, '2022-01-25', 'خبرگزاری دو'),
  report('e', `${HOSTILE} ${CALL}`, '2022-01-26', 'خبرگزاری دو'),
]

interface Asked {
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly body?: string
}

export interface RoomTested {
  /** Asks the application, as from a browser on this machine. */
  readonly ask: (path: string, asked?: Asked) => Promise<Response>
  readonly post: (path: string, body: unknown) => Promise<Response>
  readonly ledger: SqliteLedger
  readonly close: () => Promise<void>
}

/** A reading room over a small ledger in a folder of its own, without a network. */
export async function roomOf(access: Access = { kind: 'this-machine' }, allowPrivate = false): Promise<RoomTested> {
  const folder = mkdtempSync(join(tmpdir(), 'didar-'))
  const ledger = await SqliteLedger.open(join(folder, 'x.didar'), { create: true })
  await ledger.add(REPORTS)
  await ledger.resolve()
  const web = new Web({ allowPrivate, signal: new AbortController().signal })
  const reading = new Reading(pathToFileURL(command), web)
  const app = createApp({
    ...{ ledger, name: 'x.didar', reading, access, web: null },
    keep: async (record, source) => {
      const [outcome] = await ledger.add([{ record, source }])
      await ledger.resolve()
      return outcome ?? { id: record.id, outcome: 'same' }
    },
  })
  const ask: RoomTested['ask'] = async (path, { headers, ...asked } = {}) =>
    app.request(`http://127.0.0.1:4870${path}`, { ...asked, headers: { host: '127.0.0.1:4870', ...headers } })
  return {
    ask,
    ledger,
    post: (path, body) =>
      ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    close: async () => {
      await reading.close()
      await web.close()
      await ledger.close()
      rmSync(folder, { recursive: true })
    },
  }
}
