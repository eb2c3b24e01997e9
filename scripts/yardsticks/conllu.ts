/** Reads the treebanks of Universal Dependencies that the yardsticks measure against. */
import { readFileSync } from 'node:fs'

export interface TreebankWord {
  readonly form: string
  readonly lemma: string
  readonly upos: string
  readonly feats: string
  readonly misc: string
}

export interface TreebankSentence {
  readonly text: string
  /** Syntactic words: clitics are words of their own. */
  readonly words: readonly TreebankWord[]
  /** Orthographic tokens: a word with its clitics is one. `words`: how many words it holds. */
  readonly tokens: readonly { readonly form: string; readonly words: number }[]
}

export function readTreebank(path: string): TreebankSentence[] {
  return readFileSync(path, 'utf8')
    .split('\n\n')
    .filter((block) => block.includes('# text = '))
    .map(sentence)
}

function sentence(block: string): TreebankSentence {
  const words: TreebankWord[] = []
  const tokens: { form: string; words: number }[] = []
  let text = ''
  let inside = 0
  for (const line of block.split('\n')) {
    if (line.startsWith('# text = ')) text = line.slice(9)
    if (line.startsWith('#') || !line) continue
    const [id = '', form = '', lemma = '', upos = '', , feats = '', , , , misc = ''] = line.split('\t')
    const span = /^(\d+)-(\d+)$/.exec(id)
    if (span) {
      tokens.push({ form, words: Number(span[2]) - Number(span[1]) + 1 })
      inside = Number(span[2])
    } else {
      words.push({ form, lemma, upos, feats, misc })
      if (Number(id) > inside) tokens.push({ form, words: 1 })
    }
  }
  return { text, words, tokens }
}
