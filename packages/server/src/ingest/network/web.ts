import { engineVersion } from '@didar/engine'
import { Agent, fetch, type Response } from 'undici'
import { DidarError } from '../../errors.js'
import { whole } from '../limits.js'
import { checkedUrl, guardedLookup } from './guard.js'

/** What is at an address. */
export interface Answer {
  /** Where it was found in the end. */
  readonly url: string
  readonly bytes: Uint8Array
  /** Media type without parameters, and the charset, as the server says. */
  readonly type: string
  readonly charset: string | undefined
}

export interface WebOptions {
  readonly allowPrivate: boolean
  /** Ends whatever is under way. */
  readonly signal: AbortSignal
  /** Milliseconds for one address, redirects and all. */
  readonly patience?: number
  /** Most bytes, unpacked. */
  readonly largest?: number
}

const PATIENCE = 30_000
const LARGEST = 16 * 1024 ** 2
const MOST_REDIRECTS = 5
const READ = /^(?:text\/(?:html|plain|xml)|application\/(?:(?:[a-z]+\+)?(?:xml|json)))$/
const HEADERS = {
  'user-agent': `didar/${engineVersion}`,
  accept:
    'text/html, application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/plain;q=0.8',
  'accept-language': 'fa',
}

/** Gets pages and feeds, from the public internet only unless it is told otherwise. */
export class Web {
  readonly #options: Required<WebOptions>
  readonly #agent: Agent

  constructor({ patience = PATIENCE, largest = LARGEST, ...options }: WebOptions) {
    this.#options = { patience, largest, ...options }
    const lookup = options.allowPrivate ? {} : { lookup: guardedLookup }
    this.#agent = new Agent({ connect: { ...lookup, timeout: patience }, connections: 4, headersTimeout: patience })
  }

  async get(address: string): Promise<Answer> {
    const { signal, patience } = this.#options
    const late = AbortSignal.timeout(patience)
    try {
      return await this.#follow(address, AbortSignal.any([signal, late]))
    } catch (thrown) {
      if (late.aborted && !signal.aborted)
        throw new DidarError(
          'too-slow',
          `The answer was not there in full after ${patience / 1000} s. Try again later.`,
        )
      throw asNetworkError(thrown)
    }
  }

  close(): Promise<void> {
    return this.#agent.destroy()
  }

  async #follow(address: string, signal: AbortSignal): Promise<Answer> {
    const { allowPrivate, largest } = this.#options
    let url = checkedUrl(address, allowPrivate)
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      const response = await fetch(url, { dispatcher: this.#agent, redirect: 'manual', headers: HEADERS, signal })
      const location = response.headers.get('location')
      if (response.status >= 300 && response.status < 400 && location !== null) {
        await response.body?.cancel()
        url = checkedUrl(location, allowPrivate, url)
      } else return await answer(url, response, largest)
    }
    throw new DidarError('bad-answer', `It redirects more than ${MOST_REDIRECTS} times, perhaps in a ring.`)
  }
}

async function answer(url: URL, response: Response, largest: number): Promise<Answer> {
  const [type = '', ...parameters] = (response.headers.get('content-type') ?? '').toLowerCase().split(';')
  const problem = problemOf(response.status, type.trim())
  if (problem) {
    await response.body?.cancel()
    throw problem
  }
  const charset = parameters.map((each) => /^\s*charset=["']?([\w-]{1,40})/.exec(each)?.[1]).find(Boolean)
  const bytes = response.body ? await whole(response.body, largest) : new Uint8Array()
  return { url: url.href, bytes, type: type.trim(), charset }
}

function problemOf(status: number, type: string): DidarError | null {
  if (status === 404 || status === 410)
    return new DidarError('bad-answer', `There is no such page (${status}). Check the address.`)
  if (status >= 500) return new DidarError('bad-answer', `The server has a fault (${status}). Try again later.`)
  if (status !== 200) return new DidarError('bad-answer', `The server gives no page (${status}).`)
  if (type && !READ.test(type))
    return new DidarError('bad-answer', `It is ${type.slice(0, 60)}, neither a page nor a feed.`)
  return null
}

function asNetworkError(thrown: unknown): unknown {
  for (let error = thrown; error instanceof Error; error = error.cause) {
    if (error instanceof DidarError) return error
    const { code = '', message } = error as NodeJS.ErrnoException
    if (message === 'bad port') return new DidarError('bad-address', 'No pages are served at this port.')
    if (/^(?:ENOTFOUND|EAI_|ENODATA)/.test(code))
      return new DidarError('no-such-host', 'There is no host of this name, or no network. Check the address.')
    if (/^(?:E[A-Z]|UND_ERR_|ERR_(?:TLS|SSL))|CERT|SIGNATURE/.test(code))
      return new DidarError('no-answer', `The host does not answer (${code}). Try again later.`)
  }
  return thrown
}
