import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { createApp } from '../api/app.js'
import { Reading } from '../api/reading.js'
import { DidarError } from '../errors.js'
import { Web } from '../ingest/network/web.js'
import { SqliteLedger } from '../ledger/sqlite/ledger.js'
import { Keeping } from './keeping.js'
import { PORT } from './port.js'

export interface ServeOptions {
  /** 0: any that is free; not given: the usual one, or any where that is taken. */
  readonly port?: number
  readonly host: string
  readonly token?: string
  /** Addresses to read may lie in a private network, too. */
  readonly allowPrivate?: boolean
}

/** `didar serve`: the reading room over a ledger, until Ctrl-C. */
export async function serveCommand(path: string, options: ServeOptions, script: URL): Promise<number> {
  const ledger = await SqliteLedger.open(path)
  const keeping = new Keeping(script, path)
  const web = new Web({ allowPrivate: options.allowPrivate ?? false, signal: new AbortController().signal })
  const reading = new Reading(script, web)
  const here = isThisMachine(options.host)
  const token = options.token ?? (here ? undefined : randomBytes(24).toString('base64url'))
  const access = token === undefined ? ({ kind: 'this-machine' } as const) : ({ kind: 'token', token } as const)
  const app = createApp({ ledger, name: basename(path), reading, keep: keeping.keep, access, web: webFolder(script) })
  try {
    await untilStopped(app.fetch, options, (port) => {
      const host = options.host.includes(':') ? `[${options.host}]` : options.host
      process.stdout.write(`http://${host}:${port}/${token === undefined ? '' : `?token=${token}`}\n`)
    })
    return 0
  } finally {
    await reading.close()
    await web.close()
    await keeping.close()
    await ledger.close()
  }
}

const isThisMachine = (host: string) => /^(localhost|127\.|::1$)/.test(host)

/** The web application lies beside the command; without it the API is served alone. */
function webFolder(script: URL): string | null {
  const folder = fileURLToPath(new URL('../dist/web', script))
  return existsSync(folder) ? folder : null
}

type Fetch = Parameters<typeof serve>[0]['fetch']
type Ready = (port: number) => void

/** Serves until the process is told to end, and then answers what was asked before. */
async function untilStopped(fetch: Fetch, { port, host }: ServeOptions, ready: Ready): Promise<void> {
  try {
    await listening(fetch, port ?? PORT, host, ready)
  } catch (thrown) {
    if (port === undefined && isTaken(thrown)) await listening(fetch, 0, host, ready)
    else throw listenError(thrown, host, port ?? PORT)
  }
}

function listening(fetch: Fetch, port: number, hostname: string, ready: Ready): Promise<void> {
  return new Promise((stopped, fail) => {
    const server = serve({ fetch, port, hostname }, (info) => ready(info.port))
    server.on('error', fail)
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        server.close(() => stopped())
        if ('closeIdleConnections' in server) server.closeIdleConnections()
      })
  })
}

const isTaken = (thrown: unknown) => (thrown as NodeJS.ErrnoException).code === 'EADDRINUSE'

function listenError(thrown: unknown, host: string, port: number): unknown {
  const { code } = thrown as NodeJS.ErrnoException
  if (isTaken(thrown))
    return new DidarError('port-taken', `Port ${port} of ${host} is taken. Give another one with --port, or 0 for any.`)
  if (code === 'EACCES')
    return new DidarError('port-taken', `Port ${port} may not be used by you. Give one above 1023 with --port.`)
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new DidarError('bad-address', `${host} is no address of this machine. Give one of its own with --host.`)
  return thrown
}
