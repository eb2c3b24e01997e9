/** A text in canonical spelling and, for each of its code units, where in the text as given it came from. */
export interface Normalised {
  readonly source: string
  readonly text: string
  /** `starts[i]`, `ends[i]`: the source span of code unit `i`; equal for a character that was put in. */
  readonly starts: Int32Array
  readonly ends: Int32Array
}
