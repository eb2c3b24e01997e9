/** Every ending of a word, the whole and the empty one included: to look up what ends with what instead of trying all. */
export const suffixes = (word: string): string[] =>
  Array.from({ length: word.length + 1 }, (_, from) => word.slice(from))

/** Every opening of a word, the whole included, the empty one not. */
export const prefixes = (word: string): string[] =>
  Array.from({ length: word.length }, (_, length) => word.slice(0, length + 1))
