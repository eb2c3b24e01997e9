import { createHash } from 'node:crypto'
import { fold } from '@didar/engine'

/** Words from which on a wording is nobody's by chance: «سفر نخست‌وزیر ژاپن به ایران» is everybody's. */
const FEWEST = 8

/** What two reports share that carry the same sentence of a wire; null for a wording too short to say. */
export function wordingOf(cue: string): string | null {
  const words = cue.match(/[\p{L}\p{N}\u200c]+/gu) ?? []
  if (words.length < FEWEST) return null
  return createHash('sha1')
    .update(fold(words.join(' ')))
    .digest('base64url')
    .slice(0, 12)
}
