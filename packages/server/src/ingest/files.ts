import { createReadStream } from 'node:fs'
import { normalize } from 'node:path'
import { DidarError } from '../errors.js'
import { decodeText } from '../input/charset.js'
import { linesOf } from '../input/lines.js'
import { gunzipped, zipEntries } from './archives.js'
import { type Pages, reportsOfFeed } from './feeds.js'
import { failure, failureOf, fromLine, type Incoming, lineOf } from './incoming.js'
import { kindOf, kindOfText, withoutEnding } from './kinds.js'
import { Expansion, whole } from './limits.js'

/** Bytes and what they are called: a file, or what an archive holds. */
interface Named {
  /** Where they are, for the user. */
  readonly source: string
  /** Its ending says what they are. */
  readonly name: string
  readonly chunks: AsyncIterable<Uint8Array>
}

interface Reading {
  readonly pages: Pages
  /** Is told how much of the file was read. */
  readonly taken: (bytes: number) => void
}

/** The reports of a file. What cannot be read is told in its place. */
export async function* reportsOfFile(path: string, size: number, reading: Reading): AsyncGenerator<Incoming> {
  const { pages, taken } = reading
  try {
    const kind = kindOf(path)
    if (kind === 'zip') {
      yield* ofZip(path, new Expansion(size), reading)
      return
    }
    const chunks = counted(createReadStream(path), taken)
    if (kind !== 'gzip') yield* reportsOf({ source: path, name: path, chunks }, pages)
    else {
      const inside = new Expansion(size).count(gunzipped(chunks))
      yield* reportsOf({ source: path, name: withoutEnding(path), chunks: inside }, pages)
    }
  } catch (thrown) {
    yield failureOf(thrown, path)
  }
}

async function* counted(chunks: AsyncIterable<Uint8Array>, taken: Reading['taken']) {
  for await (const chunk of chunks) {
    taken(chunk.length)
    yield chunk
  }
}

async function* ofZip(path: string, expansion: Expansion, { pages, taken }: Reading): AsyncGenerator<Incoming> {
  for await (const { name, size, problem, open } of zipEntries(path)) {
    const source = `${path}/${name}`
    if (problem) yield failure(source, ...problem)
    else if (kindOf(name))
      try {
        yield* reportsOf({ source, name: `${withoutEnding(path)}/${name}`, chunks: expansion.count(open()) }, pages)
      } catch (thrown) {
        if (thrown instanceof DidarError && thrown.code === 'archive-too-large') throw thrown
        yield failureOf(thrown, source)
      }
    taken(size)
  }
}

async function* reportsOf({ source, name, chunks }: Named, pages: Pages): AsyncGenerator<Incoming> {
  const kind = kindOf(name)
  if (kind === 'gzip' || kind === 'zip' || kind === 'other-archive') {
    yield failure(
      source,
      'unread-archive',
      'An archive of this kind, or inside another, is not opened. Unpack it first.',
    )
    return
  }
  if (kind === 'lines') {
    yield* ofLines(source, chunks)
    return
  }
  const text = decodeText(await whole(chunks))
  const what = kind ?? kindOfText(text)
  if (what === 'feed') yield* reportsOfFeed(text, { source, pages })
  else if (text.trim() === '') yield failure(source, 'no-text', 'There is no text in it.')
  else yield fromLine(source, lineOf({ id: idOf(name), [what]: text }))
}

async function* ofLines(path: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Incoming> {
  for await (const lines of linesOf(chunks))
    for (const { number, bytes } of lines) {
      const source = `${path}:${number}`
      // A copy of its own: what a worker is sent goes with the whole chunk that it is a part of.
      if (bytes) yield fromLine(source, new Uint8Array(bytes))
      else yield failure(source, 'line-too-long', 'The line is too long to be one report. Split it.')
    }
}

/** By its whole path, so that files of one name in two folders are two reports. */
const idOf = (name: string) => withoutEnding(normalize(name)).replaceAll('\\', '/')
