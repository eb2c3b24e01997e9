import type { Cast, Commitment, Document, Statement } from '../../document.js'

export function assembleCommitments(_input: {
  document: Document
  cast: Cast
  statements: readonly Statement[]
}): Commitment[] {
  return []
}
