import { describe, expect, test } from 'vitest'
import { read } from '../../read.js'

/** The visits of a text: status, focus, who goes where, where exactly, and when. */
function visitsOf(text: string): string[] {
  const { contacts, people } = read(text, { published: '2022-01-25' })
  const countries = new Map(people.map(({ id, country }) => [id, country]))
  return contacts
    .filter(({ type }) => type === 'visit')
    .map(({ status, focus, parties, place, start, end }) => {
      const codes = (role: string | undefined) =>
        parties
          .filter((party) => party.role === role)
          .map((party) => ('person' in party ? countries.get(party.person) : 'code' in party ? party.code : '?'))
          .sort()
          .join('+')
      const legs = codes(undefined)
      const days = start || end ? ` ${start ?? '-'}/${end ?? '-'}` : ''
      return `${status} ${focus} ${codes('guest')}>${codes('host')}${legs && ` via ${legs}`} ${place?.country ?? '-'}/${place?.city ?? '-'}${days}`
    })
}

describe('who goes where', () => {
  test.each([
    [
      'each to his own place',
      'این توافق نتیجه سفرهای اخیر رئیس‌جمهور هند به بغداد و نخست‌وزیر عراق به دهلی نو است.',
      ['held background IN>IQ IQ/Baghdad', 'held background IQ>IN IN/New Delhi'],
    ],
    [
      'each place on the day that stands before it',
      'نخست‌وزیر هند روز یکشنبه به عراق و روز دوشنبه به ترکیه سفر می‌کند.',
      ['planned main IN>IQ IQ/- 2022-01-30/-', 'planned main IN>TR TR/- 2022-01-31/-'],
    ],
    [
      'one after the other',
      'وزیر خارجه هند وارد عراق و پس از آن عازم ترکیه شد.',
      ['held main IN>IQ IQ/-', 'planned main IN>TR TR/-'],
    ],
    [
      'delegations of several countries',
      'هیئت‌های هندی و مصری وارد بغداد شدند.',
      ['held main IN>IQ IQ/Baghdad', 'held main EG>IQ IQ/Baghdad'],
    ],
    ['those whom a body sends', 'بازرسان آژانس بین‌المللی انرژی اتمی به بغداد رفتند.', ['held main IAEA>IQ IQ/Baghdad']],
    ['soon', 'به زودی وزیر خارجه هند به بغداد می‌رود.', ['planned main IN>IQ IQ/Baghdad']],
    ['for this reason', 'به همین منظور هیئتی از هند به بغداد سفر خواهد کرد.', ['planned main IN>IQ IQ/Baghdad']],
    ['whatever stands before', 'وزیر خارجه هند به منظور دیداری رسمی وارد بغداد شد.', ['held main IN>IQ IQ/Baghdad']],
    [
      'a time in between',
      'سفر وزیر نفت هند در بهمن ماه سال جاری به عراق مهم است.',
      ['held background IN>IQ IQ/- 2022-01-21/2022-02-19'],
    ],
    ['a region', 'نخست‌وزیر هند فردا عازم آمریکای لاتین می‌شود.', ['planned main IN> -/- 2022-01-26/-']],
    ['so many countries', 'نخست‌وزیر هند به سه کشور آفریقایی سفر کرد.', ['held main IN> -/-']],
    ['not so many countries as were named', 'وزیر خارجه هند و وزیر خارجه مصر به دو کشور سفر نکردند.', []],
    [
      'the region of Iran, from elsewhere',
      'وزیر خارجه هند فردا به منطقه سفر می‌کند.',
      ['planned main IN> -/- 2022-01-26/-'],
    ],
    ['not of somebody at home', 'وزیر نیروی ایران به منطقه سفر کرد.', []],
    ['nor a zone', 'وزیر خارجه هند به منطقه آزاد سفر کرد.', []],
    [
      'to the country of whoever tells of it',
      'رئیس‌جمهور ترکیه از سفر رئیس‌جمهور هند به کشورش خبر داد.',
      ['held background IN>TR TR/-'],
    ],
    ['back to his own', 'رئیس‌جمهور ترکیه پس از گفت‌وگو با خبرنگاران به کشورش بازگشت.', []],
    [
      'those of whom a delegation consists',
      'هیئت پارلمانی هند مرکب از راجیو شارما و آنیل کومار به بغداد سفر کرد.',
      ['held main IN+IN>IQ IQ/Baghdad'],
    ],
    [
      'a name in quotation marks with which the words of a speaker begin',
      'سخنگوی وزارت خارجه هند گفت که «محمد حسینی» وزیر خارجه عراق به زودی به مسکو سفر می‌کند.',
      ['planned main IQ>RU RU/Moscow'],
    ],
    [
      'whoever a relative clause follows, past his qualities',
      'جان اسمیت، سناتور آمریکایی حامی ترکیه که به عراق سفر کرده بود، سخن گفت.',
      ['held background US>IQ IQ/-'],
    ],
    [
      'one that may be mentioned',
      'در این باره می‌توان به سفر اخیر وزیر دفاع هند به عراق اشاره کرد.',
      ['held background IN>IQ IQ/-'],
    ],
    [
      'whoever invites for a ground',
      'نخست‌وزیر هند بنا به دعوت نخست‌وزیر عراق وارد بغداد شد.',
      ['held main IN>IQ IQ/Baghdad'],
    ],
    ['a city that is host', 'بغداد میزبان وزیر خارجه هند بود.', ['held main IN>IQ IQ/Baghdad']],
    ['given up', 'وزیر خارجه هند از سفر به عراق منصرف شد.', ['cancelled main IN>IQ IQ/-']],
    ['cut short', 'وزیر خارجه هند سفر خود به عراق را نیمه‌تمام گذاشت.', ['held main IN>IQ IQ/-']],
    ['ended', 'وزیر خارجه هند به سفر خود به عراق پایان داد.', ['held main IN>IQ IQ/-']],
    [
      'a return is its end, and news',
      'وزیر خارجه هند دیروز پس از سفر به عراق وارد دهلی نو شد.',
      ['held main IN>IQ IQ/- -/2022-01-24'],
    ],
    [
      'two ministers of one country, by one word',
      'وزرای خارجه و دفاع هند وارد بغداد شدند.',
      ['held main IN+IN>IQ IQ/Baghdad'],
    ],
    ['one minister of two fields', 'وزیران راه و شهرسازی هند وارد بغداد شدند.', ['held main IN>IQ IQ/Baghdad']],
    [
      'after an event in another country',
      'نخست‌وزیر هند پس از شرکت در نشست سازمان ملل در ژنو، به عراق سفر کرد.',
      ['held main IN>IQ IQ/-'],
    ],
    ['not what is in some state', 'وزیر نیروی هند گفت رودخانه شهر بصره در خشکسالی به سر می‌برد.', []],
    ['over on a day', 'سفر وزیر خارجه هند به عراق دیروز پایان یافت.', ['held main IN>IQ IQ/- -/2022-01-24']],
    [
      'not whereto somebody comes back from it',
      'وزیر خارجه هند پس از سفر دو روزه به بغداد، دیروز به دهلی نو بازگشت.',
      ['held main IN>IQ IQ/Baghdad -/2022-01-24'],
    ],
    [
      'each on its day, by a verb of going',
      'وزیر خارجه هند یکشنبه به عراق و دوشنبه به ترکیه می‌رود.',
      ['planned main IN>IQ IQ/- 2022-01-30/-', 'planned main IN>TR TR/- 2022-01-31/-'],
    ],
    ['a city with a quality', 'وزیر خارجه هند به شهر ساحلی بصره سفر کرد.', ['held main IN>IQ IQ/Basra']],
    ['a capital', 'وزیر خارجه هند وارد پایتخت عراق شد.', ['held main IN>IQ IQ/Baghdad']],
    [
      'a session with a number in two words',
      'وزیر کار هند که برای شرکت در بیست و سومین اجلاس سازمان جهانی کار به ژنو سفر کرده، سخن گفت.',
      ['held background IN> CH/Geneva'],
    ],
    [
      'to the ceremony of a state',
      'وزیر خارجه هند برای شرکت در مراسم تحلیف وارد بغداد شد.',
      ['held main IN> IQ/Baghdad'],
    ],
    ['no thing goes anywhere', 'محمدجواد ظریف، وزیر خارجه ایران، گفت: پرونده به شورای امنیت سازمان ملل نمی‌رود.', []],
  ])('%s', (_, text, expected) => {
    expect(visitsOf(text)).toEqual(expected)
  })
})

describe('one trip', () => {
  test.each([
    [
      'to several cities',
      'سفیر هند در عراق وارد بصره شد. سفیر هند در سفر به نجف از موزه این شهر بازدید کرد.',
      ['held main IN>IQ IQ/Basra'],
    ],
    [
      'of which it is said that it is the first',
      'نخست‌وزیر هند به عراق سفر کرد. این نخستین سفر بلندپایه‌ترین مقام هند به عراق است.',
      ['held main IN>IQ IQ/-'],
    ],
    [
      'for whose invitation somebody gives thanks',
      'وزیر دفاع هند به عراق سفر کرد. وزیر دفاع هند گفت از دعوت وزیر دفاع عراق تشکر می‌کنم.',
      ['held main IN>IQ IQ/-'],
    ],
    ['that ends tomorrow', 'وزیر خارجه هند فردا بغداد را ترک می‌کند.', ['held main IN>IQ IQ/Baghdad -/2022-01-26']],
    [
      'and an earlier one',
      'وزیر خارجه هند به عراق سفر کرد. سفر وزیر خارجه هند به بغداد در سال ۲۰۱۸ سودمند بود.',
      ['held main IN>IQ IQ/-', 'held background IN>IQ IQ/Baghdad 2018-01-01/2018-12-31'],
    ],
    [
      'that is only pointed to, by whoever is received',
      'وزیر دفاع ایران امروز با وزیر دفاع هند دیدار کرد. وزیر دفاع ایران گفت: امیدواریم این سفر سودمند باشد.',
      ['held background IN>IR IR/-'],
    ],
  ])('%s', (_, text, expected) => {
    expect(visitsOf(text)).toEqual(expected)
  })
})

describe('invitations and plans', () => {
  test.each([
    [
      'asked in formal words',
      'وزیر نفت عراق از وزیر نفت هند جهت سفر به عراق دعوت به عمل آورد.',
      ['proposed main IN>IQ IQ/-'],
    ],
    ['whoever is asked somewhere', 'احتمال دعوت رئیس‌جمهور مصر به بغداد بالا گرفت.', ['proposed main EG>IQ IQ/Baghdad']],
    ['accepted', 'نخست‌وزیر هند دعوت رئیس‌جمهور عراق برای سفر به بغداد را پذیرفت.', ['proposed main IN>IQ IQ/Baghdad']],
    ['called off', 'وزیر خارجه هند سفر خود به عراق را لغو کرد.', ['cancelled main IN>IQ IQ/-']],
    ['to an event, of no place', 'وزیر نفت عراق از وزیر نفت هند برای حضور در همایش نفت دعوت کرد.', []],
    ['of one who travels for himself', 'کارلوس پرز که به عراق سفر کرده است، نقاشی می‌کشد.', []],
    ['at home', 'بصره میزبان وزیر نفت عراق است.', []],
    ['what is in a city', 'نخست‌وزیر هند از گنجی که در بغداد است، سخن گفت.', []],
  ])('%s', (_, text, expected) => {
    expect(visitsOf(text)).toEqual(expected)
  })
})
