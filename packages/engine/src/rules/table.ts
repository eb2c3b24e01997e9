/** A compiled table: its rows are made at first use and kept. */
export function table<Row>(columns: readonly string[], cells: string): () => readonly Row[] {
  let rows: readonly Row[] | undefined
  return () => {
    rows ??= cells.split('\n').map((line) => {
      const fields = line.split('\t')
      return Object.fromEntries(columns.map((column, i) => [column, fields[i] ?? ''])) as Row
    })
    return rows
  }
}

/** The several values of one field. */
export function values(field: string): string[] {
  return field ? field.split('|').map((value) => value.trim()) : []
}
