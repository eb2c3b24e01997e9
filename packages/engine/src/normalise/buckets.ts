/** Buckets of the packed dictionary, a power of two: two entries each. */
export const BUCKETS = 0x8000

/** The bucket of the word with this folded key. */
export function bucketOf(key: string): number {
  let hash = 0
  for (let i = 0; i < key.length; i++) hash = (Math.imul(hash, 31) + key.charCodeAt(i)) | 0
  return (hash ^ (hash >>> 15)) & (BUCKETS - 1)
}
