/** What merging looks at beside the values of a contact: the number of a gathering. */
export const MERGING: readonly string[] = ['ALTER TABLE contacts ADD COLUMN session INTEGER']
