import type { PromiseOutcome, PromiseShown, PromiseSummary, PromiseWords } from '../ledger/promises/asking.js'
import type { Figure } from '../ledger/promises/promise.js'
import { plain } from './plain.js'
import type { Style } from './style.js'
import { days } from './words.js'

const COLOUR = { open: 'yellow', kept: 'green', contradicted: 'red' } as const

/** Promises for a person to read in a terminal, one a line with its id before it. */
export function promisesView(promises: readonly PromiseSummary[], style: Style): string {
  if (promises.length === 0) return 'No promise fits.\n'
  return promises.map((promise) => `${style.dim(promise.id)}  ${promiseLine(promise, style)}\n`).join('')
}

function promiseLine(promise: PromiseSummary, style: Style): string {
  const { status, kind, act, by, to, day, dueStart, dueEnd, words, reports } = promise
  const due = dueStart || dueEnd ? `due ${days(dueStart, dueEnd)}` : ''
  return [
    `${style[COLOUR[status]](status)} ${kind === 'plan' ? `planned ${act}` : 'undertaking'}`,
    `${who(by, style)}${to.length ? ` to ${who(to, style)}` : ''}`,
    day ? `said ${day}` : '',
    due,
    style.persian(`«${plain(words)}»`),
    `${reports} ${reports === 1 ? 'report' : 'reports'}`,
  ]
    .filter(Boolean)
    .join(' · ')
}

const who = (figures: readonly Figure[], style: Style) =>
  figures
    .map(({ actor, country, name }) => {
      if (name === null) return style.bold(plain(actor))
      return `${style.bold(style.persian(plain(name)))}${country ? ` (${country})` : ''}`
    })
    .join(' – ') || 'somebody'

/** A promise with the words of every telling, and what became of it. */
export function promiseView({ promise, tellings, links }: PromiseShown, style: Style): string {
  const lines = [
    `${style.bold(promise.id)}  ${promiseLine(promise, style)}`,
    '',
    style.cyan('Tellings'),
    ...tellings.flatMap((telling) => tellingLines(telling, style)),
    ...(links.length
      ? ['', style.cyan('What became of it'), ...links.flatMap((link) => outcomeLines(link, style))]
      : []),
  ]
  return `${lines.join('\n')}\n`
}

function tellingLines({ report, day, outlet, url, source, words, because }: PromiseWords, style: Style): string[] {
  const from = [outlet && style.persian(plain(outlet)), url ?? source].filter(Boolean).join(' · ')
  return [
    `  ${style.bold(report)} · ${day ?? 'date not known'} · ${from}`,
    `    ${style.persian(`«${plain(words)}»`)}`,
    `    ${style.dim(because)}`,
  ]
}

function outcomeLines({ kind, encounter, report, day, words, because }: PromiseOutcome, style: Style): string[] {
  const where = [encounter, report, day].filter(Boolean).join(' · ')
  return [
    `  ${style[COLOUR[kind]](kind)} · ${where}`,
    ...(words === null ? [] : [`    ${style.persian(`«${plain(words)}»`)}`]),
    `    ${style.dim(because)}`,
  ]
}
