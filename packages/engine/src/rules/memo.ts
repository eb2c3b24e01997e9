/**
 * A function whose results are kept: the last `size` that were asked for, and up to as many before them. What a stream
 * asks for again and again is never worked out anew, and the memory of a stream does not grow.
 */
export function memo<Key, Value>(size: number, make: (key: Key) => Value): (key: Key) => Value {
  let recent = new Map<Key, Value>()
  let older = recent
  return (key) => {
    const known = recent.get(key)
    if (known !== undefined) return known
    const value = older.get(key) ?? make(key)
    if (recent.size >= size) {
      older = recent
      recent = new Map()
    }
    recent.set(key, value)
    return value
  }
}
