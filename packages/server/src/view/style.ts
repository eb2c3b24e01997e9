import picocolors from 'picocolors'

/** How values are set for whoever reads the output: a terminal, or a file or program. */
export interface Style {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  readonly green: (text: string) => string
  readonly yellow: (text: string) => string
  readonly red: (text: string) => string
  readonly cyan: (text: string) => string
  /** Persian inside a left-to-right line: isolated on a terminal, so that it does not turn its neighbours round. */
  readonly persian: (text: string) => string
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufefc]/
const FIRST_STRONG_ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'

/** Colours and isolates only on a terminal; `NO_COLOR` turns colours off. */
export function styleFor(stream: { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv = process.env): Style {
  const terminal = stream.isTTY === true
  const colours = picocolors.createColors(terminal && !env.NO_COLOR && env.TERM !== 'dumb')
  return {
    ...colours,
    persian: (text) => (terminal && RIGHT_TO_LEFT.test(text) ? `${FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}` : text),
  }
}
