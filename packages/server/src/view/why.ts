import type { Explanation, Sentence, Span } from '@didar/engine'
import type { Style } from './style.js'
import { wordsAt } from './words.js'

/** What a rule made, and where. */
interface Firing {
  readonly span: Span
  readonly rule: string
  readonly made: string
}

/** For each sentence the rules that fired in it and what they made, and the sentences that yielded nothing. */
export function whyView(explanation: Explanation, style: Style): string {
  const { record, sentences } = explanation
  if (record.report.note) return `${record.report.note}\n`
  const firings = firingsOf(explanation)
  const lines = sentences.flatMap((sentence) => sentenceLines(record.text, sentence, firings, style))
  const silent = sentences.filter((sentence) => sentence.part !== 'junk' && !firings.some(within(sentence)))
  const summary = `${firings.length} findings in ${sentences.length} sentences; ${silent.length} yielded nothing${
    silent.length ? `: ${silent.map(({ index }) => index + 1).join(', ')}` : ''
  }.`
  return `${[...lines, '', summary].join('\n')}\n`
}

function firingsOf({ record, times }: Explanation): Firing[] {
  return [
    ...times.map(({ span, rule, start, end }) => ({
      span,
      rule,
      made: `time ${start === end ? start : `${start} to ${end}`}`,
    })),
    ...record.contacts.map(({ cue, rule, id, status, type }) => ({
      span: cue,
      rule,
      made: `contact ${id} ${status} ${type}`,
    })),
    ...record.statements.map(({ span, rule, id, mode }) => ({ span, rule, made: `statement ${id} ${mode}` })),
    ...record.commitments.map(({ span, rule }) => ({ span, rule, made: 'commitment' })),
  ]
}

const within =
  ({ span: [start, end] }: Sentence) =>
  ({ span }: Firing) =>
    span[0] < end && start < span[1]

function sentenceLines(text: string, sentence: Sentence, firings: readonly Firing[], style: Style): string[] {
  const { index, part, span } = sentence
  const here = firings.filter(within(sentence))
  const found = here.map(({ rule, made, span: [start] }) => {
    const continued = start < span[0] ? ', continued' : ''
    return `     ${style.green(rule)} → ${made}${continued}`
  })
  const nothing = part === 'junk' ? 'junk: not read' : 'nothing'
  return [
    `${style.bold(String(index + 1).padStart(3))}  ${style.dim(part)}  ${style.persian(wordsAt(text, span))}`,
    ...(found.length ? found : [`     ${style.yellow(nothing)}`]),
  ]
}
