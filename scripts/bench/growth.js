import { read } from '@didar/engine'
import { countWords } from './corpus.js'

const SIZES = [1e3, 1e4, 1e5, 1e6]

/** Time by the length of one report: reports run together until they have that many characters. */
export function growth({ texts }) {
  const whole = joined(texts, SIZES.at(-1))
  read(whole.slice(0, 1e5), { published: '2022-01-25' })
  return ['one report by its length', ...SIZES.map((size) => row(whole.slice(0, size)))]
}

function row(text) {
  const runs = Math.max(1, Math.min(30, Math.floor(1e5 / text.length)))
  const times = Array.from({ length: runs }, () => {
    const started = performance.now()
    read(text, { published: '2022-01-25' })
    return performance.now() - started
  }).sort((a, b) => a - b)
  const milliseconds = times[runs >> 1]
  const perSecond = Math.round((countWords(text) / milliseconds) * 1000)
  const length = text.length.toLocaleString('en').padStart(9)
  return `  ${length} characters ${milliseconds.toFixed(1).padStart(9)} ms ${perSecond.toLocaleString('en').padStart(9)} words a second`
}

function joined(texts, length) {
  let whole = ''
  for (let i = 0; whole.length < length; i++) whole += `${texts[i % texts.length].text}\n`
  return whole
}
