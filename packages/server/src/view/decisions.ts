import type { ContactRef, Correction, Decided, Decision, NamingRef } from '../ledger/decisions/decisions.js'
import { plain } from './plain.js'
import type { Style } from './style.js'

/** A decision on one line: its number, when, by whom, what and why. */
export function decisionLine(decision: Decision & { readonly inForce?: boolean }, style: Style): string {
  const { n, at, by, because, what, inForce = true } = decision
  const words = [
    `${style.bold(String(n))}  ${at.slice(0, 16).replace('T', ' ')}  ${style.persian(plain(by))}`,
    decidedWords(what, style),
    ...(because ? [`because ${style.persian(plain(because))}`] : []),
    ...(inForce ? [] : [style.yellow('undone')]),
  ]
  return words.join(' · ')
}

function decidedWords(what: Decided, style: Style): string {
  switch (what.kind) {
    case 'undo':
      return `undo ${what.decision}`
    case 'merge-people':
    case 'split-people':
      return `${what.kind === 'merge-people' ? 'merge' : 'split off'} ${what.who.map((ref) => namingWords(ref, style)).join(', ')}`
    case 'correct':
      return `correct ${what.corrections.map((correction) => correctionWords(correction, style)).join(', ')} of ${aboutWords(what.of, style)}`
    case 'split':
      return `split off ${aboutWords(what.of, style)}`
    default:
      return `${what.kind} ${aboutWords(what.of, style)}`
  }
}

/** The first few: an encounter may be told a thousand times. */
const MOST = 3

function aboutWords(refs: readonly ContactRef[], style: Style): string {
  const shown = refs.slice(0, MOST).map(({ report, cue }) => `${report} ${style.persian(`«${plain(cue)}»`)}`)
  return [...shown, ...(refs.length > MOST ? [`${refs.length - MOST} more`] : [])].join(', ')
}

const namingWords = ({ report, known, name, office }: NamingRef, style: Style) =>
  `${style.persian(plain(name ?? office ?? known ?? 'unnamed'))} (${report})`

export function correctionWords(correction: Correction, style: Style): string {
  const value = correction.value === null ? 'none' : style.persian(plain(correction.value))
  if (!('of' in correction)) return `${correction.field}=${value}`
  const { of } = correction
  const party = 'code' in of ? of.code : 'body' in of ? of.body : (of.naming.name ?? of.naming.office ?? 'unnamed')
  return `${correction.field}:${style.persian(plain(party))}=${value}`
}
