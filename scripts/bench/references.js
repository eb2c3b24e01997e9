import { bound, jsonLines, perSecond, scriptOnCore } from './command.js'
import { countTokens } from './corpus.js'
import { englishNews } from './english-news.js'

/** Other programs on the same core in the same run: texts of the same number and length, tokens counted in the same way. */
export async function references({ texts, tokens }) {
  const english = texts.map(({ id, text }, at) => ({ id, text: englishNews(at, text.length) }))
  const englishTokens = english.reduce((sum, { text }) => sum + countTokens(text), 0)
  return [
    await row('winkNLP, English: tokens, lemmas, entities', './wink.js', english, englishTokens),
    await row('@nlpjs/lang-fa, Persian: tokens, stems', './nlpjs.js', texts, tokens),
  ]
}

async function row(name, script, texts, tokens) {
  const { seconds, peak, printed } = await scriptOnCore(script, jsonLines(texts))
  const { own } = JSON.parse(printed)
  return `${name}, ${bound(1)}: ${perSecond(tokens, seconds)} tokens a second (${perSecond(own, seconds)} as it counts them), peak memory ${peak} MB`
}
