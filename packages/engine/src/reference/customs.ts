/**
 * By whose custom a name is spelled in English. `any` learns from all names and serves those of the west and the far
 * east.
 */
export type Custom = 'persian' | 'arabic' | 'turkic' | 'slavic' | 'any'

export const CUSTOMS: readonly Custom[] = ['persian', 'arabic', 'turkic', 'slavic', 'any']

const ORIGINS: Readonly<Record<Exclude<Custom, 'any'>, RegExp>> = {
  persian: /persian|afghan|kurdish/,
  arabic: /arabic/,
  turkic: /turkic|central/,
  slavic: /slavic|georgian|armenian/,
}
const COUNTRIES: Readonly<Record<Exclude<Custom, 'any'>, ReadonlySet<string>>> = {
  persian: new Set('IR AF PK TJ TALIBAN KRG'.split(' ')),
  arabic: new Set(
    'BH DZ EG IQ JO KW LB LY MA OM PS QA SA SD SY TN AE YE HAMAS HEZBOLLAH ANSARALLAH PLO PIJ'.split(' '),
  ),
  turkic: new Set('TR AZ TM UZ KZ KG'.split(' ')),
  slavic: new Set('RU UA BY BG RS HR SI BA ME MK PL CZ SK AM GE'.split(' ')),
}
const NAMED = ['persian', 'arabic', 'turkic', 'slavic'] as const

export const customOfOrigin = (origin: string): Custom => NAMED.find((custom) => ORIGINS[custom].test(origin)) ?? 'any'

export const customOfCountry = (country: string): Custom =>
  NAMED.find((custom) => COUNTRIES[custom].has(country)) ?? 'any'
