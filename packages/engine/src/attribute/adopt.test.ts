import { expect, it } from 'vitest'
import { normalise } from '../normalise/normalise.js'
import { recognisePeople } from '../recognise/people/people.js'
import { recognisePlaces } from '../recognise/places/places.js'
import { refer } from '../refer/refer.js'
import { segment } from '../segment/segment.js'
import { adopt } from './adopt.js'
import { attribute } from './attribute.js'

function adopted(text: string) {
  const document = segment(normalise(text))
  const places = recognisePlaces(document)
  const known = refer(document, places, recognisePeople(document, places), undefined)
  return adopt(document, known, attribute(document, known))
}

/** Who speaks in a text, stretch by stretch. */
function speakers(text: string): string[] {
  const { cast, statements } = adopted(text)
  return statements.map(({ speakers }) =>
    speakers
      .map((party) => {
        const person = 'person' in party ? cast.people.find(({ id }) => id === party.person) : undefined
        return person
          ? (person.name.fa ?? person.office?.fa ?? '?').replaceAll('\u200c', ' ')
          : 'code' in party
            ? party.code
            : 'words'
      })
      .join('+'),
  )
}

it.each([
  [
    'a name that no table has',
    'دکتر گلتاش زرنوش گفت: راه‌ها باز است.\nزرنوش افزود: برف بند آمده است.',
    ['گلتاش زرنوش', 'گلتاش زرنوش'],
  ],
  ['an office without a name', 'مدیر انبارهای شهر گفت: راه‌ها باز است.', ['مدیر انبارهای شهر']],
  [
    'no thing, however often',
    'اندیشکده گفت راه‌ها باز است.\nاندیشکده افزود: برف بند آمده است.\nاندیشکده ادامه داد: پل‌ها هم خوب است.',
    ['words', 'words', 'words'],
  ],
  ['no common noun', 'نتایج بررسی را مردم می‌دانند.', []],
])('%s', (_, text, expected) => expect(speakers(text)).toEqual(expected))

it.each([
  [
    'the office by which somebody goes on speaking',
    'پرویز نمونه‌ای گفت: راه‌ها باز است.\nفرماندار افزود: برف بند آمده است.\nنمونه‌ای ادامه داد: هوا خوب است.',
    ['پرویز نمونه‌ای, فرماندار'],
  ],
  [
    'not one of the highest, whose holder would be named',
    'پرویز نمونه‌ای گفت: راه‌ها باز است.\nوزیر راه افزود: برف بند آمده است.\nنمونه‌ای ادامه داد: هوا خوب است.',
    ['پرویز نمونه‌ای, ', ', وزیر راه'],
  ],
])('%s', (_, text, expected) => {
  const { cast } = adopted(text)
  expect(cast.people.map(({ name, office }) => `${name.fa ?? ''}, ${office?.fa ?? ''}`)).toEqual(expected)
})
