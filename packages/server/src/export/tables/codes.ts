/** The closed lists of values that tables share. */
export const TYPES = ['visit', 'meeting', 'call', 'message', 'agreement', 'gathering', 'exercise']
export const STATUSES = ['held', 'planned', 'proposed', 'cancelled', 'denied']
export const FOCUSES = ['main', 'background']

/** How values are obtained, where many are obtained alike. */
export const GIVEN = 'as the report was given'
export const READ = 'read from the report'
export const RESOLVED = 'resolved across reports'
export const BEST = 'the value that most reports give'
export const COUNTED = 'counted'
