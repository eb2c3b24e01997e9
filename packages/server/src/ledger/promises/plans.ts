import type { Telling } from '../ledger.js'
import { because } from '../reasons.js'
import { byDay, type Figure, type Promised, type PromiseLink, type Told } from './promise.js'

/** An encounter with who takes part and how the reports tell it. */
export interface Planned {
  readonly encounter: string
  readonly parties: readonly (Figure & { readonly role: 'host' | 'guest' | null })[]
  readonly tellings: readonly PlanTelling[]
}

export interface PlanTelling extends Told {
  readonly type: Telling['type']
  readonly status: Telling['status']
  /** The days on which it is told to take place. */
  readonly from: string | null
  readonly until: string | null
}

/** The block of the plans of a block of encounters, and back. */
export const planBlock = (encounters: string) => `of ${encounters}`
export const encounterBlock = (block: string) => (block.startsWith('of ') ? block.slice('of '.length) : null)

const OUTCOMES: Readonly<Partial<Record<Telling['status'], PromiseLink['kind']>>> = {
  held: 'kept',
  cancelled: 'contradicted',
  denied: 'contradicted',
}

/**
 * An encounter that was announced, as a promise of those who go: what the later reports tell of it is
 * what became of it. What one report tells as both, to come and done, is two things.
 */
export function planOf({ encounter, parties, tellings }: Planned): Promised | null {
  const plans = tellings.filter(({ status }) => status === 'planned').sort(byDay)
  const [first] = plans
  if (!first) return null
  const links = tellings
    .filter((told) => OUTCOMES[told.status] && comesAfter(told, first))
    .filter(({ report }) => !plans.some((plan) => plan.report === report))
    .sort(byDay)
    .map((told): PromiseLink => {
      const why = told.day ? because('told-as-on', told.status, told.day) : because('told-as', told.status)
      return { kind: OUTCOMES[told.status] as PromiseLink['kind'], encounter, told, because: why }
    })
  const due = plans.find(({ from }) => from !== null)
  const side = (isHost: boolean) => parties.filter(({ role }) => (role === 'host') === isHost)
  return {
    kind: 'plan',
    act: first.type,
    by: side(false),
    to: side(true),
    dueStart: due?.from ?? null,
    dueEnd: due?.until ?? due?.from ?? null,
    tellings: plans.map((plan, i) => ({ ...plan, because: because(i === 0 ? 'first-telling' : 'same-encounter') })),
    links,
  }
}

/** Days within which it is told what became of a plan that says no day. */
const REACH = 60

/**
 * Whether a telling can say what became of a plan: it is known to come after it, and not before the day for which it was
 * planned. What took place before it was announced, or long after, is something else.
 */
function comesAfter({ day, from }: PlanTelling, plan: PlanTelling): boolean {
  const when = from ?? day
  if (when === null || plan.day === null || when < plan.day) return false
  if (plan.from !== null && day !== null && day < plan.from) return false
  return Date.parse(when) - Date.parse(plan.from ?? plan.day) <= REACH * 86_400_000
}
