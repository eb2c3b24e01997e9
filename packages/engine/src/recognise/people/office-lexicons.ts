import * as collectives from '../../generated/collectives.js'
import * as fields from '../../generated/ministry-fields.js'
import * as heads from '../../generated/office-heads.js'
import * as offices from '../../generated/offices.js'
import * as professions from '../../generated/professions.js'
import { Lexicon, lastRows } from '../../rules/lexicon.js'
import { values } from '../../rules/table.js'

export type OfficeRow = offices.Row
export type HeadRow = heads.Row

interface Forms {
  readonly fa: string
  readonly forms: string
}

const entries = <Row extends Forms>(rows: readonly Row[]): [string, Row][] =>
  rows.flatMap((row) => [row.fa, ...values(row.forms)].map((form): [string, Row] => [form, row]))

const lazy = <T>(make: () => T): (() => T) => {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** Offices that are in the table as a whole. */
export const officeLexicon = lazy(() => new Lexicon<OfficeRow>(lastRows(offices.byForm)))

const isFormer = ({ complement }: HeadRow) => complement === 'former'

/** What a ministry may also be of. */
export const fieldLexicon = lazy(() => new Lexicon<fields.Row>(entries(fields.rows())))

/** Nouns that open an office. */
export const headLexicon = lazy(() => new Lexicon<HeadRow>(entries(heads.rows().filter((row) => !isFormer(row)))))

/** Markers inside an office: سابق، منتخب، محترم. */
export const markerLexicon = lazy(() => new Lexicon<HeadRow>(entries(heads.rows().filter(isFormer))))

export const professionLexicon = lazy(() => new Lexicon<{ fa: string }>(entries(professions.rows()), ['ی', 'ان']))

/** Delegations, ministries, «دو کشور»: plural or collective actors. */
export const collectiveLexicon = lazy(
  () => new Lexicon<collectives.Row>(entries(collectives.rows()), ['ی', 'ای', 'یی']),
)

/** Plural office nouns with their singular. */
export const pluralLexicon = lazy(
  () =>
    new Lexicon<string>([
      ['وزرای', 'وزیر'],
      ['وزیران', 'وزیر'],
      ['نخست‌وزیران', 'نخست‌وزیر'],
      ['سفرای', 'سفیر'],
      ['سفیران', 'سفیر'],
      ['کاردارهای', 'کاردار'],
      ['کارداران', 'کاردار'],
      ['رؤسای', 'رئیس'],
      ['رئیسان', 'رئیس'],
      ['رهبران', 'رهبر'],
      ['پادشاهان', 'پادشاه'],
      ['فرماندهان', 'فرمانده'],
      ['معاونان', 'معاون'],
      ['معاونین', 'معاون'],
      ['سخنگویان', 'سخنگوی'],
      ['دبیران', 'دبیر'],
      ['مشاوران', 'مشاور'],
      ['دستیاران', 'دستیار'],
      ['همتایان', 'همتای'],
    ] satisfies [string, string][]),
)
