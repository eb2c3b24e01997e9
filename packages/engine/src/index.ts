export type * from './document.js'
export type { Explanation } from './read.js'
export { explain, read } from './read.js'
