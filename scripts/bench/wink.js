/** winkNLP with its small English model: tokens, lemmas and entities of each text on standard input. */
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { textsOnInput } from './reports-on-input.js'

const nlp = winkNLP(model)
let own = 0
for await (const text of textsOnInput()) {
  const doc = nlp.readDoc(text)
  own += doc.tokens().length()
  doc.tokens().out(nlp.its.lemma)
  doc.entities().out(nlp.its.detail)
}
console.log(JSON.stringify({ own }))
