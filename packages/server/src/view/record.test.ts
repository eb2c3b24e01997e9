import { read } from '@didar/engine'
import { expect, test } from 'vitest'
import { recordView } from './record.js'
import { styleFor } from './style.js'

const REPORT = 'وزیر دفاع عراق در تهران با سرلشکر محمد باقری دیدار کرد. باقری گفت: همکاری دو کشور ادامه دارد.'
const style = styleFor({})

/** The view of the report if everything in it were as likely right as this. */
function viewAt(confidence: number): string {
  const record = read(REPORT, { id: 'a', published: '2022-01-25' })
  const rated = <T>(list: readonly T[]) => list.map((item) => ({ ...item, confidence }))
  return recordView(
    {
      ...record,
      people: rated(record.people),
      contacts: rated(record.contacts),
      statements: rated(record.statements),
    },
    style,
  )
}

test('what is more likely wrong than right is marked: contacts, statements and people', () => {
  const lines = viewAt(0.384).split('\n')
  expect(lines).toContainEqual(expect.stringMatching(/^ {2}held meeting \?38% · .*\(IQ\) \?38%/))
  expect(lines).toContainEqual(expect.stringMatching(/«همکاری .*\?38%$/))
})

test.each([0.5, 0.9])('nothing is marked at %d', (confidence) => {
  expect(viewAt(confidence)).not.toContain('?')
})
