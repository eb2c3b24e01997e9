import type { Problem } from '@didar/server/contract'
import { useEffect, useState } from 'preact/hooks'

/** Parameters of an address; empty and absent ones are left out, lists are repeated. */
export type Asked = Readonly<Record<string, string | number | readonly string[] | undefined>>

/** What the server says is wrong, as it says it (RFC 9457). */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail)
  }
}

export function addressOf(path: string, asked: Asked = {}): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(asked))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined && one !== '') query.append(name, String(one))
  const tail = query.size ? `?${query}` : ''
  return `/api/v1/${path}${tail}`
}

export async function ask<T>(address: string, init?: RequestInit): Promise<T> {
  const answer = await fetch(address, init)
  if (answer.ok) return (await answer.json()) as T
  throw new ProblemError(await problemOf(answer))
}

async function problemOf(answer: Response): Promise<Problem> {
  const { status } = answer
  const fallback = { type: 'about:blank', title: answer.statusText, status, detail: `HTTP ${status}`, code: 'fault' }
  return answer.headers.get('content-type')?.startsWith('application/problem+json') ? answer.json() : fallback
}

export type Answer<T> =
  | { readonly state: 'waiting'; readonly before: T | null }
  | { readonly state: 'here'; readonly value: T }
  | { readonly state: 'failed'; readonly problem: Problem }

/** Asks an address, again whenever it changes; `null` asks nothing. What was shown before stays until the answer is here. */
export function useAnswer<T>(address: string | null): Answer<T> {
  const [answer, setAnswer] = useState<Answer<T>>({ state: 'waiting', before: null })
  useEffect(() => {
    if (address === null) return
    const stop = new AbortController()
    setAnswer((last) => ({ state: 'waiting', before: last.state === 'here' ? last.value : null }))
    ask<T>(address, { signal: stop.signal }).then(
      (value) => setAnswer({ state: 'here', value }),
      (thrown) => stop.signal.aborted || setAnswer({ state: 'failed', problem: problemFrom(thrown) }),
    )
    return () => stop.abort()
  }, [address])
  return answer
}

export const problemFrom = (thrown: unknown): Problem =>
  thrown instanceof ProblemError
    ? thrown.problem
    : { type: 'about:blank', title: 'No answer', status: 0, detail: String(thrown), code: 'no-answer' }
