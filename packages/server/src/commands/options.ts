import { type Command, InvalidArgumentError } from 'commander'

/** What the declarations of commands share. */

export const onLedger = (didar: Command, name: string) =>
  didar.command(name).requiredOption('--ledger <file>', 'the ledger').option('--json', 'print for programs')

/** An option that may be given several times. */
export const collected = (value: string, before: readonly string[] = []) => [...before, value]

export const numberOf = (most: number) => (given: string) => {
  if (/^[1-9]\d{0,6}$/.test(given) && Number(given) <= most) return Number(given)
  throw new InvalidArgumentError(`«${given.slice(0, 40)}» is not a number from 1 to ${most}.`)
}
