import { expect, it } from 'vitest'
import { normalise } from '../normalise/normalise.js'
import { segment } from './segment.js'

/** The sentences of a text. */
const cut = (text: string) => segment(normalise(text)).sentences.map(({ span }) => text.slice(...span))

it.each([
  ['full stops', 'باران آمد. آفتاب شد.', ['باران آمد.', 'آفتاب شد.']],
  ['a full stop without space', 'باران آمد.آفتاب شد.', ['باران آمد.', 'آفتاب شد.']],
  ['after closing marks', 'گفت: «باران آمد». آفتاب شد.', ['گفت: «باران آمد».', 'آفتاب شد.']],
  ['after closing marks without space', 'گفت: «باران آمد».در شهر آفتاب شد.', ['گفت: «باران آمد».', 'در شهر آفتاب شد.']],
  ['straight marks that open', 'باران آمد. "آفتاب" نام فیلمی است.', ['باران آمد.', '"آفتاب" نام فیلمی است.']],
  ['straight marks that close', 'گفت: "باران آمد." آفتاب شد.', ['گفت: "باران آمد."', 'آفتاب شد.']],
  ['a full stop after the mark inside', 'پرسید: «باران می‌آید؟». آفتاب بود.', ['پرسید: «باران می‌آید؟».', 'آفتاب بود.']],
  ['no ellipsis', 'باران و باد و… همه آمد. آفتاب شد.', ['باران و باد و… همه آمد.', 'آفتاب شد.']],
  ['datelines', 'باران آمد. لندن - ایرنا: آفتاب شد.', ['باران آمد.', 'لندن - ایرنا:', 'آفتاب شد.']],
  ['no other colon after a dash', 'باران - برف: آفتاب شد.', ['باران - برف: آفتاب شد.']],
  ['letter names', 'شبکه سی. ان. ان. بازگشت.', ['شبکه سی. ان. ان. بازگشت.']],
  ['initials', 'گروه ی. پ. گ عقب رفت.', ['گروه ی. پ. گ عقب رفت.']],
  [
    'a line that the page broke',
    'باران\nدیروز باران در شهر و\nروستا بارید.',
    ['باران', 'دیروز باران در شهر و\nروستا بارید.'],
  ],
])('cuts at %s', (_, text, expected) => expect(cut(text)).toEqual(expected))

it('joins the lines of a page that breaks them at a fixed width', () => {
  const lines = [
    'هوای کوهستان',
    'دیروز در دامنه‌های کوه بزرگ باران سنگینی بارید و رودخانه‌ها پرآب',
    'شد و چند پل کوچک که تازه ساخته شده بود در میان روستاها از کار افتاد.',
    'امروز هوا آفتابی است و راهداران می‌گویند که برای باز کردن راه‌ها به',
    'چند روز زمان نیاز دارند و مردم باید از راه‌های دیگر بروند و آرام',
    'برانند.',
    'فردا نیز هوا آفتابی است و کار راهداران بی هیچ درنگی ادامه دارد تا',
    'راه باز شود.',
  ]
  expect(cut(lines.join('\n'))).toHaveLength(4)
})
