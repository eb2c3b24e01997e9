import { InvalidArgumentError } from 'commander'

/** A whole number from 1 to `most`, as an argument of the command line. */
export const numberOf = (most: number) => (given: string) => {
  if (/^[1-9]\d{0,6}$/.test(given) && Number(given) <= most) return Number(given)
  throw new InvalidArgumentError(`«${given.slice(0, 40)}» is not a number from 1 to ${most}.`)
}
