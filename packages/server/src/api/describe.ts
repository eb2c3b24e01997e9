import type { z } from '@hono/zod-openapi'
import { Problem } from './contract/values.js'

/** The answers of a route as OpenAPI describes them: what is asked for, and problems. */
export function answers<T extends z.ZodType>(schema: T, ...further: readonly (404 | 413)[]) {
  const wrong = (description: string) => ({ description, content: { 'application/problem+json': { schema: Problem } } })
  return {
    200: { description: 'What was asked for', content: { 'application/json': { schema } } },
    400: wrong('A parameter is wrong'),
    ...(further.includes(404) ? { 404: wrong('There is none of this id') } : {}),
    ...(further.includes(413) ? { 413: wrong('Too large') } : {}),
  }
}
