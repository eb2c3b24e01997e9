/** What tellings in the same words share: see encounters/wording.ts. Contacts that are there already have none. */
export const WORDINGS: readonly string[] = ['ALTER TABLE contacts ADD COLUMN wording TEXT']
