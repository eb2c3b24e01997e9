import { HTTPException } from 'hono/http-exception'
import type { z } from 'zod'
import { asDidarError, type ErrorCode } from '../errors.js'

/** Errors as RFC 9457 problem details. `code` is that of the command line; nothing from inside the server is told. */

const STATUS: Partial<Record<ErrorCode, number>> = {
  'no-such-encounter': 404,
  'no-such-report': 404,
  'no-such-person': 404,
  'no-such-country': 404,
  'no-such-file': 404,
  'too-large': 413,
  'no-such-host': 502,
  'no-answer': 502,
  'bad-answer': 502,
  'too-slow': 504,
  'ledger-busy': 503,
  'ledger-read-only': 403,
  'disk-full': 507,
  'damaged-ledger': 500,
  'unwritable-output': 500,
  fault: 500,
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Token needed',
  403: 'Forbidden',
  404: 'Not found',
  413: 'Too large',
  415: 'Not JSON',
  500: 'Fault',
  502: 'No answer from there',
  503: 'Busy',
  504: 'Too slow',
  507: 'Disk full',
}

export function problemOf(thrown: unknown): Response {
  if (thrown instanceof HTTPException) return problem(thrown.status, 'usage', thrown.message)
  const { code, message } = asDidarError(thrown)
  return problem(STATUS[code] ?? 400, code, message)
}

export const notFound = (detail: string): Response => problem(404, 'not-found', detail)

export function problem(status: number, code: string, detail: string, parameters?: readonly string[]): Response {
  const body = { type: 'about:blank', title: TITLES[status] ?? 'Error', status, detail, code, parameters }
  return Response.json(body, { status, headers: { 'content-type': 'application/problem+json' } })
}

export type Checked = { readonly success: true } | { readonly success: false; readonly error: z.core.$ZodError }

/** What is wrong with a request's parameters, in one sentence that names each. */
export function invalid(result: Checked): Response | undefined {
  if (result.success) return undefined
  const { issues } = result.error
  const wrong = issues.map((issue) => `${namesIn(issue).join(', ') || 'the request'}: ${issue.message}`)
  return problem(400, 'usage', `${wrong.slice(0, 5).join('; ')}.`, [...new Set(issues.flatMap(namesIn))].slice(0, 5))
}

/** The parameters that an issue is about. */
const namesIn = (issue: z.core.$ZodIssue): string[] =>
  issue.code === 'unrecognized_keys' ? issue.keys : issue.path.slice(0, 1).map(String)
