export type * from './document.js'
export { read } from './read.js'
