import { readdir, stat } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import { type Failure, failure, failureOf } from './incoming.js'
import { kindOf } from './kinds.js'

/** Something to read: a file or an address, and how much of the work it is. */
export type Planned =
  | { readonly address: string; readonly size: number }
  | { readonly file: string; readonly size: number }
  | { readonly source: string; readonly error: Omit<Failure, 'source'> }

/** What an address counts where the sizes of files are added up. */
const PAGE_SIZE = 100_000

/** The files and addresses that paths stand for: folders and patterns are walked, in the order of their names. */
export async function* planned(paths: readonly string[]): AsyncGenerator<Planned> {
  for (const path of paths)
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(path)) yield { address: path, size: PAGE_SIZE }
    else yield* ofPath(path)
}

async function* ofPath(path: string): AsyncGenerator<Planned> {
  try {
    const found = await stat(path)
    if (found.isDirectory()) yield* ofFolder(path)
    else if (found.isFile()) yield { file: path, size: found.size }
    else yield failure(path, 'unreadable-file', `${path} is no file with an end. Save what it gives as a file first.`)
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT' && isDynamicPattern(path)) yield* ofPattern(path)
    else yield failureOf(thrown, path)
  }
}

/** Links are not followed: they may lead out of the folder, or round in it. */
async function* ofFolder(folder: string): AsyncGenerator<Planned> {
  const entries = await readdir(folder, { withFileTypes: true })
  const inside = entries
    .filter((entry) => entry.isDirectory() || (entry.isFile() && kindOf(entry.name)))
    .map(({ name }) => join(folder, name))
    .sort()
  for (const path of inside) yield* ofPath(path)
}

async function* ofPattern(pattern: string): AsyncGenerator<Planned> {
  const found = await glob(pattern, {
    ...{ absolute: isAbsolute(pattern), followSymbolicLinks: false, expandDirectories: false },
  })
  if (found.length === 0) yield failure(pattern, 'no-such-file', `No file fits ${pattern}. Check the pattern.`)
  for (const path of found.sort()) yield* ofPath(path)
}
