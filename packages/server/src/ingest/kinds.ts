import { extname } from 'node:path'
import { looksLikeHtml } from '../input/html-shape.js'

/** What a file holds. */
export type Kind = 'text' | 'html' | 'lines' | 'feed' | 'gzip' | 'zip' | 'other-archive'

const KINDS: Readonly<Record<string, Kind>> = {
  '.txt': 'text',
  ...{ '.htm': 'html', '.html': 'html', '.xhtml': 'html' },
  ...{ '.jsonl': 'lines', '.ndjson': 'lines' },
  ...{ '.rss': 'feed', '.atom': 'feed', '.xml': 'feed', '.rdf': 'feed', '.json': 'feed' },
  ...{ '.gz': 'gzip', '.zip': 'zip' },
  ...{ '.tar': 'other-archive', '.tgz': 'other-archive', '.bz2': 'other-archive', '.xz': 'other-archive' },
  ...{ '.zst': 'other-archive', '.7z': 'other-archive', '.rar': 'other-archive' },
}

/** By the ending of a name; null where it says nothing. */
export const kindOf = (name: string): Kind | null => KINDS[extname(name).toLowerCase()] ?? null

/** Of a text whose name says nothing. */
export function kindOfText(text: string): 'text' | 'html' | 'feed' {
  if (looksLikeFeed(text)) return 'feed'
  return looksLikeHtml(text) ? 'html' : 'text'
}

const looksLikeFeed = (text: string) =>
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}-->\s*)?<(?:rss|feed|rdf:RDF)[\s>]/i.test(text.slice(0, 2000)) ||
  /^\s*\{[^}]{0,200}"https?:\/\/jsonfeed\.org\/version\//.test(text.slice(0, 2000))

/** The name without its ending, which says what it holds rather than what it is. */
export const withoutEnding = (name: string) => (kindOf(name) ? name.slice(0, -extname(name).length) : name)
