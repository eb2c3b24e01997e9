import type { ContactType, Status } from '@didar/server/contract'

/** Types of encounters, and how far they came about, in the order in which they are offered. A missing one does not compile. */
const TYPE_ORDER: Readonly<Record<ContactType, true>> = {
  visit: true,
  meeting: true,
  call: true,
  message: true,
  agreement: true,
  gathering: true,
  exercise: true,
}
const STATUS_ORDER: Readonly<Record<Status, true>> = {
  held: true,
  planned: true,
  proposed: true,
  cancelled: true,
  denied: true,
}
export const TYPES = Object.keys(TYPE_ORDER) as readonly ContactType[]
export const STATUSES = Object.keys(STATUS_ORDER) as readonly Status[]
