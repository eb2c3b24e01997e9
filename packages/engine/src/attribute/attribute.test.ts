import { describe, expect, it } from 'vitest'
import type { DidarRecord, Party } from '../document.js'
import { read } from '../read.js'

/** The statements of a text as [speakers, words]. */
function said(text: string): [string, string][] {
  const record = read(text, { published: '2021-10-12' })
  return record.statements.map(({ speakers, span }) => [
    speakers.map((party) => label(record, party)).join('+'),
    text.slice(...span),
  ])
}

function label(record: DidarRecord, party: Party): string {
  if ('code' in party) return party.code
  if ('name' in party) return record.text.slice(...party.name)
  const person = record.people.find(({ id }) => id === party.person)
  return (person?.name.fa ?? person?.office?.fa ?? '?').replaceAll('\u200c', ' ')
}

const words = (text: string) => said(text).map(([, content]) => content)
const WHO = 'علی محمدی سخنگوی وزارت امور خارجه ایران'

describe('where what is said stands', () => {
  it.each([
    ['after a colon', `${WHO} گفت: راه‌ها باز است.`, ['راه‌ها باز است']],
    ['after «که»', `${WHO} گفت که راه‌ها باز است.`, ['راه‌ها باز است']],
    ['after a comma', `${WHO} گفت، راه‌ها باز است.`, ['راه‌ها باز است']],
    ['bare', `${WHO} تصریح کرد راه‌ها باز است.`, ['راه‌ها باز است']],
    ['in quotation marks', `${WHO} گفت: «راه‌ها باز است.»`, ['راه‌ها باز است']],
    [
      'after two predicates with one verb',
      `${WHO} بر باز بودن راه‌ها تأکید و خاطرنشان کرد: برف بند آمده است.`,
      ['باز بودن راه‌ها', 'برف بند آمده است'],
    ],
    ['after a preposition', `${WHO} بر لزوم باز بودن راه‌ها تأکید کرد.`, ['لزوم باز بودن راه‌ها']],
    [
      'after a preposition that is no part of another',
      `${WHO} بر اساس گزارش‌ها بر لزوم باز بودن راه‌ها تأکید کرد.`,
      ['لزوم باز بودن راه‌ها'],
    ],
    ['before «را»', `${WHO} بستن راه‌ها را محکوم کرد.`, ['بستن راه‌ها']],
    ['around «را» with its verdict', `${WHO} باز شدن راه‌ها را گامی خوب دانست.`, ['باز شدن راه‌ها را گامی خوب']],
    [
      'between noun and verb, with its purpose',
      `${WHO} خواستار باز شدن راه‌ها شد تا دارو برسد.`,
      ['باز شدن راه‌ها شد تا دارو برسد'],
    ],
    ['after «خواستار این»', `${WHO} خواستار این شد که راه‌ها باز بماند.`, ['راه‌ها باز بماند']],
    ['why, not of whom, after an apology', `${WHO} از مردم به دلیل بسته شدن راه‌ها عذرخواهی کرد.`, ['بسته شدن راه‌ها']],
    [
      'in a clause frame that leaves out its auxiliary',
      `${WHO} ضمن تأکید بر این که برف بر راه‌ها حاکم شده، افزود: برف بند می‌آید.`,
      ['برف بر راه‌ها حاکم شده', 'برف بند می‌آید'],
    ],
    [
      'after a frame that names what somebody else stressed',
      `${WHO} با اشاره به تأکید وزیر راه مبنی بر باز کردن گردنه‌ها گفت: برف بند آمده است.`,
      ['برف بند آمده است'],
    ],
    [
      'after a question of somebody who is not coded',
      `${WHO} در پاسخ به خبرنگاری که پرسید «آیا راه‌ها باز می‌شود»، گفت: برف بند آمده است.`,
      ['برف بند آمده است'],
    ],
    ['between noun and verb', `${WHO} خواستار باز شدن راه‌ها شد.`, ['باز شدن راه‌ها']],
    ['before «را خواستار شد»', `${WHO} باز شدن راه‌ها را خواستار شد.`, ['باز شدن راه‌ها']],
    ['before «را یادآور شد»', `${WHO} سهم راهداران را یادآور شد.`, ['سهم راهداران']],
    ['before «را خاطرنشان ساخت»', `${WHO} سهم راهداران را خاطرنشان ساخت.`, ['سهم راهداران']],
    ['before «را پیشنهاد کرد»', `${WHO} ساخت دو پل تازه را پیشنهاد کرد.`, ['ساخت دو پل تازه']],
    ['of a proposal that is raised', `${WHO} پیشنهاد ساخت دو پل تازه را مطرح کرد.`, ['ساخت دو پل تازه']],
    ['around «را» with a number', `${WHO} شمار راهداران را هفتاد نفر اعلام کرد.`, ['شمار راهداران را هفتاد نفر']],
    ['behind a threat', `${WHO} همسایگان را تهدید به بستن گردنه‌ها کرد.`, ['بستن گردنه‌ها']],
    ['a need that is spoken of', `${WHO} از لزوم باز بودن راه‌ها سخن گفت.`, ['لزوم باز بودن راه‌ها']],
    ['a stance that is told', `${WHO} از آمادگی ایران برای ساخت پل سخن گفت.`, ['آمادگی ایران برای ساخت پل']],
    [
      'after another «از»',
      `${WHO} ضمن تشکر از راهداران، از آمادگی ایران برای ساخت پل سخن گفت.`,
      ['آمادگی ایران برای ساخت پل'],
    ],
    ['after «علاقه خود را در مورد»', `${WHO} علاقه خود را در مورد ساخت دو پل تازه ابراز کرد.`, ['ساخت دو پل تازه']],
    ['after a statement is issued', `${WHO} با انتشار بیانیه‌ای بستن راه‌ها را محکوم کرد.`, ['بستن راه‌ها']],
    [
      'in a message that mentions it',
      `وزارت راه ایران بیانیه‌ای داد و گفت برف بند آمده است.\nدر بیانیه به گردنه‌ها اشاره شده که از فردا باز می‌شوند.`,
      ['برف بند آمده است', 'از فردا باز می‌شوند'],
    ],
    ['after a wish of others', `${WHO} از مردم خواست از راه‌های کوهستانی دوری کنند.`, ['از راه‌های کوهستانی دوری کنند']],
    ['after a request', `${WHO} درخواست کرد که راه‌ها باز شود.`, ['راه‌ها باز شود']],
    [
      'after a mark that another leaves open',
      `${WHO} گفت:" راه‌ها باز است. وی افزود:" برف بند آمده است. "`,
      ['راه‌ها باز است', 'برف بند آمده است'],
    ],
    [
      'after an occasion',
      `${WHO} در اظهاراتی حمایت ایران را از باز شدن راه‌ها اعلام کرد.`,
      ['حمایت ایران را از باز شدن راه‌ها'],
    ],
    [
      'after a perfect without auxiliary',
      `${WHO} تاکید کرده اگر برف بند بیاید راه‌ها باز می‌شود.`,
      ['اگر برف بند بیاید راه‌ها باز می‌شود'],
    ],
    ['before a refusal to rule out', `${WHO} بسته شدن راه‌ها را رد نکرد.`, ['بسته شدن راه‌ها']],
    ['after a feeling', `${WHO} نسبت به بسته شدن راه‌ها ابراز نگرانی کرد.`, ['بسته شدن راه‌ها']],
    ['after thanks', `${WHO} از کمک راهداران قدردانی کرد.`, ['کمک راهداران']],
    [
      'in a clause frame',
      `${WHO} با بیان اینکه راه‌ها باز است، گفت: برف بند آمده است.`,
      ['راه‌ها باز است', 'برف بند آمده است'],
    ],
    [
      'in the next line',
      `${WHO} در توییتی نوشت:\n«راه‌ها باز است و برف بند آمده است.»`,
      ['راه‌ها باز است و برف بند آمده است'],
    ],
    [
      'in a clause frame without a main predicate',
      `${WHO} با بیان اینکه روزی که قرار شد راه‌ها باز شود برف می‌بارید.`,
      ['روزی که قرار شد راه‌ها باز شود برف می‌بارید'],
    ],
    [
      'after «به گفته» and who that is',
      'به گفته بهروز نمونه‌ای، استاد دانشگاه سراب، راه‌ها از فردا باز می‌شود.',
      ['راه‌ها از فردا باز می‌شود'],
    ],
    [
      'after «براساس گفته‌های»',
      `راهداران آمدند.\nبراساس گفته‌های ${WHO}، راه‌ها از فردا باز می‌شود.`,
      ['راه‌ها از فردا باز می‌شود'],
    ],
    ['after «به گفته»', `راهداران آمدند.\nبه گفته ${WHO}، راه‌ها از فردا باز می‌شود.`, ['راه‌ها از فردا باز می‌شود']],
  ])('%s', (_, text, expected) => expect(words(text)).toEqual(expected))
})

describe('what is no statement', () => {
  it.each([
    ['a bare subject', `${WHO} به باز شدن راه‌ها اشاره کرد.`],
    ['news of a stance', `${WHO} از آمادگی ایران برای ساخت پل خبر داد.`],
    ['news of a deed', `${WHO} از باز شدن راه‌ها خبر داد.`],
    ['a passive without a speaker', 'در این نشست بر باز بودن راه‌ها تأکید شد.'],
    ['whatever else is spoken of', `${WHO} از وضع راه‌ها سخن گفت.`],
    ['what a relative clause tells by the way', `${WHO} به گردنه‌ای که بلندی آن را هزار متر اعلام کرده‌اند رفت.`],
    ['what somebody else announced', 'این موضوع را علی محمدی سخنگوی وزارت امور خارجه ایران اعلام کرد.'],
    ['talks', `${WHO} با همتای خود درباره راه‌ها گفت و گو کرد.`],
    ['what follows a proposal that was raised', `${WHO} پیشنهاد بستن راه‌ها را مطرح کرد که کسی آن را نپذیرفت.`],
    ['that somebody spoke', `${WHO} که در جمع راهداران سخن می‌گفت به سراب رفت.`],
    ['the papers', 'روزنامه کیهان نوشت: راه‌ها بسته است.'],
    ['experts in the plural', 'اما متخصصان هواشناسی می‌گویند راه‌ها بسته است.'],
    ['words that were told before', `${WHO} این سخنان را در جمع خبرنگاران مطرح کرد.`],
    ['what a relative clause tells and closes', 'راه‌هایی که همسایگان وعده می‌دهند، هنوز بسته است.'],
    ['analysts', 'کارشناسان می‌گویند راه‌ها بسته است.'],
    ['the writer', 'می‌توان گفت راه‌ها بسته است.'],
  ])('%s', (_, text) => expect(words(text)).toEqual([]))
})

describe('who says it', () => {
  it.each([
    [
      'a pronoun: who spoke last',
      `${WHO} گفت: راه‌ها باز است.\nوی افزود: برف بند آمده است.`,
      ['علی محمدی', 'علی محمدی'],
    ],
    [
      '«این مقام»: who spoke last',
      `${WHO} گفت: راه‌ها باز است.\nاین مقام در پاسخ به سخنان جرج نمونه‌ای وزیر راه آمریکا گفت: برف بند آمده است.`,
      ['علی محمدی', 'علی محمدی'],
    ],
    [
      '«این مقام» of another country: not who spoke last',
      `جرج نمونه‌ای وزیر راه آمریکا گفت: پل‌ها خوب است.\n${WHO} هم آمد.\nجرج نمونه‌ای گفت: هوا خوب است.\nاین مقام ایرانی گفت: برف بند آمده است.`,
      ['جرج نمونه ای', 'جرج نمونه ای', 'علی محمدی'],
    ],
    [
      '«به گفته» of nobody who is named: not who stands after the comma',
      'به گفته دو کارگر، ترکیه راه‌ها را باز می‌کند.',
      [],
    ],
    [
      '«به گفته وی»: who spoke last, not who was named last',
      `${WHO} در دیدار حسن نمونه‌ای وزیر راه گفت: راه‌ها باز است.\nبه گفته وی، برف بند آمده است.`,
      ['علی محمدی', 'علی محمدی'],
    ],
    [
      '«این بازیگر» before anybody has spoken: who was named',
      'سارا محمدی سفیر خیریه شد.\nاین بازیگر در گفت‌وگو با ما با اشاره به اینکه راه‌ها باز است، گفت: برف بند آمده است.',
      ['سارا محمدی', 'سارا محمدی'],
    ],
    [
      'nobody named: who spoke last',
      `${WHO} بستن راه‌ها را محکوم کرد و گفت: برف بند آمده است.`,
      ['علی محمدی', 'علی محمدی'],
    ],
    [
      'an official whom an agency quotes',
      'خبرگزاری رسمی ترکیه به نقل از وزیر راه این کشور گزارش داد، راه‌ها باز است.',
      ['وزیر راه'],
    ],
    [
      'whom a body quotes',
      'طبق اعلام بانک مرکزی ایران، علی محمدی سفیر ایران در ترکیه از کار راهداران انتقاد کرد.',
      ['علی محمدی'],
    ],
    [
      'a surname before an office that the report has given',
      'رئیس کانون وکلای ایران به باکو رفت.\nامینی رئیس کانون وکلای ایران گفت: راه‌ها باز است.',
      ['امینی'],
    ],
    ['members of a delegation for its country', 'اعضای هیئت ترکیه گفتند: راه‌ها باز است.', ['TR']],
    ['a ministry for its country', 'وزارت خارجه ترکیه اعلام کرد: راه‌ها باز است.', ['TR']],
    [
      'the official whom a statement relays',
      `در بیانیه وزارت امور خارجه ایران آمده است: ${WHO} گفته است که راه‌ها باز است.`,
      ['علی محمدی'],
    ],
    [
      'the person named after the office of the lead',
      'یک عضو کمیسیون عمران مجلس گفت: راه‌ها باز است.\nبهروز نمونه‌ای نماینده مردم سراب در مجلس افزود: برف بند آمده است.',
      ['بهروز نمونه ای', 'بهروز نمونه ای'],
    ],
    [
      'the speaker by another office of his',
      'بهروز نمونه‌ای عضو کمیسیون عمران مجلس گفت: راه‌ها باز است.\nوی افزود: برف بند آمده است.\nنماینده مردم سراب در مجلس ادامه داد: پل‌ها هم خوب است.',
      ['بهروز نمونه ای', 'بهروز نمونه ای', 'بهروز نمونه ای'],
    ],
    [
      'nobody before for an indefinite spokesman of his',
      'کامران کرامتی وزیر خارجه افغانستان گفت: راه‌ها باز است.\nیکی از سخنگویان کرامتی گفت: برف بند آمده است.',
      ['کامران کرامتی', 'سخنگویان کرامتی'],
    ],
    [
      'whoever says further down what stands below the headline',
      `راه‌ها باز است\nما نگهبانان راه‌های کوهستانی را خبر کرده‌ایم.\n${WHO} گفت: ما نگهبانان راه‌های کوهستانی را خبر کرده‌ایم.`,
      ['علی محمدی', 'علی محمدی'],
    ],
    [
      'a source for nobody else',
      'یک منبع آگاه گفت: راه‌ها باز است.\nبهروز نمونه‌ای اظهار کرد: برف بند آمده است.',
      ['منبع آگاه', 'بهروز نمونه ای'],
    ],
    [
      'the person whom an office introduces after others have spoken',
      `${WHO} گفت: راه‌ها باز است.\nبهروز نمونه‌ای رئیس پلیس راه ایران افزود: برف بند آمده است.\nرئیس سازمان هواشناسی ایران گفت: هوا سرد است.\nکامران سرمایی افزود: باد می‌وزد.`,
      ['علی محمدی', 'بهروز نمونه ای', 'کامران سرمایی', 'کامران سرمایی'],
    ],
    [
      'the one speaker below for an unnamed official in the headline',
      `یک مسئول راهداری خواستار باز شدن راه‌ها شد\nبهروز نمونه‌ای گفت: راه‌ها باز شود.\nنمونه‌ای افزود: برف بند آمده است.`,
      ['بهروز نمونه ای', 'بهروز نمونه ای', 'بهروز نمونه ای'],
    ],
    ['whoever stands behind «این» and its noun', `پس از این دیدار ${WHO} گفت: راه‌ها باز است.`, ['علی محمدی']],
    [
      'nobody for an object that no reference stands for',
      `${WHO} گفت: راه‌ها باز است. بندی تازه را اضافه و اعلام کرد: برف بند آمده است.`,
      ['علی محمدی', 'علی محمدی'],
    ],
    ['whoever stands behind the day', `روز سه‌شنبه ${WHO} گفت: راه‌ها باز است.`, ['علی محمدی']],
    [
      'an association for itself and not for its country',
      'انجمن راهداران ایران اعلام کرد: راه‌ها باز است.',
      ['انجمن راهداران ایران'],
    ],
    [
      'a rank alone: who spoke last',
      'سردار بهروز نمونه‌ای گفت: راه‌ها باز است.\nسردار در این مراسم گفت: برف بند آمده است.',
      ['بهروز نمونه ای', 'بهروز نمونه ای'],
    ],
    [
      '«این» and a calling: who was named last',
      'بهروز نمونه‌ای به سراب رفت.\nاین بازیگر گفت: راه‌ها باز است.',
      ['بهروز نمونه ای'],
    ],
    [
      'not the owner of the site that reports it',
      `بهروز نمونه‌ای به سراب رفت.\nبه گزارش پایگاه اطلاع رسانی بهروز نمونه‌ای، ${WHO} گفت: راه‌ها باز است.`,
      ['علی محمدی'],
    ],
    [
      'who answers, not who is spoken of in the question',
      `${WHO} در پاسخ به این سؤال که رئیس‌جمهور ترکیه گفته است پل‌ها بسته است، تصریح کرد: راه‌ها باز است.`,
      ['علی محمدی'],
    ],
    [
      'who answers a question that ends its sentence',
      `${WHO} در پاسخ به اینکه آیا وزیر راه ترکیه آمده است؟ تأکید کرد: راه‌ها باز است.`,
      ['علی محمدی'],
    ],
    [
      'what is answered is its speaker’s, where it is no question',
      `${WHO} در واکنش به سخنان رئیس‌جمهور ترکیه که گفته بود پل‌ها بسته است، گفت: راه‌ها باز است.`,
      ['رئیس جمهور', 'علی محمدی'],
    ],
    ['the subject behind a conjunction of one word', 'پس از آنکه آمریکا اعلام کرد راه‌ها باز است، هوا سرد شد.', ['US']],
    ['nested speech stays with the outer speaker', `${WHO} گفت: راننده‌ها می‌گویند راه‌ها باز است.`, ['علی محمدی']],
    ['a headline', `محمدی: راه‌ها باز است\n${WHO} گفت: برف بند آمده است.`, ['علی محمدی', 'علی محمدی']],
  ])('%s', (_, text, expected) => expect(said(text).map(([speaker]) => speaker)).toEqual(expected))
})

describe('how far it goes', () => {
  it.each([
    ['on with «ما», as one stretch', `${WHO} گفت: راه‌ها باز است. ما نگهبانان را خبر کرده‌ایم.`, 1],
    ['not into the reporter’s own words', `${WHO} گفت: راه‌ها باز است.\nگفتنی است این راه سال گذشته ساخته شد.`, 1],
    ['not into the next frame', `${WHO} گفت: راه‌ها باز است. وزیر کشور ترکیه گفت: ما آماده‌ایم.`, 2],
  ])('%s', (_, text, count) => expect(words(text)).toHaveLength(count))

  it('takes the answers of an interview and leaves the questions', () => {
    const text = `${WHO} به پرسش‌ها پاسخ داد.\n* راه‌ها باز است؟\nبله، از دیروز باز است.\n* برف می‌بارد؟\nنه، هوا آفتابی است.\n* پل‌ها چطور است؟\nپل‌ها هم خوب است.`
    expect(words(text)).toEqual(['بله، از دیروز باز است', 'نه، هوا آفتابی است', 'پل‌ها هم خوب است'])
  })

  it('takes rhetorical questions for no interview', () => {
    const line = `${WHO} گفت: راه‌ها بسته است. چرا کسی نمی‌آید؟`
    expect(words([line, line, line, line].join('\n'))[0]).toBe('راه‌ها بسته است. چرا کسی نمی‌آید')
  })

  it('stops before the speaker’s next predicate', () => {
    expect(words(`${WHO} گفت که راه‌ها باز است و بر ادامه کار راهداران تأکید کرد.`)).toEqual([
      'راه‌ها باز است',
      'ادامه کار راهداران',
    ])
  })
})
