import { bound, jsonLines, perSecond, readOnCores } from './command.js'

/** The whole reading of the corpus: every record, from the start of the command to its end. */
export async function throughput({ texts, tokens }) {
  const { seconds, peak, bytes } = await readOnCores(1, jsonLines(texts))
  return [
    `didar read --jsonl, ${bound(1)}: ${perSecond(tokens, seconds)} tokens a second`,
    `  ${seconds.toFixed(1)} s, ${perSecond(texts.length, seconds)} reports a second, ${(bytes / 1e6).toFixed(0)} MB of records, peak memory ${peak} MB`,
  ]
}
