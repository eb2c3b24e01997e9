import type { PlaceMention, Token } from '../../document.js'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Last words of offices and bodies: after them an adjective or name of a country is meant as one. */
const OF_OFFICE = words(
  'خارجه دفاع جمهور جمهوری وزیر نخستوزیر صدراعظم سفیر کاردار همتای همتایان مقام مقامات مقامهای مسیولان مسیولین هییت هیات ' +
    'نماینده نمایندگان فرستاده دیپلمات دیپلماتهای فرمانده فرماندهان ژنرال سناتور سخنگوی طرف دولت وزرای خبرنگار نیروهای ارتش',
)
/** What is said of countries. */
const COUNTRY = words(
  'کشور کشورهای دولت جمهوری سفیر سفارت سرکنسول پادشاه پادشاهی سلطنت شاه امیر خارجه جمهور جمهوری نخستوزیر ' +
    'دفاع ورزش اقتصاد نفت کشاورزی بهداشت فوتبال ملی باشگاه تیم ارتش رژیم ملت مردم سلطان ولیعهد پارلمان مجلس وزیر مقامات مقامهای مسیولان همتای',
)
const CITY = words('شهر پایتخت بندر استان ایالت فرودگاه جزیره منطقه استاندار فرماندار شهردار والی شهرستان')
const ORGANISATION = words(
  'جنبش گروه سازمان حزب جبهه شورای اتحادیه مدیرکل دبیرکل سخنگوی رهبر رهبران اعضای عضو نماینده بازرسان گروهک نیروهای فرمانده رییس مقر جنبشهای',
)
const PREPOSITIONS = words('در به از')

export const isNounOfOffice = (token: Token | undefined): boolean => token !== undefined && OF_OFFICE.has(token.key)

/** How strongly the word before speaks for a place of this kind. */
export function contextOf(
  before: Token | undefined,
  kind: PlaceMention['kind'] | 'blocker',
): 'strong' | 'weak' | 'none' {
  const key = before?.key ?? ''
  const nouns = kind === 'organisation' ? ORGANISATION : kind === 'city' ? CITY : COUNTRY
  if (nouns.has(key)) return 'strong'
  return PREPOSITIONS.has(key) ? 'weak' : 'none'
}
