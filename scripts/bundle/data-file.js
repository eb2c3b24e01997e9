import { readFileSync } from 'node:fs'

/** Shorter strings stay in the code. */
const SHORT = 1000
const STRING = /"(?:[^"\\]|\\.)*"/g

/** The long strings of the generated modules, in a file of their own as V8 keeps them: they need no parsing and no decoding. */
export class DataFile {
  #parts = []
  #size = 0

  /** Replaces each long string by `dataAt(start, end, encoding)`, its place in the file. */
  plugin = {
    name: 'data',
    setup: (build) =>
      build.onLoad({ filter: /[\\/]generated[\\/][^\\/]+\.js$/ }, ({ path }) => ({
        contents: readFileSync(path, 'utf8').replace(STRING, (literal) => this.#placed(literal)),
      })),
  }

  #placed(literal) {
    if (literal.length < SHORT) return literal
    const text = JSON.parse(literal)
    const encoding = /^[\0-\xff]*$/.test(text) ? 'latin1' : 'utf16le'
    const part = Buffer.from(text, encoding)
    const start = this.#size
    this.#parts.push(part)
    this.#size += part.length
    return `dataAt(${start}, ${this.#size}, '${encoding}')`
  }

  bytes() {
    return Buffer.concat(this.#parts)
  }
}
