import type { Tongue } from './language.js'

/** Why a record has a value that its words do not say (see `docs/record.md`), in Persian; records say it in English. */
const FA: Readonly<Record<string, string>> = {
  'known person': 'شخص شناخته‌شده',
  'implied by the context': 'از بافت سخن',
  nationality: 'ملیت',
  'an Iranian name': 'نام ایرانی',
  'a body of no one country': 'نهادی که از یک کشور نیست',
  'the country spoken of': 'کشوری که سخن از آن است',
  "the outlet's own country": 'کشور خود رسانه',
  'not said': 'گفته نشده',
  'the words of the office': 'از نام سمت',
  'the visit': 'از سفر',
  "the host's country": 'کشور میزبان',
  "the visit's city": 'شهر سفر',
  decided: 'با تصمیم',
}

/** In the language of the page where it is known, else as the record has it. */
export const impliedIn = (tongue: Tongue, because: string): string =>
  tongue === 'fa' ? (FA[because] ?? because) : because
