import { type Case, painted } from './case.js'
import { agreement, type CodedParty, type FoundParty, type Parties } from './parties.js'
import { locate } from './skeleton.js'

/** Where somebody speaks in the coding. */
type Stretch = readonly [start: number, end: number, speakers: readonly CodedParty[]]

/** The statements of the coding, in its order. */
export function codedStretches({ skeleton, coding }: Pick<Case, 'skeleton' | 'coding'>, parties: Parties): Stretch[] {
  let after = 0
  const stretches: Stretch[] = []
  for (const { from, to, speaker } of coding.statements) {
    const place = locate(skeleton, from, to, after)
    if (!place) continue
    after = place.letter
    stretches.push([place.start, place.end, speaker.map(parties.coded)])
  }
  return stretches
}

/** Statements, character by character: found, and given to the right speakers. */
export function scoreSpeech(report: Case, parties: Parties): void {
  const { text, record, counts, tell } = report
  const stretches = codedStretches(report, parties)
  const coded = painted(text, stretches)
  const found = painted(
    text,
    record.statements.map(({ span, speakers }) => [span[0], span[1], speakers.map(parties.found)] as const),
  )
  const same = comparison()
  const { speech, attributed } = counts
  for (let i = 0; i < text.length; i++) {
    const [want, got] = [coded[i], found[i]]
    if (want && got) {
      speech.right++
      if (same(want, got)) attributed.right++
      else {
        attributed.wrong++
        attributed.missed++
      }
    } else if (got) {
      speech.wrong++
      attributed.wrong++
    } else if (want) {
      speech.missed++
      attributed.missed++
    }
  }
  for (const stretch of stretches) tellStretch(text, stretch, coded, found, same, tell)
}

/** Whether speakers agree by half at least; every pair of lists is compared once. */
export function comparison() {
  const known = new Map<readonly CodedParty[], Map<readonly FoundParty[], boolean>>()
  return (coded: readonly CodedParty[], found: readonly FoundParty[]): boolean => {
    const answers = known.get(coded) ?? new Map<readonly FoundParty[], boolean>()
    known.set(coded, answers)
    const answer = answers.get(found) ?? agreement(coded, found) >= 0.5
    answers.set(found, answer)
    return answer
  }
}

function tellStretch(
  text: string,
  [start, end, speakers]: Stretch,
  coded: readonly (readonly CodedParty[] | null)[],
  found: readonly (readonly FoundParty[] | null)[],
  same: ReturnType<typeof comparison>,
  tell: Case['tell'],
): void {
  const own = [...coded.keys()].slice(start, end).filter((i) => coded[i] === speakers)
  const hit = own.filter((i) => found[i])
  const right = hit.filter((i) => same(speakers, found[i] ?? []))
  if (right.length >= 0.8 * own.length) return
  const who = speakers.map((party) => ('key' in party ? party.key : party.code)).join('+')
  const words = text.slice(start, Math.min(end, start + 60)).replace(/\s+/g, ' ')
  tell(hit.length < 0.8 * own.length ? 'speech missed' : 'speaker wrong', who, words)
}
