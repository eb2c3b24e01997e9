import { describe, expect, test } from 'vitest'
import { contactsOf } from './contacts.fixture.js'

describe('who a delegation is', () => {
  test.each([
    [
      'the country of one told before',
      'هیئتی از ترکیه وارد بغداد شد. این هیئت با نخست‌وزیر عراق دیدار کرد.',
      'meeting held IQ+TR',
    ],
    [
      'its members by their own word',
      'هیئت پارلمانی هند به ریاست رئیس مجلس هند به بغداد رفت. اعضای هیئت با رئیس مجلس عراق دیدار کردند.',
      'meeting held IN+IQ',
    ],
    [
      'those of whom it is made',
      'هیئتی از هند متشکل از وزیر خارجه هند و وزیر نفت هند با نخست‌وزیر عراق دیدار کرد.',
      'meeting held IN+IN+IQ',
    ],
    [
      'those who are told to have gone there',
      'وزیر خارجه هند و وزیر نفت هند به بغداد رفتند. هیئت هندی در این سفر با نخست‌وزیر عراق دیدار کرد.',
      'meeting held IN+IN+IQ',
    ],
    [
      'of whoever leads it',
      'وزیر خارجه هند در رأس هیئتی وارد بغداد شد. هیئت اعزامی با نخست‌وزیر عراق دیدار کرد.',
      'meeting held IN+IQ',
    ],
  ])('%s', (_, text, expected) => {
    expect(contactsOf(text)).toContain(expected)
  })

  test.each([
    ['a board', 'رئیس‌جمهور هند سخن گفت. اعضای هیئت مدیره با نخست‌وزیر عراق دیدار کردند.'],
    ['a club', 'هیئتی از هند آمد. اعضای هیئت فوتبال با نخست‌وزیر عراق دیدار کردند.'],
  ])('not %s', (_, text) => {
    expect(contactsOf(text)).toEqual([])
  })
})
