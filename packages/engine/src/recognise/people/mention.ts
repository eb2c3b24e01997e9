import type { Document, OfficeMention, PersonMention, Range, Token } from '../../document.js'
import { knownPerson } from '../../reference/people.js'
import type { NameMatch } from './name-text.js'

/** A name with the ranks and marks around it. */
export interface Named {
  readonly range: Range
  readonly rank: Range | null
  readonly name: NameMatch
}

/** A mention of a name, an office or both. */
export function mentionOf(doc: Document, named: Named | null, office: OfficeMention | null): PersonMention {
  const gloss = named ? glossAt(doc, named.range[1]) : null
  const apart = named && office && office.range[0] > (gloss?.to ?? named.range[1]) + 1
  const ranges = [named?.range, apart ? undefined : office?.range].filter((range) => range !== undefined)
  const candidates = named?.name.candidates ?? []
  const known = candidates.length === 1 ? (candidates[0] ?? null) : null
  return {
    range: [Math.min(...ranges.map(([from]) => from)), Math.max(...ranges.map(([, to]) => to))],
    rank: named?.rank ?? null,
    name: named
      ? {
          range: [named.name.from, named.name.to],
          fa: spelling(doc.tokens.slice(named.name.from, named.name.to)),
          ...(gloss ? { latin: gloss.latin } : {}),
        }
      : null,
    office,
    country: office?.country ?? (known ? (knownPerson(known)?.country ?? null) : null),
    known,
  }
}

/** «جان اسمیت (John Smith)»: the name in Latin letters behind it. */
export function glossAt({ tokens }: Document, i: number): { readonly to: number; readonly latin: string } | null {
  if (tokens[i]?.form !== '(' || tokens[i + 1]?.kind !== 'latin') return null
  let to = i + 1
  while (to < i + 10 && (tokens[to]?.kind === 'latin' || /^[-.'’]$/.test(tokens[to]?.form ?? ''))) to++
  if (tokens[to]?.form !== ')') return null
  const words = tokens.slice(i + 1, to)
  const latin = words
    .map(({ form }) => form)
    .join(' ')
    .replace(/ ?([-'’]) ?/g, '$1')
    .replace(/ \./g, '.')
  return /^[A-Z]/.test(latin) && /[a-z]/.test(latin) ? { to: to + 1, latin } : null
}

const spelling = (tokens: readonly Token[]) =>
  tokens
    .map(({ form }) => form)
    .join(' ')
    .replaceAll(' - ', '-')
