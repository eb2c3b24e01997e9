import { createHash, timingSafeEqual } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { problem } from './problems.js'

/** Who may ask. On this machine alone nothing is asked for; elsewhere a token. */
export type Access = { readonly kind: 'this-machine' } | { readonly kind: 'token'; readonly token: string }

const COOKIE = 'didar-token'
const LOCAL = /^(localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])(:\d{1,5})?$/i

/**
 * A page from elsewhere that a browser on this machine shows must not reach the ledger: neither under a name of its own
 * that leads here (DNS rebinding: the host is checked), nor by sending forms (the origin of what changes is checked).
 */
export function guarded(access: Access): MiddlewareHandler {
  return async (context, next) => {
    const { method, url } = context.req
    const host = context.req.header('host') ?? ''
    if (access.kind === 'this-machine' && !LOCAL.test(host))
      return problem(403, 'forbidden', 'This server answers only to addresses of this machine, such as 127.0.0.1.')
    const origin = context.req.header('origin')
    if (method !== 'GET' && method !== 'HEAD' && origin !== undefined && hostOf(origin) !== host)
      return problem(403, 'forbidden', 'Only the pages of this server may add to the ledger.')
    if (access.kind === 'token') {
      const asked = new URL(url).searchParams.get('token')
      if (asked !== null && same(asked, access.token)) {
        setCookie(context, COOKIE, access.token, { httpOnly: true, sameSite: 'Strict', path: '/' })
        return context.redirect(withoutToken(url))
      }
      const bearer = context.req.header('authorization')?.replace(/^Bearer /i, '')
      if (!same(bearer ?? getCookie(context, COOKIE) ?? '', access.token))
        return problem(
          401,
          'token-needed',
          'Give the token that didar serve printed: ?token=… in the address, or Authorization: Bearer ….',
        )
    }
    return next()
  }
}

/** The address that was asked for, on this server, and without what nobody should see over a shoulder. */
function withoutToken(url: string): string {
  const { pathname, searchParams } = new URL(url)
  searchParams.delete('token')
  return `${pathname.replace(/^\/+/, '/')}${searchParams.size ? `?${searchParams}` : ''}`
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host
  } catch {
    return null
  }
}

/** Compares in a time that tells nothing about where two tokens differ. */
function same(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}
