import { describe, expect, test } from 'vitest'
import { contactsOf } from './contacts.fixture.js'

const MET = 'وزیر خارجه عراق با وزیر خارجه ترکیه دیدار کرد.'

describe('who was there, as another sentence says', () => {
  test.each([
    ['somebody was there', `${MET} سفیر مصر نیز در این دیدار حضور داشت.`, ['meeting held EG+IQ+TR']],
    [
      'the same in a relative clause of the talks',
      `${MET} در این دیدار که سفیر مصر هم حضور داشت، درباره آب سخن گفته شد.`,
      ['meeting held EG+IQ+TR'],
    ],
    ['nobody who stayed away', `${MET} سفیر مصر در این دیدار حضور نداشت.`, ['meeting held IQ+TR']],
    [
      'not at what is yet to come',
      `${MET} این وزیر فردا با وزیر خارجه هند دیدار خواهد کرد. سفیر مصر در این دیدار حضور داشت.`,
      ['meeting held EG+IQ+TR', 'meeting planned IN+TR'],
    ],
    [
      'the heads of delegations',
      'هیئت‌های عراق و ترکیه در دمشق مذاکره کردند. ریاست هیئت عراق را وزیر خارجه این کشور و ریاست هیئت ترکیه را معاون وزیر خارجه این کشور برعهده داشتند.',
      ['meeting held IQ+TR'],
    ],
  ])('%s', (_, text, expected) => {
    expect(contactsOf(text)).toEqual(expected)
  })

  test('the head of a delegation stands for it', () => {
    expect(
      contactsOf(
        'هیئت‌های هند و مصر در قاهره مذاکره کردند. هیئت هند تحت سرپرستی راجیو پاتل معاون وزیر خارجه این کشور بود.',
      ),
    ).toEqual(['meeting held EG+IN'])
  })
})
