import { expect, test } from 'vitest'
import { decidedPeople, type PeopleGuide } from './people.js'

/** Namings are `report.person`; `a1` was found to be `a`. */
const found = new Map([...'abcd'].flatMap((actor) => [1, 2].map((i) => [`${actor}${i}`, actor] as const)))
const merge = (...who: string[]) => ({ kind: 'merge-people' as const, who, own: '' })
const split = (own: string, ...who: string[]) => ({ kind: 'split-people' as const, who, own })

/** Who each naming is after the decisions, where that is not who was found. */
function after(...decisions: readonly Omit<PeopleGuide, 'n'>[]) {
  const { same, apart } = decidedPeople(
    decisions.map((decision, i) => ({ n: i + 1, ...decision })),
    found,
  )
  const changed = [...found].flatMap(([naming, actor]) => {
    const now = apart.get(naming) ?? same.get(actor) ?? actor
    return now === actor ? [] : [`${naming}=${now}`]
  })
  return changed.join(' ')
}

test.each<[string, string, string]>([
  ['nothing', after(), ''],
  ['the first stays', after(merge('b1', 'a1')), 'a1=b a2=b'],
  ['two merges of three', after(merge('a1', 'b1'), merge('b1', 'c1')), 'b1=a b2=a c1=a c2=a'],
  ['two merged pairs', after(merge('a1', 'b1'), merge('c1', 'd1'), merge('d1', 'a1')), 'a1=c a2=c b1=c b2=c d1=c d2=c'],
  ['merged twice', after(merge('a1', 'b1'), merge('b1', 'a1')), 'b1=a b2=a'],
  ['one naming is somebody else', after(split('x', 'a1')), 'a1=x'],
  ['split off after a merge', after(merge('a1', 'b1'), split('x', 'b1')), 'b1=x b2=a'],
  ['split off and then merged', after(split('x', 'a1'), merge('b1', 'a1')), 'a1=b'],
  ['split off and merged back', after(split('x', 'a1'), merge('a2', 'a1')), ''],
])('%s', (_, changed, expected) => {
  expect(changed).toBe(expected)
})
