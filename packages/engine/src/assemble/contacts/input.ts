import type { Cast, Document, PlaceMention, Statement, TimeMention } from '../../document.js'

/** What the earlier stages found, as the contacts are put together from it. */
export interface ContactInput {
  readonly document: Document
  readonly times: readonly TimeMention[]
  readonly places: readonly PlaceMention[]
  readonly cast: Cast
  readonly statements: readonly Statement[]
  readonly published: string | undefined
}
