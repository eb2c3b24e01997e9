import type { Contact, Document, Statement } from '../../document.js'

export function assembleTopics(_input: {
  document: Document
  statements: readonly Statement[]
  contacts: readonly Contact[]
}): string[] {
  return []
}
