import type { Document } from '../../document.js'

/** A guess at what is somebody's speech, before the stage that knows: inside quotation marks, or after «گفت:». */
export class Speech {
  readonly #spoken: Uint8Array

  constructor(doc: Document) {
    this.#spoken = new Uint8Array(doc.tokens.length)
    for (const [from, to] of doc.quotations) this.#spoken.fill(1, from, to)
    let paragraph = -1
    let told = false
    for (const { range, paragraph: own, part } of doc.sentences) {
      if (own !== paragraph || part === 'headline') told = false
      paragraph = own
      for (let i = range[0]; i < range[1]; i++) {
        if (told) this.#spoken[i] = 1
        if (doc.tokens[i]?.form !== ':') continue
        told ||= part === 'headline' || doc.tokens[i - 1]?.word.verb !== undefined
      }
    }
  }

  at(i: number): boolean {
    return this.#spoken[i] === 1
  }
}
