/** A span of bins: where choosing began, and where it is. */
export type Span = readonly [anchor: number, head: number]

/**
 * The span after a key, null where the key means nothing: arrows in the direction of reading move by a bin, Home and End
 * to the ends, with Shift they widen it.
 */
export function afterKey(
  span: Span | null,
  { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  { count, rightToLeft }: { readonly count: number; readonly rightToLeft: boolean },
): Span | null {
  const later = rightToLeft ? 'ArrowLeft' : 'ArrowRight'
  const earlier = rightToLeft ? 'ArrowRight' : 'ArrowLeft'
  const from = span?.[1]
  const heads: Readonly<Record<string, number>> = {
    [later]: from === undefined ? 0 : Math.min(count - 1, from + 1),
    [earlier]: from === undefined ? count - 1 : Math.max(0, from - 1),
    Home: 0,
    End: count - 1,
  }
  const head = heads[key]
  if (head === undefined) return null
  return [shiftKey && span ? span[0] : head, head]
}
