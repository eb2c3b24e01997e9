import type { Insertable } from 'kysely'
import type Database from 'libsql'
import type { Tables } from './schema.js'

/** Prepared inserts of whole rows, by table: what a query builder would compile anew for each batch. */
export class Inserts {
  readonly #prepared = new Map<string, { readonly columns: readonly string[]; readonly run: Database.Statement }>()

  constructor(readonly file: Database.Database) {}

  /** Inserts rows that all have the columns of the first; returns the row id of the last one. */
  into<T extends keyof Tables & string>(table: T, rows: readonly Insertable<Tables[T]>[]): number {
    const [first] = rows
    if (!first) return 0
    const { columns, run } = this.#statement(table, Object.keys(first))
    let last = 0
    for (const row of rows)
      last = Number(run.run(columns.map((column) => (row as Record<string, unknown>)[column] ?? null)).lastInsertRowid)
    return last
  }

  #statement(table: string, columns: readonly string[]) {
    const key = `${table} ${columns}`
    let found = this.#prepared.get(key)
    if (!found) {
      const names = columns.map((column) => `"${column}"`).join(', ')
      const marks = columns.map(() => '?').join(', ')
      found = { columns, run: this.file.prepare(`INSERT INTO "${table}" (${names}) VALUES (${marks})`) }
      this.#prepared.set(key, found)
    }
    return found
  }
}
