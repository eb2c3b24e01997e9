import type { Person } from '../../document.js'

/** Words of offices that are no authority's. */
export const PRIVATE = /باشگاه|استقلال|پرسپولیس|سپاهان|تیم|فدراسیون|سرمربی|مربی|هیات مدیره|هیئت مدیره|لیگ/u

export const isAuthority = (person: Person | undefined): boolean =>
  person !== undefined && (person.office ? !PRIVATE.test(person.office.fa) : person.known !== undefined)
