import type { Token } from '../../document.js'
import * as ranks from '../../generated/ranks.js'
import { Lexicon } from '../../rules/lexicon.js'
import { values } from '../../rules/table.js'

let rankLexicon: Lexicon<ranks.Row> | undefined
/** The rank or honorific that begins at a token. */
export const ranksAt = (tokens: readonly Token[], i: number) => {
  rankLexicon ??= new Lexicon<ranks.Row>(
    ranks.rows().flatMap((row) => [row.fa, ...values(row.forms)].map((form): [string, ranks.Row] => [form, row])),
  )
  return rankLexicon.longest(tokens, i)
}
