import type { Document, OfficeMention, PersonMention, Sentence } from '../document.js'
import { compatible, type Entity } from './entity.js'
import { mayHold } from './known.js'
import { isGeneric, isVague } from './offices.js'
import type { Positions } from './positions.js'

/** How many sentences after the headline say who it speaks of. */
const OPENING = 4
/** «به گزارش خبرگزاری فارس به نقل از روابط عمومی …،», in tokens. */
const LONGEST_SOURCE = 20
/** What may open a name. */
const MARKS = new Set(['«', '"', '“', "'", '‘'])
/** How far around «مقام» whoever is meant is named, in tokens: farther than any report is long. */
const AROUND = 2000
const LEADING = new Set(['head-of-state', 'head-of-government'])

/** «یک مقام»: not known yet. */
export const isIndefinite = ({ tokens }: Document, at: number): boolean =>
  tokens[at]?.key === 'یک' || tokens[at - 1]?.key === 'یک'

/** Finds whom a headline or lead speaks of by an office, before the text names him. */
export class Openings {
  constructor(
    readonly doc: Document,
    readonly positions: Positions,
    readonly day: string | undefined,
    readonly impliedCountry: (office: OfficeMention, at: number) => string | null,
  ) {}

  /** «یک نماینده مجلس گفت … رضایی افزود»: the office opens the report, the name follows at the start of a sentence. */
  introduced({ office, range }: PersonMention): Entity | undefined {
    const sentence = this.doc.sentences[this.doc.tokens[range[0]]?.sentence ?? 0]
    if (!office || isVague(office) || !sentence || (sentence.part !== 'lead' && sentence.part !== 'headline'))
      return undefined
    const next = this.doc.sentences.slice(sentence.index + 1, sentence.index + 4)
    const country = this.impliedCountry(office, range[0])
    return this.positions
      .between(next[0]?.range[0] ?? 0, next.at(-1)?.range[1] ?? 0)
      .find(
        (entity) =>
          entity.name &&
          !entity.offices.length &&
          !this.#isIn(entity, sentence) &&
          this.#opensSentence(entity, sentence.index) &&
          compatible(entity, office) &&
          (!entity.known || (entity.country === country && mayHold(entity.known, office, this.day))),
      )
  }

  /** «مقام سابق آمریکایی: …», «یک فرمانده عراقی …», «نماینده مجلس: …» in the headline: the only official of that country whom the lead names. */
  announced({ office, range: [at] }: PersonMention): Entity | undefined {
    const sentence = this.doc.sentences[this.doc.tokens[at]?.sentence ?? 0]
    if (!office || sentence?.part !== 'headline') return undefined
    if (!isGeneric(office) && !isIndefinite(this.doc, at)) return undefined
    const body = this.doc.sentences.filter(({ part }) => part === 'lead' || part === 'body')
    const country = isVague(office) ? office.country : this.impliedCountry(office, at)
    if (!body.length || !country) return undefined
    const named = this.positions
      .between(body[0]?.range[0] ?? 0, body.slice(0, OPENING).at(-1)?.range[1] ?? 0)
      .filter(
        ({ name, country: own, offices: [first] }) =>
          name && first && (own ?? this.impliedCountry(first, at)) === country,
      )
    return named.length === 1 ? named[0] : undefined
  }

  /** «دیدار مقام فرانسوی با …» further on: the only named official of that country beside its leaders. */
  known({ office, range: [at] }: PersonMention): Entity | undefined {
    if (!office?.country || !isVague(office) || isIndefinite(this.doc, at)) return undefined
    const named = this.positions
      .between(at - AROUND, at + AROUND)
      .filter(
        ({ name, country, offices }) =>
          name && country === office.country && offices.length && !offices.some((own) => LEADING.has(own.class ?? '')),
      )
    return named.length === 1 ? named[0] : undefined
  }

  /** «دیدار ظریف با نماینده مجلس»: two people. */
  #isIn({ mentions }: Entity, { index }: Sentence): boolean {
    return mentions.some(({ range }) => this.doc.tokens[range[0]]?.sentence === index)
  }

  /** Whether an entity is named at the start of one of the next sentences, «به گزارش …،» aside. */
  #opensSentence({ mentions }: Entity, after: number): boolean {
    return mentions.some(({ range }) => {
      const token = this.doc.tokens[range[0]]
      const sentence = token ? this.doc.sentences[token.sentence] : undefined
      if (!sentence || sentence.index <= after || sentence.index > after + 3) return false
      return this.#isFirst(sentence.range[0], range[0])
    })
  }

  /** Whether nothing but a source and an occasion stands before a name: «به گزارش …، در این دیدار «…»». */
  #isFirst(from: number, at: number): boolean {
    const { tokens } = this.doc
    let to = MARKS.has(tokens[at - 1]?.form ?? '') ? at - 1 : at
    if (to - 3 >= from && tokens[to - 3]?.key === 'در' && tokens[to - 2]?.key === 'این') to -= 3
    if (to === from) return true
    const source = tokens.slice(from, to)
    return (
      source.length < LONGEST_SOURCE &&
      source[0]?.key === 'به' &&
      source.at(-1)?.form === '،' &&
      source.every(({ word }) => word.pos !== 'verb')
    )
  }
}
