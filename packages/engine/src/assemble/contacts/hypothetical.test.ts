import { describe, expect, test } from 'vitest'
import { contactsOf } from './contacts.fixture.js'

describe('talks that nobody holds', () => {
  test.each([
    ['on a condition', 'اگر مجلس بپذیرد، مذاکره میان عراق و ترکیه انجام خواهد شد.', []],
    ['none even on a condition', 'اگر مجلس بپذیرد نیز عراق با ترکیه مذاکره نخواهد کرد.', ['meeting denied IQ+TR']],
    ['hoped to succeed', 'سفیر مصر ابراز امیدواری کرد که مذاکرات عراق و ترکیه به نتیجه برسد.', []],
    [
      'hoped to begin',
      'سفیر مصر ابراز امیدواری کرد که آغاز مذاکرات میان عراق و ترکیه اعلام شود.',
      ['meeting proposed IQ+TR'],
    ],
    ['told to somebody', 'سفیر مصر گفت به من نوشتند که با وزیر خارجه عراق دیدار کنید.', []],
    ['what is kept up', 'وزیر خارجه عراق به حفظ گفت‌وگویی سازنده با ترکیه متعهد شد.', []],
    [
      'something else of an event that is wished for',
      'یک نماینده خواهان احضار مترجم دیدار رئیس‌جمهور عراق و رئیس‌جمهور ترکیه شد.',
      ['meeting held IQ+TR'],
    ],
    [
      'wished by whoever leads a state: between states',
      'رئیس‌جمهور عراق خواهان ادامه مذاکرات با ترکیه شد.',
      ['meeting proposed IQ+TR'],
    ],
    [
      'whose wish it is said to be',
      'رئیس‌جمهور مصر مدعی تمایل عراق برای مذاکره با ترکیه شد.',
      ['meeting proposed IQ+TR'],
    ],
    ['the occasion of a speech at home', 'وزیر کشور عراق در دیدار با رئیس پلیس عراق گفت مرزها امن است.', []],
    ['told at home as news', 'وزیر کشور عراق با رئیس پلیس عراق دیدار کرد.', ['meeting held IQ+IQ']],
    ['what was scheduled', 'مذاکرات عراق و ترکیه برای ماه آینده برنامه‌ریزی شده است.', ['meeting planned IQ+TR']],
    ['what goes on', 'عراق و ترکیه مدتی است گفت‌وگوهای خود را در دمشق ادامه می‌دهند.', ['meeting held IQ+TR']],
    [
      'a visitor at the talks that he had travelled to',
      'وزیر خارجه هند برای گفت‌وگو با نخست‌وزیر مصر به قاهره رفته بود.',
      ['meeting held EG+IN', 'visit held EG+IN'],
    ],
  ])('%s', (_, text, expected) => {
    expect(contactsOf(text).sort()).toEqual([...expected].sort())
  })
})
