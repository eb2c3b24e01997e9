import { describe, expect, test } from 'vitest'
import { contactsOf } from './contacts.fixture.js'

describe('who meets', () => {
  test.each([
    [
      'Europeans in a list of states',
      'رایزنی‌های هیئت‌های هندی، اروپایی و آمریکایی فردا در ژنو برگزار می‌شود.',
      ['meeting planned EU+IN+US'],
    ],
    [
      'whoever is named after an unnamed source',
      'به گفته منبع مذکور وزیر نفت هند و همتای عراقی او قیمت‌ها را مورد بررسی قرار می‌دهند.',
      ['meeting planned IN+IQ'],
    ],
    [
      'what somebody travels for',
      'وزیر نفت هند به قاهره سفر کرد تا با وزیر نفت عراق قیمت‌ها را بررسی کند.',
      ['visit held EG+IN', 'meeting planned IN+IQ'],
    ],
    [
      'whoever the matter is about is not there',
      'وزیر نفت هند به قاهره سفر کرد تا با قضات مصری پرونده سفیر سابق هند را بررسی کند.',
      ['visit held EG+IN', 'meeting planned EG+IN'],
    ],
    [
      'an earlier one that a count tells of',
      'وزیر نفت هند با وزیر نفت عراق دیدار کرد. این سومین دیدار وزیر نفت هند با وزیر نفت عراق بود.',
      ['meeting held IN+IQ', 'meeting held IN+IQ'],
    ],
    [
      'whoever takes up what was only named',
      'مذاکرات آب از راه می‌رسد. سفیران هند، عراق و مصر این مذاکرات را دیروز در ژنو آغاز کردند.',
      ['meeting held EG+IN+IQ'],
    ],
    [
      'officials of the country told before',
      'وزیر نفت هند به عراق سفر کرد و با وزیر نفت عراق و دیگر مقامات آن دیدار کرد.',
      ['visit held IN+IQ', 'meeting held IN+IQ'],
    ],
    [
      'one session with several',
      'وزیر نفت هند روز دوشنبه در نشست با مقامات روسیه، چین، عراق و مصر در ژنو حضور خواهد داشت.',
      ['meeting planned CN+EG+IN+IQ+RU'],
    ],
    [
      'two people, beside a session of many states',
      'وزیر نفت هند در نشست با مقامات روسیه، چین، عراق و مصر شرکت کرد. نخست‌وزیر عراق با رئیس‌جمهور روسیه دیدار کرد.',
      ['meeting held CN+EG+IN+IQ+RU', 'meeting held IQ+RU'],
    ],
    [
      'whoever is named above all',
      'نخست‌وزیر عراق برای دیدار با بازرگانان به ویژه وزیر نفت ترکیه راهی آنکارا شد.',
      ['meeting planned IQ+TR', 'visit planned IQ+TR'],
    ],
    [
      'those of whom the talks made up the axis are told of once',
      'وزیر نفت هند با وزیر نفت عراق دیدار کرد. بهای نفت محورهای اصلی گفت‌وگوهای وزیر نفت هند و وزیر نفت عراق را تشکیل داد.',
      ['meeting held IN+IQ'],
    ],
  ])('%s', (_, text, contacts) => {
    expect(contactsOf(text)).toEqual(contacts)
  })
})

describe('talks that somebody sets out for', () => {
  test.each([
    [
      'are with the country that he goes to',
      'وزیر نفت هند برای مذاکره راهی بغداد شد.',
      ['visit planned IN+IQ', 'meeting planned IN+IQ'],
    ],
    [
      'are with whom they are told to be',
      'وزیر نفت هند برای مذاکره عازم بغداد شد. وزیر نفت هند با وزیر نفت عراق دیدار می‌کند.',
      ['visit planned IN+IQ', 'meeting planned IN+IQ'],
    ],
    ['are with anybody in a city where states meet', 'وزیر نفت هند برای مذاکره عازم ژنو شد.', ['visit planned IN']],
    ['are no talks to the press', 'وزیر نفت هند برای گفت‌وگو با خبرنگاران عازم بغداد شد.', ['visit planned IN+IQ']],
  ])('%s', (_, text, contacts) => {
    expect(contactsOf(text)).toEqual(contacts)
  })
})

describe('what is said of talks', () => {
  test.each([
    [
      'is said by nobody who was there',
      'سخنگوی دولت هند درباره تماس تلفنی اخیر بین رئیس‌جمهور ترکیه و رئیس‌جمهور مصر و انجام مذاکرات در ژنو سخن گفت.',
      ['call held EG+TR'],
    ],
    ['a council is none', 'شورای گفت‌وگوی دولت هند با وزیر نفت عراق هم‌نظر است.', []],
  ])('%s', (_, text, contacts) => {
    expect(contactsOf(text)).toEqual(contacts)
  })
})

describe('a list of countries', () => {
  test.each([
    [
      'after their number',
      'نامه نخست‌وزیر هند به سران چهار کشور عراق، مصر، ترکیه و چین فردا تحویل داده می‌شود.',
      ['message held CN+EG+IN+IQ+TR'],
    ],
    ['that lacks its commas', 'نامه نخست‌وزیر هند به سران عراق مصر ترکیه و چین', ['message held CN+EG+IN+IQ+TR']],
  ])('%s', (_, text, contacts) => {
    expect(contactsOf(text)).toEqual(contacts)
  })
})

describe('news of a message', () => {
  test.each([
    [
      'is denied, however long it is',
      'سفیر هند خبر مبنی بر ارسال نامه‌ای از وزیر نفت هند به وزیر نفت عراق درباره بهای نفت خام و گاز در بازارهای جهانی و قرارداد پالایشگاه‌های دو کشور را تکذیب کرد.',
      ['message denied IN+IQ'],
    ],
    [
      'is not sent by whoever speaks of it',
      'سفیر هند در واکنش به خبری مبنی بر ارسال نامه به وزیر نفت عراق سخن گفت.',
      [],
    ],
  ])('%s', (_, text, contacts) => {
    expect(contactsOf(text)).toEqual(contacts)
  })
})

describe('who speaks of himself', () => {
  test.each([
    ['is met', 'سفیر هند در بغداد گفت: وزیر نفت عراق دیروز با من دیدار کرد.', ['meeting held IN+IQ']],
    ['is called on', 'وزیر نفت هند گفت: سال‌ها پیش سفیر مصر به ملاقات من آمد.', ['meeting held EG+IN']],
    [
      'is written to, or his country is',
      'وزیر نفت هند گفت: چینی‌ها نامه‌ای به ما نوشته‌اند. رئیس‌جمهور مصر نامه‌ای به من نوشت.',
      ['message held CN+IN', 'message held EG+IN'],
    ],
    ['is rung up', 'وزیر نفت هند گفت: سفیر مصر هر روز به من زنگ می‌زند.', ['call held EG+IN']],
    ['is nobody’s side without an office', 'نرگس کاظمی‌نیا گفت: سفیر مصر با من دیدار کرد.', []],
  ])('%s', (_, text, contacts) => {
    expect(contactsOf(text)).toEqual(contacts)
  })
})

describe('counterparts without a country', () => {
  test.each([
    [
      'are of where somebody goes',
      'وزیر نفت هند به مصر و عراق می‌رود و با همتایان خود گفت‌وگو می‌کند.',
      ['visit planned EG+IN', 'visit planned IN+IQ', 'meeting planned EG+IN', 'meeting planned IN+IQ'],
    ],
    ['are nobody at home', 'وزیر نفت هند با همتایان خود گفت‌وگو می‌کند.', []],
  ])('%s', (_, text, contacts) => {
    expect(contactsOf(text)).toEqual(contacts)
  })
})

describe('what something led to', () => {
  test.each([
    ['was done', 'این بحران سبب شد تا مقامات هند، عراق و مصر با یکدیگر دیدار کنند.', ['meeting held EG+IN+IQ']],
    ['was only asked for', 'این بحران سبب شد از سفیر هند بخواهم با سفیر مصر دیدار کند.', ['meeting proposed EG+IN']],
  ])('%s', (_, text, contacts) => {
    expect(contactsOf(text)).toEqual(contacts)
  })
})
