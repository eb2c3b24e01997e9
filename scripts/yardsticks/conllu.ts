/** Reads the treebanks of Universal Dependencies that the yardsticks are laid to. */

export interface TreebankWord {
  readonly form: string
  readonly lemma: string
  readonly upos: string
  readonly misc: string
}

/** An orthographic token: a word with its clitics is one. */
export interface TreebankToken {
  readonly form: string
  /** The syntactic words that it holds. */
  readonly words: readonly TreebankWord[]
}

export interface TreebankSentence {
  readonly text: string
  readonly tokens: readonly TreebankToken[]
}

/** The sentences of a file in CoNLL-U. */
export function parseTreebank(conllu: string): TreebankSentence[] {
  return conllu
    .split(/\n\n+/)
    .filter((block) => block.includes('# text = '))
    .map(sentence)
}

function sentence(block: string): TreebankSentence {
  const tokens: { form: string; words: TreebankWord[] }[] = []
  let text = ''
  let inside = 0
  for (const line of block.split('\n')) {
    if (line.startsWith('# text = ')) text = line.slice(9)
    if (line.startsWith('#') || !line) continue
    const [id = '', form = '', lemma = '', upos = '', , , , , , misc = ''] = line.split('\t')
    const span = /^\d+-(\d+)$/.exec(id)
    if (span || Number(id) > inside) tokens.push({ form, words: [] })
    if (span) inside = Number(span[1])
    else tokens.at(-1)?.words.push({ form, lemma, upos, misc })
  }
  return { text, tokens }
}

/** The tokens of a sentence with the place in its text where each starts. */
export function* placed({ text, tokens }: TreebankSentence): Generator<{ token: TreebankToken; at: number }> {
  let from = 0
  for (const token of tokens) {
    const at = text.indexOf(token.form, from)
    if (at < 0) continue
    yield { token, at }
    from = at + token.form.length
  }
}
