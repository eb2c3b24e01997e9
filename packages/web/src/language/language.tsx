import type { Named } from '@didar/server/contract'
import { type ComponentChildren, createContext } from 'preact'
import { useContext, useLayoutEffect, useMemo, useState } from 'preact/hooks'
import { en } from './en.js'
import { fa, type Message } from './fa.js'

export type Tongue = 'fa' | 'en'
const MESSAGES = { fa, en }

/** What a page needs in order to speak: its words, numbers, names. */
export interface Language {
  readonly tongue: Tongue
  readonly choose: (tongue: Tongue) => void
  /** A message, with `{name}` filled in. */
  readonly say: (message: Message, filled?: Readonly<Record<string, string | number>>) => string
  readonly number: (value: number) => string
  readonly percent: (value: number) => string
  /** In the language of the page where it is known, else in the other one. */
  readonly name: (named: Named) => string | null
  /** A country by the name that the browser knows; an organisation by the name that is given, else by its code. */
  readonly country: (code: string, named?: Named) => string
}

const Context = createContext<Language | null>(null)
const KEPT = 'didar.language'

export function LanguageProvider({ children }: { readonly children: ComponentChildren }) {
  const [tongue, setTongue] = useState<Tongue>(firstTongue)
  useLayoutEffect(() => {
    document.documentElement.lang = tongue
    document.documentElement.dir = tongue === 'fa' ? 'rtl' : 'ltr'
  }, [tongue])
  const language = useMemo(() => {
    const choose = (chosen: Tongue) => {
      localStorage.setItem(KEPT, chosen)
      setTongue(chosen)
    }
    return speaking(tongue, choose)
  }, [tongue])
  return <Context.Provider value={language}>{children}</Context.Provider>
}

export function useLanguage(): Language {
  const language = useContext(Context)
  if (!language) throw new Error('A part stands outside LanguageProvider')
  return language
}

function firstTongue(): Tongue {
  const asked = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem(KEPT)
  if (asked === 'fa' || asked === 'en') return asked
  return navigator.languages.some((language) => language.startsWith('fa')) ? 'fa' : 'en'
}

/** Of a message with two forms, `one|several`, that for the count. */
function formOf(message: string, isOne: boolean): string {
  const [one = '', several = one] = message.split('|')
  return isOne ? one : several
}

function speaking(tongue: Tongue, choose: Language['choose']): Language {
  const locale = tongue === 'fa' ? 'fa-IR' : 'en-GB'
  const numbers = new Intl.NumberFormat(locale)
  const percents = new Intl.NumberFormat(locale, { style: 'percent' })
  const regions = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' })
  const name = ({ fa, en }: Named) => (tongue === 'fa' ? (inPersianDigits(fa) ?? en) : (en ?? fa))
  return {
    tongue,
    choose,
    say: (message, filled = {}) =>
      formOf(MESSAGES[tongue][message], filled.count === 1).replace(/\{(\w{1,20})\}/g, (_, key: string) => {
        const value = filled[key]
        return typeof value === 'number' ? numbers.format(value) : (value ?? '')
      }),
    number: (value) => numbers.format(value),
    percent: (value) => percents.format(value),
    name,
    country: (code, named) => (/^[A-Z]{2}$/.test(code) ? regions.of(code) : named && name(named)) ?? code,
  }
}

/** «گروه ۴+۱»: the digits of a Persian name. */
const inPersianDigits = (name: string | null): string | null =>
  name?.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)] ?? digit) ?? null
