import type { Document, OfficeMention, PersonMention, PlaceMention, Range, Token } from '../../document.js'
import * as ranks from '../../generated/ranks.js'
import { knownPeople } from '../../reference/people.js'
import { Lexicon } from '../../rules/lexicon.js'
import { values } from '../../rules/table.js'
import { type Hint, type NameMatch, Names } from './names.js'
import { officeAt } from './offices.js'

const rankLexicon = new Lexicon<ranks.Row>(
  ranks.rows().flatMap((row) => [row.fa, ...values(row.forms)].map((form): [string, ranks.Row] => [form, row])),
)
const OPEN = new Set(['«', '"', '“', '('])
const CLOSE = new Set(['»', '"', '”', ')'])

/** Persons named, and office-holders mentioned by office alone, in order of the text. */
export function recognisePeople(doc: Document, places: readonly PlaceMention[]): PersonMention[] {
  return new Finder(doc, places).run()
}

interface Named {
  readonly range: Range
  readonly rank: Range | null
  readonly name: NameMatch
}

class Finder {
  readonly #placeAt = new Map<number, PlaceMention>()
  readonly #names: Names
  readonly #junk: readonly (readonly [number, number])[]

  constructor(
    readonly doc: Document,
    places: readonly PlaceMention[],
  ) {
    for (const place of places) for (let i = place.range[0]; i < place.range[1]; i++) this.#placeAt.set(i, place)
    this.#names = new Names(doc, (i) => this.#placeAt.has(i) || rankLexicon.longest(doc.tokens, i) !== undefined)
    this.#junk = doc.sentences.filter(({ part }) => part === 'junk').map(({ range }) => [range[0], range[1]])
  }

  run(): PersonMention[] {
    const found: PersonMention[] = []
    for (let i = 0; i < this.doc.tokens.length; ) {
      const junk = this.#junk.find(([from, to]) => from <= i && i < to)
      const mention = junk ? null : this.#mentionAt(i)
      if (mention) found.push(mention)
      i = junk ? junk[1] : mention ? Math.max(mention.range[1], i + 1) : i + 1
    }
    return found
  }

  #mentionAt(i: number): PersonMention | null {
    if (this.doc.tokens[i]?.kind !== 'word' && !OPEN.has(this.doc.tokens[i]?.form ?? '')) return null
    const named = this.#namedAt(i, 'none')
    if (named) return this.#withOfficeAfter(named)
    const office = this.#officeAt(i)
    return office ? this.#withNameAfter(office) : null
  }

  #officeAt(i: number): OfficeMention | null {
    return officeAt(
      {
        doc: this.doc,
        placeAt: this.#placeAt,
        nameBegins: (j) => this.#rankAt(j) !== j || this.#names.at(j, 'none') !== null,
      },
      i,
    )
  }

  /** End of the ranks and honorifics that begin at `i`; `i` itself if there are none. */
  #rankAt(i: number): number {
    let to = i
    for (;;) {
      const match = rankLexicon.longest(this.doc.tokens, to)
      if (!match) return to
      to = match.to
    }
  }

  /** [rank] [«] name [»] */
  #namedAt(i: number, hint: Hint): Named | null {
    const afterRank = this.#rankAt(i)
    const quoted = OPEN.has(this.doc.tokens[afterRank]?.form ?? '')
    const at = quoted ? afterRank + 1 : afterRank
    if (quoted && afterRank === i && hint === 'none' && !this.#names.at(at, 'none')) return null
    const name = this.#names.at(
      at,
      quoted && (afterRank > i || hint !== 'none') ? 'quote' : afterRank > i ? 'rank' : hint,
    )
    if (!name) return null
    const closed = quoted && CLOSE.has(this.doc.tokens[name.to]?.form ?? '')
    if (quoted && !closed && afterRank === i) return null
    return {
      range: [quoted && !closed ? at : i, closed ? name.to + 1 : name.to],
      rank: afterRank > i ? [i, afterRank] : null,
      name,
    }
  }

  #withOfficeAfter(named: Named): PersonMention {
    const comma = this.doc.tokens[named.range[1]]?.form === '،'
    const office = this.#officeAt(named.range[1] + (comma ? 1 : 0))
    return this.#mention(named, office && !office.plural ? office : null)
  }

  #withNameAfter(office: OfficeMention): PersonMention {
    if (office.plural) return this.#mention(null, office)
    const comma = this.doc.tokens[office.range[1]]?.form === '،'
    const named = this.#namedAt(office.range[1], 'office') ?? (comma ? this.#fullNameAt(office.range[1] + 1) : null)
    return this.#mention(named, office)
  }

  /** After a comma only a name of two words or one with a rank continues the office before it. */
  #fullNameAt(i: number): Named | null {
    const named = this.#namedAt(i, 'none')
    return named && (named.rank || named.name.to - named.name.from > 1) ? named : null
  }

  #mention(named: Named | null, office: OfficeMention | null): PersonMention {
    const ranges = [named?.range, office?.range].filter((range) => range !== undefined)
    const known = named?.name.known ?? null
    return {
      range: [Math.min(...ranges.map(([from]) => from)), Math.max(...ranges.map(([, to]) => to))],
      rank: named?.rank ?? null,
      name: named
        ? {
            range: [named.name.from, named.name.to],
            fa: spelling(this.doc.tokens.slice(named.name.from, named.name.to)),
          }
        : null,
      office,
      country: office?.country ?? (known ? (knownPeople().get(known)?.country ?? null) : null),
      known,
    }
  }
}

const spelling = (tokens: readonly Token[]) => tokens.map(({ form }) => form).join(' ')
