import type { Problem, ReportPage } from '@didar/server/contract'
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { addressOf, ask, problemFrom } from '../api.js'
import { useLanguage } from '../language/language.js'
import { DayField } from '../parts/day-field.js'
import { Wrong } from '../parts/state.js'
import { ReadReport } from '../report/read-report.js'

/** A report to read: a text, a page, or an address, with its date. */
type Given = Readonly<Record<string, string>>

/** Paste a text or an address, or drop files: the record appears beside the text, and is kept or thrown away. */
export function Add() {
  const { say } = useLanguage()
  const [reading, setReading] = useState<readonly { readonly given: Given; readonly page: ReportPage }[]>([])
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const read = async (those: readonly Given[]) => {
    setBusy(true)
    setProblem(null)
    for (const given of those)
      if (isTooLarge(given))
        setProblem({ type: 'about:blank', title: '', status: 413, detail: say('tooLarge'), code: 'too-large' })
      else
        await post<ReportPage>('read', given).then(
          (page) => setReading((before) => [{ given, page }, ...before]),
          (thrown) => setProblem(problemFrom(thrown)),
        )
    setBusy(false)
  }
  const away = (index: number) => setReading((before) => before.filter((_, i) => i !== index))
  return (
    <>
      <h1>{say('add')}</h1>
      <Paste read={read} busy={busy} />
      {problem && <Wrong problem={problem} />}
      {reading.map(({ given, page }, i) => (
        <Fresh key={page.record.id} given={given} page={page} away={() => away(i)} fail={setProblem} />
      ))}
    </>
  )
}

/** Letters that the server reads at most: what is longer is not even sent. */
const MOST = { text: 5_000_000, html: 20_000_000 }
const isTooLarge = ({ text = '', html = '' }: Given) => text.length > MOST.text || html.length > MOST.html

const post = <T,>(path: string, body: Given): Promise<T> =>
  ask<T>(addressOf(path), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

function Paste({ read, busy }: { readonly read: (those: readonly Given[]) => Promise<void>; readonly busy: boolean }) {
  const { say } = useLanguage()
  const send = (event: SubmitEvent) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget as HTMLFormElement)
    const text = String(form.get('text') ?? '').trim()
    const published = String(form.get('published') ?? '').trim()
    if (text) read([{ ...(isAddress(text) ? { url: text } : { text }), ...(published ? { published } : {}) }])
  }
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (text.length < LARGE) return
    event.preventDefault()
    read([{ text }])
  }
  const drop = async (event: DragEvent) => {
    event.preventDefault()
    read(await givenIn(event.dataTransfer?.files))
  }
  return (
    <form class="paste" onSubmit={send} onDrop={drop} onDragOver={(event) => event.preventDefault()}>
      <label>
        {say('pasteHere')}
        <textarea name="text" rows={8} dir="auto" required onPaste={paste} />
      </label>
      <div class="filters">
        <DayField name="published" label={say('reportDate')} />
        <label>
          {say('files')}
          <span class="choose">{say('chooseFiles')}</span>
          <input
            type="file"
            class="unseen"
            multiple
            accept=".txt,.html,.htm,text/plain,text/html"
            onChange={async (event) => read(await givenIn(event.currentTarget.files))}
          />
        </label>
        <button type="submit" class="go" disabled={busy}>
          {say(busy ? 'loading' : 'read')}
        </button>
      </div>
    </form>
  )
}

/** Letters from which on a paste is read at once: a field that shows so many would hold up the page. */
const LARGE = 500_000

const isAddress = (text: string) => /^https?:\/\/\S+$/i.test(text)

async function givenIn(files: FileList | null | undefined): Promise<Given[]> {
  return Promise.all(
    [...(files ?? [])].map(async (file) => {
      const content = await file.text()
      return /\.html?$/i.test(file.name) ? { html: content } : { text: content }
    }),
  )
}

/** A record that was just made: it is in nobody's ledger until it is kept. */
function Fresh(props: {
  readonly given: Given
  readonly page: ReportPage
  readonly away: () => void
  readonly fail: (problem: Problem) => void
}) {
  const { say } = useLanguage()
  const { route } = useLocation()
  const keep = () =>
    post<{ id: string }>('reports', props.given).then(
      ({ id }) => route(`/reports/${encodeURIComponent(id)}`),
      (thrown) => props.fail(problemFrom(thrown)),
    )
  return (
    <section class="fresh">
      <p class="facts">
        <button type="button" class="go" onClick={keep}>
          {say('keep')}
        </button>
        <button type="button" onClick={props.away}>
          {say('throwAway')}
        </button>
      </p>
      <ReadReport page={props.page} />
    </section>
  )
}
