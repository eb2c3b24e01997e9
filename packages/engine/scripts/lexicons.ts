/** Compiles the lexicons that are put together of several tables: sorted keys, and each value in one line. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rows as letters } from '../src/generated/letters.js'
import { placeEntries } from '../src/recognise/places/entries.js'
import { formLine, knownForms, knownSounds } from '../src/reference/known-forms.js'

const letterContexts = () => new Map(letters().map(({ custom, context, next }) => [`${custom} ${context}`, next]))

export function writeLexicons(out: string): void {
  write(join(out, 'known-lexicon.ts'), knownForms(), formLine)
  write(join(out, 'known-sounds.ts'), knownSounds(), (id) => id)
  write(join(out, 'place-lexicon.ts'), placeEntries(), JSON.stringify)
  write(join(out, 'letter-contexts.ts'), letterContexts(), (next) => next)
}

function write<T>(path: string, byKey: ReadonlyMap<string, T>, line: (value: T) => string): void {
  const sorted = [...byKey].filter(([key]) => key).sort(([a], [b]) => (a < b ? -1 : 1))
  const keys = sorted.map(([key]) => key).join('\n')
  const values = sorted.map(([, value]) => line(value)).join('\n')
  writeFileSync(
    path,
    `// Made by scripts/lexicons.ts.\nexport const keys = (): string => ${JSON.stringify(keys)}\nexport const values = (): string => ${JSON.stringify(values)}\n`,
  )
}
