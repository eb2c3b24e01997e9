/** nlp.js for Persian: tokens and stems of each text on standard input. */
import { StemmerFa, TokenizerFa } from '@nlpjs/lang-fa'
import { textsOnInput } from './reports-on-input.js'

const tokenizer = new TokenizerFa()
const stemmer = new StemmerFa()
let own = 0
for await (const text of textsOnInput()) own += stemmer.stem(tokenizer.tokenize(text, true)).length
console.log(JSON.stringify({ own }))
