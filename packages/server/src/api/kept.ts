import type { MiddlewareHandler } from 'hono'
import { LRUCache } from 'lru-cache'
import type { RoomLedger } from './room.js'

/** Bytes of answers that are kept: a thousand pages and more. */
const MOST = 64 * 1024 * 1024

interface Answer {
  readonly body: ArrayBuffer
  readonly headers: Headers
}

type Make = () => Promise<Answer | undefined>

/**
 * Keeps what was answered until the ledger changes; answers of before are the first that are thrown out. Who asks what is
 * being answered already waits for that answer. What is wrong is not kept.
 */
export function keptAnswers({ overview }: RoomLedger, most = MOST): MiddlewareHandler {
  const answers = new LRUCache<string, Answer, Make>({
    maxSize: most,
    sizeCalculation: ({ body }) => body.byteLength + 1,
    fetchMethod: (_asked, _before, { context: make }) => make(),
    // What is made while others are thrown out is answered nevertheless.
    ignoreFetchAbort: true,
  })
  return async (context, next) => {
    if (context.req.method !== 'GET') return next()
    const { pathname, search } = new URL(context.req.url)
    let isOwn = false
    const answer = await answers.fetch(`${await overview.version()} ${pathname}${search}`, {
      context: async () => {
        isOwn = true
        await next()
        const { res } = context
        if (res.status !== 200) return undefined
        return { body: await res.clone().arrayBuffer(), headers: new Headers(res.headers) }
      },
    })
    if (isOwn) return
    return answer ? new Response(answer.body, { headers: answer.headers }) : next()
  }
}
