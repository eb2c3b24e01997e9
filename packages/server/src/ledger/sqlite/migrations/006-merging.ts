/** What merging looks at beside the values of a contact: the number of a gathering, the day of a near-copy. */
export const MERGING: readonly string[] = [
  'ALTER TABLE contacts ADD COLUMN session INTEGER',
  'CREATE INDEX reports_copy_of ON reports(copy_of)',
]
