/** The closed lists of values that tables share. */
export { CONTACT_STATUSES as STATUSES, CONTACT_TYPES as TYPES } from '@didar/engine'
export const FOCUSES = ['main', 'background']

/** How values are obtained, where many are obtained alike. */
export const GIVEN = 'as the report was given'
export const READ = 'read from the report'
export const RESOLVED = 'resolved across reports'
export const BEST = 'the value that most reports give'
export const COUNTED = 'counted'
