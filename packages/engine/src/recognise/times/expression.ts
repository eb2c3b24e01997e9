import type { CalendarName } from './calendars.js'

/** A year as said: `1400`, `سال ۲۰۱۵ میلادی`, or counted from the report's (`سال جاری` 0, `سال گذشته` -1). */
export type YearSaid =
  | { readonly number: number; readonly calendar: CalendarName }
  | { readonly relative: number; readonly calendar: CalendarName | null }

/** Which month, by name or counted from the report's. */
export type MonthSaid =
  | { readonly month: number; readonly calendar: CalendarName }
  | { readonly relative: number; readonly calendar: CalendarName | null }

export interface DateSaid {
  readonly month: MonthSaid
  readonly first: number
  readonly last: number
  readonly year: YearSaid | null
}

/** Which of several: the last before the report, the next after it, or that of a week counted from the report's. */
export type WeekdaySaid = { readonly weekday: number; readonly direction?: -1 | 1; readonly week?: number }

/** `whole`: «اوایل»، «اواخر»; `first`, `last` day; `half1`, `half2`: «نیمه نخست». */
export type Edge = 'whole' | 'first' | 'last' | 'half1' | 'half2'

export type Expression =
  /** One day (or elided range of days), said in up to three ways at once: «فردا - سه شنبه 7 مهرماه». */
  | { readonly kind: 'day'; readonly offset?: number; readonly weekday?: WeekdaySaid; readonly date?: DateSaid }
  | { readonly kind: 'week'; readonly relative: number; readonly edge: Edge | null }
  | {
      readonly kind: 'month'
      readonly month: MonthSaid
      readonly last: number | null
      readonly year: YearSaid | null
      /** «شهریور گذشته», «مهرماه آینده». */
      readonly direction?: -1 | 1
      readonly edge: Edge | null
    }
  | {
      readonly kind: 'season'
      readonly season: number
      readonly year: YearSaid | null
      readonly direction: -1 | 1 | null
      readonly edge: Edge | null
    }
  | { readonly kind: 'year'; readonly first: YearSaid; readonly last: YearSaid; readonly edge: Edge | null }
  /** «شش ماه نخست سال»: the `part`-th `months` months of a year. */
  | { readonly kind: 'months-of-year'; readonly months: number; readonly part: number; readonly year: YearSaid }
  /** «سه روز گذشته»: so many units up to the report or on from it. */
  | { readonly kind: 'stretch'; readonly unit: Unit; readonly count: number; readonly direction: -1 | 1 }
  /** «دو سال پیش»: the unit so many back or on. */
  | { readonly kind: 'distant'; readonly unit: Unit; readonly count: number; readonly direction: -1 | 1 }
  /** «حدود یک ماه پیش»: told vaguely, so not coded. */
  | { readonly kind: 'vague' }
  /** «یک روز پس از آن»: so many days after the day told before. */
  | { readonly kind: 'after'; readonly days: number }

export type Unit = 'day' | 'week' | 'month' | 'year'

/** An expression where it stands, before its value is known. */
export interface Found {
  readonly from: number
  readonly to: number
  readonly said: Expression
}
