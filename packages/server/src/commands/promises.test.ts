import { expect, test } from 'vitest'
import { line, scratch } from './scratch.fixture.js'

test('what was promised, for a reader and for a program, and what became of it', () => {
  const { didar, file } = scratch()
  file(
    'a.jsonl',
    line('plan', 'وزیر خارجه عراق هفته آینده به آنکارا سفر خواهد کرد.', '2022-01-20') +
      line('held', 'وزیر خارجه عراق امروز به آنکارا سفر کرد.', '2022-01-25'),
  )
  didar('init', 'x.didar')
  didar('add', 'a.jsonl', '--workers', '1', '--ledger', 'x.didar')
  const [id, ...words] = didar('promises', '--by', 'iq', '--status', 'kept', '--ledger', 'x.didar').stdout.split('  ')
  expect(id).toMatch(/^m[0-9a-f]{12}$/)
  expect(words.join('  ')).toMatch(
    /^kept planned visit · .* to TR · said 2022-01-20 · .*«.*سفر خواهد کرد» · 1 report\n$/,
  )
  const { stdout } = didar('promises', '--json', '--country', 'TR', '--ledger', 'x.didar')
  expect(JSON.parse(stdout)).toMatchObject({ id, kind: 'plan', act: 'visit', status: 'kept', day: '2022-01-20' })
  expect(didar('show', id ?? '', '--ledger', 'x.didar').stdout).toMatch(
    /What became of it\n {2}kept · e[0-9a-f]{12} · held · 2022-01-25\n {4}«.*سفر کرد»\n {4}told as held on 2022-01-25\n$/,
  )
  expect(didar('show', 'm0', '--ledger', 'x.didar')).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/^didar: no-such-promise: [^\n]+\n$/),
  })
}, 30_000)
