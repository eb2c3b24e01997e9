import { isCode } from '@didar/engine'
import { DidarError } from '../errors.js'
import { defined } from '../input/defined.js'
import type { PromiseFilter, Who } from '../ledger/promises/asking.js'
import type { Questions } from '../ledger/questions.js'
import { promisesView, promiseView } from '../view/promises.js'
import { styleFor } from '../view/style.js'
import { codeOf, personMeant, spanOf } from './asked.js'
import { inResolved, type LedgerOptions, print } from './in-ledger.js'

export interface PromisesOptions extends LedgerOptions {
  readonly by?: string
  readonly whom?: string
  readonly country?: readonly string[]
  readonly kind?: string
  readonly status?: string
  readonly from?: string
  readonly to?: string
  readonly limit: number
}

/** `didar promises`: the promises that fit; with `--json` one a line. */
export function promisesCommand(options: PromisesOptions): Promise<number> {
  const { country = [], kind, status, limit } = options
  const asked = { ...defined({ kind, status }), ...spanOf(options), countries: country.map(codeOf), limit }
  return inResolved(options.ledger, async (ledger) => {
    const filter: { by?: Who; whom?: Who } = {}
    for (const side of ['by', 'whom'] as const) {
      const words = options[side]
      if (words === undefined) continue
      const who = await whoMeant(ledger, words, options.json)
      if (!who) return 1
      filter[side] = who
    }
    const found = await ledger.promises({ ...asked, ...filter } as PromiseFilter)
    if (options.json) for (const promise of found) process.stdout.write(`${JSON.stringify(promise)}\n`)
    else process.stdout.write(promisesView(found, styleFor(process.stdout)))
    return 0
  })
}

/** A country or organisation, else a person; null where several people may be meant, who are printed then. */
async function whoMeant(ledger: Questions, words: string, json = false): Promise<Who | null> {
  const code = codeOf(words)
  if (isCode(code)) return { country: code }
  const person = await personMeant(ledger, words, json)
  return person && { actor: person.actor }
}

export const isPromise = (id: string) => /^m[0-9a-f]+$/.test(id)

/** `didar show` of a promise. */
export function showPromise(id: string, options: LedgerOptions): Promise<number> {
  return inResolved(options.ledger, async (ledger) => {
    const shown = await ledger.promise(id)
    if (!shown) throw new DidarError('no-such-promise', `There is no promise ${id}. Ids are printed by: didar promises`)
    if (options.json) print(shown)
    else process.stdout.write(promiseView(shown, styleFor(process.stdout)))
    return 0
  })
}
