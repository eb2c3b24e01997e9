import { fold } from '../normalise/fold.js'
import { Keys, Lines } from './keys.js'

/** A compiled table. A row is made when it is first asked for, and kept. */
export class Table<Row> {
  readonly #make: (fields: readonly string[]) => Row
  readonly #cells: () => string
  #lines: Lines | undefined
  #made: Row[] = []
  #complete = false

  /** @param cells the rows, one a line, asked for once. */
  constructor(make: (fields: readonly string[]) => Row, cells: () => string) {
    this.#make = make
    this.#cells = cells
  }

  at(row: number): Row {
    this.#lines ??= new Lines(this.#cells())
    this.#made[row] ??= this.#make(this.#lines.at(row).split('\t'))
    return this.#made[row] as Row
  }

  readonly rows = (): readonly Row[] => {
    this.#lines ??= new Lines(this.#cells())
    if (!this.#complete) this.#made = Array.from({ length: this.#lines.size }, (_, row) => this.at(row))
    this.#complete = true
    return this.#made
  }
}

/** The rows of a table by some of their columns, compiled: no row is made until its key is looked up. */
export class Index<Row> {
  readonly #table: Table<Row>
  readonly #sorted: () => string
  readonly #numbered: () => string
  #keys: Keys | undefined
  #numbers: Lines | undefined

  /** @param keys sorted, one a line. @param numbers the rows of each key, in the order of the table, apart by spaces. */
  constructor(table: Table<Row>, keys: () => string, numbers: () => string) {
    this.#table = table
    this.#sorted = keys
    this.#numbered = numbers
  }

  get keys(): Keys {
    this.#keys ??= new Keys(this.#sorted())
    return this.#keys
  }

  /** The rows of the key at a place in `keys`. */
  at(place: number): readonly Row[] {
    this.#numbers ??= new Lines(this.#numbered())
    return this.#numbers
      .at(place)
      .split(' ')
      .map((row) => this.#table.at(Number(row)))
  }

  /** The rows of a word or id. */
  get(word: string): readonly Row[] {
    const place = this.keys.find(fold(word))
    return place < 0 ? [] : this.at(place)
  }
}

/** The several values of one field. */
export function values(field: string): string[] {
  return field ? field.split('|').map((value) => value.trim()) : []
}
