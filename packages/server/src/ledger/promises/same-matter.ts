import { isBroken, isUnsettled, type Outcome } from './outcomes.js'
import { actsAtTheEnd, isNegated, matterOf, numbersIn, objectOf } from './words.js'

/** How many words a promise and what is said of it have in common at least, and their share of the shorter one. */
export const FEWEST = 3
const ENOUGH = 0.4

/** How many words a promise and an outcome share, of the shorter one's; null where they are not of the same. */
export function sameMatter(promised: string, said: string, outcome: Outcome) {
  const [here, there] = [matterOf(promised), matterOf(said)]
  const shared = [...here].filter((word) => there.has(word)).length
  const all = Math.min(here.size, there.size)
  if (shared < FEWEST || shared / all < ENOUGH || isUnsettled(promised)) return null
  if (areApart(objectOf(promised), there) || areApart(numbersIn(promised), numbersIn(said))) return null
  return isSameAct(promised, there, outcome) ? { shared, all } : null
}

/** The act of the promise is told; what is said of the whole clause names it, unless it is about a step. */
function isSameAct(promised: string, said: ReadonlySet<string>, { act, done, isStep }: Outcome): boolean {
  const acts = actsAtTheEnd(promised)
  if (act !== null) return acts.has(act)
  // What is begun or called off says nothing of what was not to be done, or was itself to be called off.
  if (isNegated(promised) || (!done && [...acts].some(isBroken))) return false
  return isStep || [...acts].some((own) => said.has(own))
}

/** Both say something, and nothing of it is the same. */
const areApart = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  a.size > 0 && b.size > 0 && ![...a].some((word) => b.has(word))
