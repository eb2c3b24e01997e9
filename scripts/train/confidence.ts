/** Fits how likely contacts, statements and people are to be right: packages/engine/src/confidence. */
import { KINDS, type Kind, traitsOf } from '../../packages/engine/src/confidence/confidence.js'
import type { DidarRecord, Span } from '../../packages/engine/src/document.js'
import { fold } from '../../packages/engine/src/normalise/fold.js'
import { normalise } from '../../packages/engine/src/normalise/normalise.js'
import { explain } from '../../packages/engine/src/read.js'
import { segment } from '../../packages/engine/src/segment/segment.js'
import { scoredRecord } from '../../packages/server/src/score/case.js'
import { judge } from '../../packages/server/src/score/judge.js'
import { skeleton } from '../../packages/server/src/score/skeleton.js'
import { type Example, fitLogistic, loss, unseen } from './logistic.js'
import type { CodedReport } from './reports.js'
import { writeWeights } from './weights.js'

/** A finding with its traits, whether it is right, and the pieces of knowledge that it leans on. */
interface Judged {
  readonly report: number
  readonly traits: readonly string[]
  readonly right: boolean
  readonly leansOn: readonly string[]
}

/**
 * The rules were written with these very reports at hand, so that more is right here than will be elsewhere. A finding
 * that leans on a word or rule which no other report bears out may be right only because somebody saw this one: for each
 * such piece of knowledge it counts as this much right.
 */
const UNPROVEN = 0.5
/** How strongly weights are held to zero; the one that does best in cross-validation by report is taken. */
const HOLDS = [1, 2, 4, 8, 16, 32]
/** The row of all findings of a kind is free. */
const FREE = 0.01
/** A trait of fewer reports says nothing. */
const FEWEST_REPORTS = 3

export function trainConfidence(reports: readonly CodedReport[]): void {
  const judged = judgedFindings(reports)
  const rows = KINDS.flatMap((kind) => {
    const examples = examplesOf(judged[kind])
    const held = HOLDS.map((hold) => ({ hold, loss: loss(unseen(examples, holding(hold)), examples) }))
    const best = held.reduce((a, b) => (b.loss < a.loss ? b : a))
    const share = examples.reduce((sum, { answer }) => sum + answer, 0) / examples.length
    const right = judged[kind].filter(({ right }) => right).length
    console.log(
      `${kind}: ${examples.length} findings, ${right} right, ${share.toFixed(3)} where others bear them out; cross-validated log loss ${best.loss.toFixed(3)}, held by ${best.hold}`,
    )
    return [...fitLogistic(examples, holding(best.hold))]
      .sort(([a], [b]) => (a === 'all' ? -1 : b === 'all' ? 1 : a < b ? -1 : 1))
      .map(([trait, weight]) => [kind, trait, weight.toFixed(2)])
  })
  writeWeights(
    new URL('../../packages/engine/src/confidence/confidence-weights.tsv', import.meta.url),
    ['kind', 'trait', 'weight'],
    'Log odds that a finding is right, by what holds of it; `all` is for every finding of a kind.',
    rows,
  )
}

const holding = (hold: number) => (trait: string) => (trait === 'all' ? FREE : hold)

function judgedFindings(reports: readonly CodedReport[]): Record<Kind, Judged[]> {
  const judged: Record<Kind, Judged[]> = { contact: [], statement: [], person: [] }
  for (const [report, { text, coding }] of reports.entries()) {
    const { record, sentences } = explain(text, coding.published ? { published: coding.published } : {})
    const traits = traitsOf({ ...record, sentences })
    const verdicts = judge({ text, skeleton: skeleton(text), coding, record: scoredRecord(record, text) })
    const grounds = groundsOf(record)
    for (const [kind, list] of [
      ['contact', verdicts.contacts],
      ['statement', verdicts.statements],
      ['person', verdicts.people],
    ] as const)
      for (const [i, right] of list.entries())
        judged[kind].push({ report, traits: traits[kind][i] ?? [], right, leansOn: grounds[kind][i] ?? [] })
  }
  return judged
}

/** The pieces of knowledge each finding leans on: a rule with its word and with its verb, or a person's office. */
function groundsOf({ text, contacts, statements, people }: DidarRecord): Record<Kind, string[][]> {
  const { tokens, verbs } = segment(normalise(text))
  const lemmas = new Map(verbs.map(({ range, lemma }) => [tokens[range[0]]?.start, lemma]))
  const words = (span: Span | null | undefined) => (span ? fold(text.slice(...span)) : '')
  return {
    contact: contacts.map(({ rule, evidence }) => {
      const [word, verb] = ['type', 'status'].map((field) => evidence.find((one) => one.field === field)?.span)
      return [`${rule} ${words(word)}`, `${rule}, ${lemmas.get(verb?.[0]) ?? words(verb)}`]
    }),
    statement: statements.map(({ rule, cue }) => [`${rule} ${words(cue)}`]),
    person: people.map(({ office }) => [office?.fa ?? '']),
  }
}

function examplesOf(judged: readonly Judged[]): Example[] {
  const supporters = reportsBy(
    judged.flatMap(({ report, right, leansOn }) => (right ? leansOn.map((piece) => [piece, report] as const) : [])),
  )
  const unproven = (piece: string) => (supporters.get(piece)?.size ?? 0) < 2
  const known = reportsBy(judged.flatMap(({ report, traits }) => traits.map((trait) => [trait, report] as const)))
  return judged.map(({ report, traits, right, leansOn }) => ({
    report,
    features: new Map([
      ['all', 1],
      ...traits.filter((trait) => (known.get(trait)?.size ?? 0) >= FEWEST_REPORTS).map((trait) => [trait, 1] as const),
    ]),
    answer: right ? UNPROVEN ** leansOn.filter(unproven).length : 0,
  }))
}

function reportsBy(pairs: readonly (readonly [key: string, report: number])[]): Map<string, Set<number>> {
  const reports = new Map<string, Set<number>>()
  for (const [key, report] of pairs) reports.set(key, (reports.get(key) ?? new Set()).add(report))
  return reports
}
