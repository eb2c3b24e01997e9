import { expect, it } from 'vitest'
import type { OfficeMention } from '../document.js'
import { isShort, sameSource } from './entity.js'
import { likeness, nameForm } from './likeness.js'
import { foundByName, soughtByName } from './name-keys.js'
import { foundBy, soughtBy } from './office-keys.js'
import { sameOffice } from './offices.js'

/** What is alike must share a key: else it is never compared. */
const share = (found: readonly string[], sought: readonly string[]) => sought.some((key) => found.includes(key))

const NAMES = [
  'فهد',
  'فهد بن عبدالعزیز',
  'سید علی نمونه‌ای',
  'علی نمونه‌ای',
  'نمونه‌ای',
  'محمد نمونه‌ای',
  'محمدجواد نمونه‌ای',
  'علی نمونه‌ای تهرانی',
  'سعد الحریری',
  'حریری',
  'الحریری',
  'نمونه',
].map(nameForm)

const OFFICES = [
  ['وزیر خارجه', 'foreign-minister', 'IQ'],
  ['وزیر امور خارجه', 'foreign-minister', null],
  ['وزیر', null, 'IQ'],
  ['معاون سیاسی وزیر خارجه', null, null],
  ['معاون وزیر خارجه', null, null],
  ['رئیس جمهوری', null, 'IQ'],
  ['رئیس‌جمهور', 'president', null],
  ['رئیس‌جمهور موقت', null, null],
  ['منبع آگاه', null, null],
  ['منبع', null, null],
  ['مقام آگاه نظامی', null, null],
].map(
  ([fa, id, country]): OfficeMention => ({
    range: [0, 1],
    fa: fa as string,
    id: id ?? null,
    class: null,
    country: country ?? null,
    former: false,
    plural: false,
  }),
)

it('finds every name that can be the same person', () => {
  for (const own of NAMES)
    for (const name of NAMES)
      if (likeness(own, name))
        expect([own.fa, name.fa, share(foundByName(own), soughtByName(name, false))]).toContain(true)
})

it('finds every office that can be the same', () => {
  for (const own of OFFICES)
    for (const office of OFFICES)
      if (sameOffice(own, office) || sameSource(own, office) || isShort(own, office))
        expect([own.fa, office.fa, share(foundBy(own), soughtBy(office))]).toContain(true)
})
