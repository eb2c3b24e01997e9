import type { SqliteDatabase, SqliteStatement } from 'kysely'

/** Statements that are kept; queries with lists of any length make new ones without end. */
const MOST = 256

/** A file whose statements are prepared once: what a query builder would have compiled anew for each query. */
export function preparedOnce(file: SqliteDatabase): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>()
  return {
    prepare(sql) {
      let statement = kept.get(sql)
      if (!statement) {
        if (kept.size >= MOST) kept.clear()
        statement = file.prepare(sql)
        kept.set(sql, statement)
      }
      return statement
    },
    close: () => file.close(),
  }
}
