import * as collectives from '../../generated/collectives.js'
import { fold } from '../../normalise/fold.js'
import { keySet } from '../../rules/keys.js'
import { values } from '../../rules/table.js'

/** Heads of delegations that alone may be anything: «تیم فوتبال ایران». */
const LOOSE = keySet('تیم')
/** Nouns that stand for their country as actors: «هیئت ترکیه‌ای», «مقامات عراق», «مسئول ایرانی». */
const ACTORS = new Set([
  ...wordsOf(({ kind }) => kind !== 'both-sides'),
  ...'کشورها کشورهای احزاب حزب گروههای جریانهای تشکلهای وزیر مقام مسئول دیپلمات میزبان میزبانان قضات متحدان متحدین شرکا شرکای روسا روسای اعضا اعضای شخصیتها شخصیتهای'
    .split(' ')
    .map(fold),
])
/** The heads of the phrases: «وزارت» of «وزارت جنگ». */
export function wordsOf(wanted: (row: collectives.Row) => boolean): string[] {
  const forms = collectives
    .rows()
    .filter(wanted)
    .flatMap((row) => [row.fa, ...values(row.forms)])
  const heads = forms.map((form) => fold(form.split(' ').find((word) => word !== 'این') ?? form))
  return heads.filter((head) => !LOOSE.has(head))
}

export const isActorNoun = (key: string) => ACTORS.has(key) || ACTORS.has(key.replace(/ی$/, ''))
