import { writeFileSync } from 'node:fs'

/** Writes a table of weights: its columns, a line that says what it holds, its rows. */
export function writeWeights(
  path: URL,
  columns: readonly string[],
  about: string,
  rows: readonly (readonly string[])[],
) {
  writeFileSync(
    path,
    `${[columns.join('\t'), `# ${about} Written by npm run train.`, ...rows.map((row) => row.join('\t'))].join('\n')}\n`,
  )
}
