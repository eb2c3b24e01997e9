import { type FileHandle, lstat, open, rename, rm } from 'node:fs/promises'

/**
 * Fills files beside their places, and puts all of them there when the work is done; where it fails, none, and what was
 * there before is there again.
 */
export async function whole(
  paths: readonly string[],
  work: (files: readonly FileHandle[]) => Promise<void>,
): Promise<void> {
  const half = (path: string) => `${path}.${process.pid}.part`
  const files: FileHandle[] = []
  try {
    for (const path of paths) files.push(await open(half(path), 'wx'))
    await work(files)
    for (const file of files) await file.close()
    await putAll(paths, half)
  } catch (thrown) {
    for (const file of files) await file.close().catch(() => {})
    for (const path of paths) await rm(half(path), { force: true })
    throw thrown
  }
}

/** Puts the new files in place of the old ones, which stand by until all of them are. */
async function putAll(paths: readonly string[], half: (path: string) => string): Promise<void> {
  const old = (path: string) => `${path}.${process.pid}.old`
  const moved: string[] = []
  const placed: string[] = []
  try {
    for (const path of paths) {
      if (await renamed(path, old(path))) moved.push(path)
      await rename(half(path), path)
      placed.push(path)
    }
  } catch (thrown) {
    for (const path of placed) await rm(path, { force: true })
    for (const path of moved) await rename(old(path), path)
    throw thrown
  }
  for (const path of moved) await rm(old(path), { force: true })
}

/** Whether there was a file to rename; a folder of that name stays where it is. */
async function renamed(from: string, to: string): Promise<boolean> {
  const found = await lstat(from).catch((thrown: NodeJS.ErrnoException) => {
    if (thrown.code === 'ENOENT') return null
    throw thrown
  })
  if (!found) return false
  if (found.isDirectory()) throw Object.assign(new Error(`${from} is a folder`), { code: 'EISDIR', syscall: 'rename' })
  await rename(from, to)
  return true
}
