import { DidarError } from '../errors.js'

/** Cursors are opaque to whoever asks: the place in a list as base64url of JSON. One that was made up is refused. */

export const cursorOf = (place: unknown): string => Buffer.from(JSON.stringify(place)).toString('base64url')

export function placeOf<T>(cursor: string | undefined, isPlace: (value: unknown) => value is T): T | undefined {
  if (cursor === undefined) return undefined
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (isPlace(value)) return value
  } catch {
    // Said below, as of any other cursor that was not given out.
  }
  throw new DidarError('usage', 'The cursor is none that was given out. Take it from "next" of the page before.')
}

/** Where a list that is counted through goes on. */
export const isOffset = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0

/** Where a list by day goes on. */
export const isDayAndId = (value: unknown): value is { day: string | null; id: string } =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  typeof value.id === 'string' &&
  'day' in value &&
  (value.day === null || typeof value.day === 'string')
