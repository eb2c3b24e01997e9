import { expect, test } from 'vitest'
import type { PartyTold, Telling } from '../ledger.js'
import { grouped } from './cluster.js'
import { blockOf } from './sides.js'
import { consensus } from './summary.js'

/** `person@CC office` with a role in front (`>` guest, `<` host), an unnamed holder `@CC office`, or a bare code. */
function party(words: string): PartyTold {
  const role = words.startsWith('>') ? 'guest' : words.startsWith('<') ? 'host' : null
  const [who = '', office] = words.replace(/^[<>]/, '').split(' ')
  const [name, country = null] = who.includes('@') ? who.split('@') : [null, who]
  const actor = name ? `p:${name}` : office ? `o:${country}:${office}` : (country as string)
  return { actor, country, role, name: name || null, office: office ?? null, offices: office ? [office] : [] }
}

let count = 0
function telling(type: Telling['type'], parties: string, more: Partial<Telling> = {}): Telling {
  return {
    ...{
      report: `r${String(++count).padStart(3, '0')}`,
      contact: 'c1',
      type,
      status: 'held',
      focus: 'main',
      start: null,
      end: null,
    },
    ...{ country: null, city: null, placeSaid: true, session: null, commission: null, wording: null, visit: null },
    ...{ confidence: null, published: null, copyOf: null },
    parties: parties.split(' + ').map(party),
    ...more,
  }
}

const day = (start: string) => ({ start, end: start })
const recalled = { focus: 'background' } as const

test.each<[string, Telling, Telling]>([
  [
    'talks of one day',
    telling('meeting', 'a@IQ + b@TR', day('2021-05-04')),
    telling('meeting', 'b@TR + a@IQ', day('2021-05-04')),
  ],
  [
    'the night between two days',
    telling('meeting', 'a@IQ + b@TR', day('2021-05-04')),
    telling('meeting', 'a@IQ + b@TR', day('2021-05-05')),
  ],
  [
    'a date, and news of the same days',
    telling('call', 'a@IQ + b@TR', day('2021-05-04')),
    telling('call', 'a@IQ + b@TR', { published: '2021-05-05' }),
  ],
  [
    'a date, and somebody who recalls it',
    telling('meeting', 'a@IQ + b@TR', day('2021-05-04')),
    telling('meeting', 'a@IQ + b@TR', { published: '2021-11-05', ...recalled }),
  ],
  [
    'a plan, and that it took place',
    telling('meeting', 'a@IQ + b@TR', { status: 'planned', published: '2021-05-01' }),
    telling('meeting', 'a@IQ + b@TR', day('2021-05-04')),
  ],
  ['no date at all, the same people', telling('meeting', 'a@IQ + b@TR'), telling('meeting', 'a@IQ + b@TR', recalled)],
  ['a holder without a name', telling('meeting', 'a@IQ president + b@TR'), telling('meeting', '@IQ president + b@TR')],
  [
    'two holders without names',
    telling('meeting', '@IQ president + @TR minister'),
    telling('meeting', '@TR minister + @IQ president'),
  ],
  [
    'a country of which nobody is named, on the day',
    telling('meeting', 'a@IQ + b@TR', day('2021-05-04')),
    telling('meeting', 'a@IQ + TR', day('2021-05-04')),
  ],
  [
    'a place that only follows from the host',
    telling('meeting', 'a@IQ + b@TR', { country: 'IQ', placeSaid: false }),
    telling('meeting', 'a@IQ + b@TR', { country: 'TR' }),
  ],
  [
    'a visit, known by where it goes',
    telling('visit', '>@IQ president + <TR', { country: 'TR' }),
    telling('visit', '>a@IQ president', { country: 'TR' }),
  ],
  [
    'a summit, whoever was there',
    telling('gathering', 'OIC + a@IQ', { published: '2021-05-04' }),
    telling('gathering', 'OIC + b@TR', { published: '2021-05-05' }),
  ],
  [
    'talks that one report calls a gathering',
    telling('gathering', 'a@IQ + b@TR', day('2021-05-04')),
    telling('meeting', 'a@IQ + b@TR', day('2021-05-04')),
  ],
  [
    'a sentence in the same words, on no day',
    telling('message', 'a@IQ + TR', { wording: 'x' }),
    telling('message', 'a@IQ + TR', { wording: 'x', ...recalled }),
  ],
  [
    'bare countries in the same words, on no day',
    telling('meeting', 'IQ + TR', { wording: 'x' }),
    telling('meeting', 'IQ + TR', { wording: 'x' }),
  ],
  ['two people of one country twice', telling('meeting', 'a@IQ + b@IQ'), telling('meeting', 'b@IQ + a@IQ')],
  [
    'a numbered session, whoever attends it and in whichever city',
    telling('gathering', 'a@IQ + TR', { session: 15, city: 'Ankara' }),
    telling('gathering', 'IQ + b@TR', { session: 15, city: 'Izmir' }),
  ],
  [
    'the commission of two countries, with its number and without',
    telling('gathering', 'a@IQ + TR', { session: 15, commission: 'IQ and TR' }),
    telling('gathering', 'c@IQ + b@TR', { commission: 'IQ and TR' }),
  ],
  [
    'talks in the days of a visit, and talks of one of these days',
    telling('meeting', 'a@IQ + b@TR', { ...recalled, visit: { start: '2021-05-03', end: null, city: 'Ankara' } }),
    telling('meeting', 'a@IQ + b@TR', { ...day('2021-05-04'), city: 'Ankara' }),
  ],
])('one event: %s', (_, a, b) => {
  expect(blockOf(a)).toBe(blockOf(b))
  expect(grouped([a, b])).toHaveLength(1)
})

test.each<[string, Telling, Telling]>([
  ['a message of somebody, on no day', telling('message', 'a@IQ + TR'), telling('message', 'a@IQ + TR')],
  [
    'the same words of other days',
    telling('meeting', 'IQ + TR', { wording: 'x', ...day('2021-05-04') }),
    telling('meeting', 'IQ + TR', { wording: 'x', ...day('2021-09-04') }),
  ],
  [
    'other people',
    telling('meeting', 'a@IQ + b@TR', day('2021-05-04')),
    telling('meeting', 'a@IQ + c@TR', day('2021-05-04')),
  ],
  [
    'other days',
    telling('meeting', 'a@IQ + b@TR', day('2021-05-04')),
    telling('meeting', 'a@IQ + b@TR', day('2021-05-07')),
  ],
  [
    'another city',
    telling('meeting', 'a@IQ + b@TR', { city: 'Baku' }),
    telling('meeting', 'a@IQ + b@TR', { city: 'Ankara' }),
  ],
  [
    'another country that is said',
    telling('meeting', 'a@IQ + b@TR', { country: 'AZ' }),
    telling('meeting', 'a@IQ + b@TR', { country: 'TR' }),
  ],
  [
    'held and denied',
    telling('meeting', 'a@IQ + b@TR', day('2021-05-04')),
    telling('meeting', 'a@IQ + b@TR', { ...day('2021-05-04'), status: 'denied' }),
  ],
  ['another office', telling('meeting', 'a@IQ minister + b@TR'), telling('meeting', '@IQ president + b@TR')],
  ['countries without people or days', telling('meeting', 'IQ + TR'), telling('meeting', 'IQ + TR')],
  [
    'another session',
    telling('gathering', 'IQ + TR', { session: 15, commission: 'IQ and TR', ...day('2021-05-04') }),
    telling('gathering', 'IQ + TR', { session: 16, commission: 'IQ and TR', ...day('2021-05-04') }),
  ],
  [
    'talks in the days of another visit',
    telling('meeting', 'a@IQ + b@TR', { ...recalled, visit: { start: '2021-05-20', end: null, city: null } }),
    telling('meeting', 'a@IQ + b@TR', day('2021-05-04')),
  ],
  [
    'a week in which talks are, and talks on a day of it',
    telling('meeting', 'IQ + TR', { start: '2021-05-01', end: '2021-05-07', status: 'planned' }),
    telling('meeting', 'IQ + TR', day('2021-05-04')),
  ],
  [
    'one person, no day, and anybody of the other side',
    telling('meeting', 'a@IQ + TR', { country: 'TR' }),
    telling('meeting', 'a@IQ + b@TR', { country: 'TR' }),
  ],
  [
    'a wish, and talks without a day',
    telling('meeting', 'a@IQ + b@TR', { status: 'proposed' }),
    telling('meeting', 'a@IQ + b@TR'),
  ],
  [
    'one who holds an office is not two in another list',
    telling('meeting', 'a@IQ minister + c@IQ'),
    telling('meeting', 'a@IQ minister + @IQ minister + d@IQ'),
  ],
  ['a visit to somewhere', telling('visit', '>a@IQ', { country: 'TR' }), telling('visit', '>a@IQ')],
  [
    'a visit to somewhere, in the news of the same day',
    telling('visit', '>a@IQ', { country: 'TR', published: '2021-05-04' }),
    telling('visit', '>a@IQ', { published: '2021-05-04' }),
  ],
  ['a visit to elsewhere', telling('visit', '>a@IQ', { country: 'TR' }), telling('visit', '>a@IQ', { country: 'AZ' })],
  ['one who meets many of his country', telling('meeting', 'a@IQ + b@IQ'), telling('meeting', 'a@IQ + c@IQ')],
  [
    'a summit of another year',
    telling('gathering', 'OIC', day('2021-05-04')),
    telling('gathering', 'OIC', day('2022-05-04')),
  ],
  [
    'a call and a meeting',
    telling('call', 'a@IQ + b@TR', day('2021-05-04')),
    telling('meeting', 'a@IQ + b@TR', day('2021-05-04')),
  ],
  [
    'another organisation',
    telling('gathering', 'OIC', day('2021-05-04')),
    telling('gathering', 'NAM', day('2021-05-04')),
  ],
])('two events: %s', (_, a, b) => {
  expect(blockOf(a) !== blockOf(b) || grouped([a, b]).length === 2).toBe(true)
})

test('the order of the tellings makes no difference', () => {
  const tellings = [
    telling('meeting', 'a@IQ + b@TR', day('2021-05-04')),
    telling('meeting', 'a@IQ + @TR', { published: '2021-05-05' }),
    telling('meeting', 'a@IQ + b@TR', recalled),
    telling('meeting', 'a@IQ + b@TR', day('2021-09-04')),
    telling('meeting', 'a@IQ + b@TR', { ...recalled, published: '2021-10-01' }),
  ]
  const reports = (list: readonly Telling[]) =>
    grouped(list)
      .map(({ members }) =>
        members
          .map(({ telling }) => telling.report)
          .sort()
          .join(' '),
      )
      .sort()
  expect(reports([...tellings].reverse())).toEqual(reports(tellings))
})

test('groups that become alike as they grow are one', () => {
  // The office alone fits nobody until somebody is told of in it.
  const unnamed = telling('visit', '>@IQ deputy', { country: 'TR' })
  const named = telling('visit', '>a@IQ minister', { country: 'TR', ...day('2021-05-04') })
  const both = telling('visit', '>a@IQ deputy', { country: 'TR' })
  expect(grouped([unnamed, named, both])).toHaveLength(1)
})

test('a day counts before a week', () => {
  const week = telling('visit', '>a@IQ', { country: 'TR', start: '2021-05-01', end: '2021-05-07' })
  const dayOf = telling('visit', '>a@IQ', { country: 'TR', start: '2021-05-04' })
  expect(consensus([week, dayOf]).telling).toMatchObject({ start: '2021-05-04', end: null })
  expect(consensus([week]).telling).toMatchObject({ start: '2021-05-01', end: '2021-05-07' })
})

test('the country is that of the city', () => {
  const inBaghdad = telling('meeting', 'a@IQ + b@TR', { country: 'IQ', city: 'Baghdad' })
  const atHome = () => telling('meeting', 'a@IQ + b@TR', { country: 'TR' })
  expect(consensus([atHome(), inBaghdad, atHome()]).telling).toMatchObject({ country: 'IQ', city: 'Baghdad' })
})

test('a wrong party of one telling draws nothing in', () => {
  const right = Array.from({ length: 6 }, () => telling('meeting', 'a@IQ + b@TR', day('2021-05-04')))
  const wrong = telling('meeting', 'a@IQ + b@TR + c@TR', day('2021-05-04'))
  const other = telling('meeting', 'a@IQ + c@TR', day('2021-05-04'))
  expect(grouped([...right, wrong, other]).map(({ members }) => members.length)).toEqual([7, 1])
})

test('each telling says why it joined', () => {
  const tellings = [
    telling('meeting', 'a@IQ + b@TR', { ...day('2021-05-04'), city: 'Ankara' }),
    telling('meeting', 'a@IQ + b@TR', { ...day('2021-05-04'), city: 'Ankara' }),
  ]
  const [group] = grouped(tellings)
  expect(group?.members.map(({ because }) => because)).toEqual([
    'the first telling',
    'the same people, the same day, both in Ankara',
  ])
})
