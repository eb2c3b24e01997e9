import { createHash } from 'node:crypto'

/** An entity of FollowTheMoney: every property is a list of texts. */
export interface Entity {
  readonly id: string
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly string[]>>
}

type Value = string | null | undefined | readonly (string | null | undefined)[]

/** An entity without its empty properties, and with every value once. */
export function entity(schema: string, key: string, properties: Readonly<Record<string, Value>>): Entity {
  const filled = Object.entries(properties).flatMap(([name, value]) => {
    const values = [...new Set([value].flat().filter((one): one is string => Boolean(one)))]
    return values.length ? [[name, values] as const] : []
  })
  return { id: idOf(schema, key), schema, properties: Object.fromEntries(filled) }
}

/** Ids may hold letters, digits, points and hyphens only: those of a ledger hold more. */
export const idOf = (schema: string, key: string): string =>
  `didar-${schema.toLowerCase()}-${createHash('sha1').update(key).digest('hex').slice(0, 20)}`
