import { bound, jsonLines, perSecond, readOnCores } from './command.js'

const REPORTS = 100_000

/** A long stream: the corpus repeated, on one core and on two, with the memory of a tenth and of the whole. */
export async function stream({ texts, tokens }, quick) {
  const whole = Math.ceil((quick ? REPORTS / 10 : REPORTS) / texts.length)
  const tenth = Math.ceil(whole / 10)
  const run = async (cores, times) => ({ cores, times, ...(await readOnCores(cores, jsonLines(texts, times))) })
  const [short, one, two] = [await run(2, tenth), await run(1, whole), await run(2, whole)]
  const row = ({ cores, times, seconds, peak }) =>
    `  ${bound(cores)}: ${(times * texts.length).toLocaleString('en')} reports, ${seconds.toFixed(1)} s, ${perSecond(times * tokens, seconds)} tokens a second, peak memory ${peak} MB`
  return [
    'a long stream',
    ...[short, one, two].map(row),
    `  two cores: ${(one.seconds / two.seconds).toFixed(2)} times one`,
  ]
}
