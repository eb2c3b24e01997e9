import { expect, test } from 'vitest'
import { styleFor } from './style.js'

const terminal = { isTTY: true }

test.each([
  ['a terminal', terminal, {}, '\u001b[1mx\u001b[22m', '\u2068دیدار\u2069'],
  ['a terminal without colour', terminal, { NO_COLOR: '1' }, 'x', '\u2068دیدار\u2069'],
  ['a dumb terminal', terminal, { TERM: 'dumb' }, 'x', '\u2068دیدار\u2069'],
  ['a file', {}, {}, 'x', 'دیدار'],
  ['a file, whatever the environment forces', {}, { FORCE_COLOR: '1' }, 'x', 'دیدار'],
])('%s', (_, stream, env, bold, persian) => {
  const style = styleFor(stream, env)
  expect([style.bold('x'), style.persian('دیدار'), style.persian('Ankara')]).toEqual([bold, persian, 'Ankara'])
})
