import type { ReportPage } from '@didar/server/contract'
import { addressOf, useAnswer } from '../api.js'
import { useLanguage } from '../language/language.js'
import { DayShown } from '../parts/day.js'
import { Shown } from '../parts/state.js'
import { ReadReport } from '../report/read-report.js'

/** A report with everything found in it marked in place. */
export function Report({ id }: { readonly id: string }) {
  const answer = useAnswer<ReportPage>(addressOf(`reports/${encodeURIComponent(id)}`))
  return (
    <Shown answer={answer}>
      {(page) => (
        <>
          <Origin page={page} />
          <ReadReport page={page} />
        </>
      )}
    </Shown>
  )
}

function Origin({ page }: { readonly page: ReportPage }) {
  const { say } = useLanguage()
  const { record, copyOf, copies } = page
  const { title, published, outlet, url } = record.report
  return (
    <header>
      <h1 dir="auto">{title ? record.text.slice(...title) : record.id}</h1>
      <p class="facts quiet">
        {outlet && <bdi>{outlet}</bdi>}
        {published ? <DayShown day={published.slice(0, 10)} /> : <span>{say('undated')}</span>}
        {url && /^https?:/.test(url) && (
          <a href={url} rel="noreferrer noopener">
            {say('original')}
          </a>
        )}
        {copyOf && (
          <a href={`/reports/${encodeURIComponent(copyOf)}`}>
            {say('copyOf')} <bdi>{copyOf}</bdi>
          </a>
        )}
        {copies.map((copy) => (
          <a key={copy} href={`/reports/${encodeURIComponent(copy)}`}>
            {say('copy')} <bdi>{copy}</bdi>
          </a>
        ))}
      </p>
    </header>
  )
}
