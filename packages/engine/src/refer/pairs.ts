import type { OfficeMention, Range } from '../document.js'
import { officeLexicon } from '../recognise/people/office-lexicons.js'

/** The office that each of several has, by the words for all of them. */
const EACH: readonly (readonly [words: RegExp, office: string])[] = [
  [/جمهور/u, 'رئیس‌جمهور'],
  [/نخست/u, 'نخست‌وزیر'],
  [/^(?:وزرای|وزیران|(?:هر )?دو وزیر)(?: امور)? خارجه/u, 'وزیر خارجه'],
  [/^(?:وزرای|وزیران|(?:هر )?دو وزیر) دفاع/u, 'وزیر دفاع'],
  [/^ر[ؤو]سای (?:مجالس|مجلس|پارلمان)/u, 'رئیس مجلس'],
]

/** «رؤسای جمهور دو کشور»: the office of one of them, who is of a country and nowhere named. */
export function officeOfEach(phrase: string, country: string, range: Range): OfficeMention | undefined {
  const fa = EACH.find(([words]) => words.test(phrase))?.[1]
  if (!fa) return undefined
  const row = officeLexicon().get(fa)
  return { range, fa, id: row?.id ?? null, class: row?.class ?? null, former: false, country, plural: false }
}
