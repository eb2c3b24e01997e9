import type { Insertable } from 'kysely'
import type Database from 'libsql'
import type { Tables } from './schema.js'

type Value = string | number | Uint8Array | null
type Row = Readonly<Record<string, unknown>>

/**
 * Prepared statements of a file, for what adding and resolving do with every report: a query builder would compile each
 * of them anew. What may be longer than one value goes in as JSON: `IN (SELECT value FROM json_each(?))`.
 */
export class Statements {
  readonly #prepared = new Map<string, Database.Statement>()

  constructor(readonly file: Database.Database) {}

  run(sql: string, ...values: readonly Value[]): void {
    this.#statement(sql).run([...values])
  }

  /** Rows as objects by the names of their columns. */
  all<T>(sql: string, ...values: readonly Value[]): T[] {
    return this.#statement(sql).all([...values]) as T[]
  }

  /**
   * Some columns of the rows of a query, numbers and texts, for what is asked with every report: libsql 0.5 keeps about a
   * kilobyte of each query of several rows for good, and nothing of one whose rows come as one.
   */
  few<T extends object>(sql: string, columns: readonly (keyof T & string)[], ...values: readonly Value[]): T[] {
    const whole = `SELECT json_group_array(json_array(${columns.join(', ')})) AS found FROM (${sql})`
    const rows = JSON.parse(this.first<{ found: string }>(whole, ...values)?.found ?? '[]') as Value[][]
    return rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i]])) as T)
  }

  first<T>(sql: string, ...values: readonly Value[]): T | undefined {
    return this.#statement(sql).get([...values]) as T | undefined
  }

  /** Inserts rows that all have the columns of the first; returns the row id of the last one. */
  insert<T extends keyof Tables & string>(table: T, rows: readonly Insertable<Tables[T]>[]): number {
    return this.#insert('INSERT', table, rows as readonly Row[])
  }

  /** Inserts rows that are not there yet. */
  insertNew<T extends keyof Tables & string>(table: T, rows: readonly Insertable<Tables[T]>[]): void {
    this.#insert('INSERT OR IGNORE', table, rows as readonly Row[])
  }

  #insert(how: string, table: string, rows: readonly Row[]): number {
    const [first] = rows
    if (!first) return 0
    const columns = Object.keys(first)
    const names = columns.map((column) => `"${column}"`).join(', ')
    const statement = this.#statement(`${how} INTO "${table}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`)
    let last = 0
    for (const row of rows) last = Number(statement.run(columns.map((column) => row[column] ?? null)).lastInsertRowid)
    return last
  }

  #statement(sql: string): Database.Statement {
    let found = this.#prepared.get(sql)
    if (!found) {
      found = this.file.prepare(sql)
      this.#prepared.set(sql, found)
    }
    return found
  }
}
