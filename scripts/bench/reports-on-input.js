import { createInterface } from 'node:readline'

/** The texts of a stream of reports on standard input, one at a time. */
export async function* textsOnInput() {
  for await (const line of createInterface({ input: process.stdin })) yield JSON.parse(line).text
}
