import type { ReportPage } from '@didar/server/contract'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { findingAt, findingsOf } from './findings.js'
import { MarkedText } from './marked-text.js'
import { Panel } from './panel.js'

type Shown = Pick<ReportPage, 'record' | 'actors' | 'encounters'>

/** A report beside what was understood of it: a mark shows its value, a value shows its words. */
export function ReadReport({ page }: { readonly page: Shown }) {
  const findings = useMemo(() => findingsOf(page.record), [page.record])
  const hash = useHash()
  const chosen = useMemo(() => findingAt(hash, findings), [hash, findings])
  const asked = /^#at=(\d{1,9})-(\d{1,9})$/.exec(hash)
  const [words, setWords] = useState<readonly [number, number] | null>(null)
  useEffect(() => setWords(asked ? [Number(asked[1]), Number(asked[2])] : null), [hash])
  return (
    <div class="reading">
      <MarkedText record={page.record} findings={findings} chosen={chosen} words={words} />
      <Panel page={page} findings={findings} chosen={chosen} point={setWords} />
    </div>
  )
}

function useHash(): string {
  const [hash, setHash] = useState(location.hash)
  useEffect(() => {
    const follow = () => setHash(location.hash)
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  return hash
}
