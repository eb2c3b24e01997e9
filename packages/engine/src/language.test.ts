import { expect, test } from 'vitest'
import { languageOf } from './language.js'

test.each([
  ['fa', 'وزیر امور خارجه ترکیه در آنکارا با همتای عراقی خود دیدار کرد.'],
  ['fa', 'دیدار دو وزیر'],
  ['fa', 'وزير امور خارجه تركيه در اين ديدار از گسترش همكاري ها خبر داد'],
  ['fa', 'وی افزود: «إن الله مع الصابرین» شعار ما است و این راه را ادامه خواهیم داد.'],
  ['ar', 'اجتمع وزير الخارجية العراقي مع نظيره التركي في أنقرة وبحثا العلاقات بين البلدين.'],
  ['ur', 'وزیر اعظم نے کہا ہے کہ دونوں ملکوں کے تعلقات مضبوط ہیں۔'],
  ['ps', 'د بهرنيو چارو وزير له خپل سیال سره وکتل او ښه خبرې یې وکړې'],
  ['ckb', 'سەرۆک کۆماری عێراق لەگەڵ وەزیری دەرەوە کۆبووەوە'],
  ['und', 'The minister met his counterpart in Ankara.'],
  ['und', 'Министр встретился с коллегой.'],
  ['und', ''],
  ['und', '۱۲ / 34 …'],
])('%s: %s', (language, text) => {
  expect(languageOf(text)).toBe(language)
})

test('a Persian report is Persian however much foreign text surrounds it', () => {
  const persian = 'وزیر خارجه گفت که این کشور برای گفت‌وگو با همه همسایگان خود آماده است و از آن استقبال می‌کند. '
  expect(languageOf(`${persian.repeat(3)}${'<div class="x">menu</div>'.repeat(40)}`)).toBe('fa')
})
