import type { Words } from '@didar/server/contract'
import { useLanguage } from '../language/language.js'
import { DayShown } from './day.js'

/** Where a stretch of a report is looked at, marked in its place. */
export const pathOfWords = ({ report, span }: Pick<Words, 'report' | 'span'>) =>
  `/reports/${encodeURIComponent(report)}#at=${span[0]}-${span[1]}`

/** Quoted words with the report they come from. */
export function WordsShown({ source }: { readonly source: Words }) {
  const { say } = useLanguage()
  return (
    <figure class="words">
      <blockquote dir="auto" lang="fa">
        <a href={pathOfWords(source)}>{source.words}</a>
      </blockquote>
      <figcaption class="quiet">
        <bdi>{source.outlet ?? source.report}</bdi> <span aria-hidden="true">·</span>{' '}
        {source.published ? <DayShown day={source.published} /> : say('undated')}
      </figcaption>
    </figure>
  )
}
