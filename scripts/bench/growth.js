import { read } from '@didar/engine'
import { perSecond } from './command.js'
import { countTokens } from './corpus.js'

const SIZES = [1e3, 1e4, 1e5, 1e6, 5e6]
const QUICK = SIZES.slice(0, -1)

/** Time by the length of one report: reports run together until they have that many characters. */
export function growth({ texts }, quick) {
  const sizes = quick ? QUICK : SIZES
  const whole = joined(texts, sizes.at(-1))
  for (let run = 0; run < 3; run++) read(whole.slice(0, 3e5), { published: '2022-01-25' })
  return ['one report by its length', ...sizes.map((size) => row(whole.slice(0, size)))]
}

function row(text) {
  const runs = Math.max(1, Math.min(30, Math.floor(3e5 / text.length)))
  const times = Array.from({ length: runs }, () => {
    const started = performance.now()
    read(text, { published: '2022-01-25' })
    return performance.now() - started
  }).sort((a, b) => a - b)
  const milliseconds = times[runs >> 1]
  const length = text.length.toLocaleString('en').padStart(9)
  return `  ${length} characters ${milliseconds.toFixed(1).padStart(9)} ms ${perSecond(countTokens(text), milliseconds / 1000).padStart(9)} tokens a second`
}

function joined(texts, length) {
  let whole = ''
  for (let i = 0; whole.length < length; i++) whole += `${texts[i % texts.length].text}\n`
  return whole
}
