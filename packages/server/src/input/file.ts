import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { DidarError } from '../errors.js'
import { decode } from './charset.js'
import { defined } from './defined.js'
import { looksLikeHtml } from './html-shape.js'
import type { Report } from './report.js'

/** A report from a text or HTML file; `-` is standard input. A date that the user gives goes before the page's own. */
export async function fromFile(path: string, published: string | undefined): Promise<Report> {
  const text = decode(path === '-' ? await standardInput() : await bytesOf(path))
  const given = { id: path === '-' ? 'stdin' : basename(path, extname(path)), ...defined({ published }) }
  if (!/^\.x?html?$/i.test(extname(path)) && !looksLikeHtml(text)) return { text, given }
  const { fromHtml } = await import('./html.js')
  const page = fromHtml(text)
  return { text: page.text, given: { ...page.given, ...given } }
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array)
  return Buffer.concat(chunks)
}

/** The bytes of a file, or an error that says why there are none. */
export async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (thrown) {
    throw fileError(thrown as NodeJS.ErrnoException, path)
  }
}

export function fileError({ code }: NodeJS.ErrnoException, path: string): DidarError {
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new DidarError('no-such-file', `There is no file ${path}. Check the path, or give - for standard input.`)
  if (code === 'EISDIR') return new DidarError('unreadable-file', `${path} is a folder. Give a text or HTML file.`)
  return new DidarError('unreadable-file', `${path} cannot be read (${code}). Check its permissions.`)
}
