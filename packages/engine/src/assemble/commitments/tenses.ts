import type { VerbGroup } from '../../document.js'

type Tense = VerbGroup['tense']

export const PAST: ReadonlySet<Tense> = new Set<Tense>(['past', 'pluperfect', 'imperfect'])
/** In which a promise is told. */
export const TOLD: ReadonlySet<Tense> = new Set<Tense>(['past', 'perfect', 'pluperfect', 'present', 'participle'])
/** Moods of what is intended, and of what is promised. */
export const INTENDED: ReadonlySet<Tense> = new Set<Tense>(['subjunctive'])
export const PROMISED: ReadonlySet<Tense> = new Set<Tense>(['subjunctive', 'future'])
export const AHEAD: ReadonlySet<Tense> = new Set<Tense>(['subjunctive', 'future', 'present'])
