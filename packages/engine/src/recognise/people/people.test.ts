import { describe, expect, test } from 'vitest'
import { normalise } from '../../normalise/normalise.js'
import { segment } from '../../segment/segment.js'
import { recognisePlaces } from '../places/places.js'
import { recognisePeople } from './people.js'

/** Every mention as `name | office | country`; an empty part is not said. */
function people(text: string): string[] {
  const doc = segment(normalise(text))
  return recognisePeople(doc, recognisePlaces(doc)).map(
    ({ name, office }) => `${name?.fa ?? ''} | ${office?.fa ?? ''} | ${office?.country ?? ''}`,
  )
}

describe('names', () => {
  const cases: [text: string, found: string[]][] = [
    ['دیروز پرویز نیک‌روش به خانه رفت.', ['پرویز نیک‌روش |  | ']],
    ['سردار سرتیپ پاسدار «حمید نیک‌پور» سخن گفت.', ['حمید نیک‌پور |  | ']],
    ['دکتر بهرامی سخن گفت.', ['بهرامی |  | ']],
    ['خانم سارا دبلیو جانسون سخن گفت.', ['سارا دبلیو جانسون |  | ']],
    ['خالد بن سعید الحربی سخن گفت.', ['خالد بن سعید الحربی |  | ']],
    ['کارگران در فرودگاه شهید بهشتی بودند.', []],
    ['برای سلام و احوال‌پرسی آمدند.', []],
    ['دولت قدرت بزرگی دارد.', []],
  ]
  test.each(cases)('%s', (text, found) => expect(people(text)).toEqual(found))
})

describe('names with their offices', () => {
  const cases: [text: string, found: string[]][] = [
    ['پرویز نیک‌روش وزیر امور خارجه ایران سخن گفت.', ['پرویز نیک‌روش | وزیر امور خارجه | IR']],
    ['پرویز نیک‌روش، سفیر ایران در عراق سخن گفت.', ['پرویز نیک‌روش | سفیر در عراق | IR']],
    ['وزیر دفاع ترکیه، احمد یلماز سخن گفت.', ['احمد یلماز | وزیر دفاع | TR']],
    ['نخست‌وزیر اسبق فرانسه ژان دوپون سخن گفت.', ['ژان دوپون | نخست‌وزیر اسبق | FR']],
    ['مدیرکل آژانس بین‌المللی انرژی اتمی سخن گفت.', [' | مدیرکل آژانس بین‌المللی انرژی اتمی | IAEA']],
    [
      'پرویز نیک‌روش و بیژن رادمنش از اعضای کمیسیون انرژی آمدند.',
      ['پرویز نیک‌روش | عضو کمیسیون انرژی | ', 'بیژن رادمنش | عضو کمیسیون انرژی | '],
    ],
    ['یک منبع آگاه گفت.', [' | منبع آگاه | ']],
  ]
  test.each(cases)('%s', (text, found) => expect(people(text)).toEqual(found))
})

describe('offices of several', () => {
  const cases: [text: string, found: string[]][] = [
    ['وزیران خارجه روسیه و چین آمدند.', [' | وزیر خارجه | RU', ' | وزیر خارجه | CN']],
    ['سفرای بریتانیا، فرانسه و آلمان آمدند.', [' | سفیر | GB', ' | سفیر | FR', ' | سفیر | DE']],
    ['وزیر خارجه و رئیس‌جمهور آلمان آمدند.', [' | وزیر خارجه | DE', ' | رئیس‌جمهور | DE']],
    ['او با همتای ترکیه‌ای خود دیدار کرد.', [' | همتای | TR']],
  ]
  test.each(cases)('%s', (text, found) => expect(people(text)).toEqual(found))
})
