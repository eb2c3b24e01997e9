import type { ReportPage } from '@didar/server/contract'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { type Finding, findingAt, findingsOf } from './findings.js'
import { MarkedText } from './marked-text.js'
import { Panel } from './panel.js'

type Shown = Pick<ReportPage, 'record' | 'actors' | 'encounters'>
type Words = readonly [number, number]

/** A report beside what was understood of it: a mark shows its value, a value shows its words. */
export function ReadReport({ page }: { readonly page: Shown }) {
  const findings = useMemo(() => findingsOf(page.record), [page.record])
  const hash = useHash()
  const chosen = useMemo(() => findingAt(hash, findings), [hash, findings])
  const asked = /^#at=(\d{1,9})-(\d{1,9})$/.exec(hash)
  const [words, setWords] = useState<Words | null>(null)
  useEffect(() => setWords(asked ? [Number(asked[1]), Number(asked[2])] : null), [hash])
  const { room, noteKeyboard } = useFollowing(chosen, words)
  return (
    <div class="reading" ref={room} onClickCapture={noteKeyboard}>
      <MarkedText record={page.record} findings={findings} chosen={chosen} words={words} />
      <Panel page={page} findings={findings} chosen={chosen} point={setWords} />
    </div>
  )
}

/**
 * The other half follows what is chosen in one: the list scrolls to the value of a mark, the text to the words of a value.
 * With the keyboard the focus goes along: from a mark to its value, from a value to its words.
 */
function useFollowing(chosen: Finding | null, words: Words | null) {
  const room = useRef<HTMLDivElement>(null)
  const keyboard = useRef(false)
  const part = (selector: string) => room.current?.querySelector<HTMLElement>(selector) ?? null
  useLayoutEffect(() => {
    // Words of what was chosen before are still pointed at.
    if (room.current) bringToSight(room.current, location.hash.startsWith('#at=') ? '.text .pointed' : '.text .chosen')
    const [panel, value] = [part('.panel'), part('.panel [aria-current]')]
    if (panel && value) scrollWithin(panel, value)
    if (keyboard.current && part('.text')?.contains(document.activeElement)) value?.focus({ preventScroll: true })
  }, [chosen])
  useLayoutEffect(() => {
    if (room.current) bringToSight(room.current, '.text .pointed')
    if (keyboard.current && part('.panel')?.contains(document.activeElement))
      part('.text .pointed')?.focus({ preventScroll: true })
  }, [words])
  // A click that no mouse made: Enter or a space on a link or a button.
  const noteKeyboard = (event: MouseEvent) => {
    keyboard.current = event.detail === 0
  }
  return { room, noteKeyboard }
}

/** Scrolls to the first of some pieces of the text, unless one of them is in sight: above the list where that lies over the text. */
function bringToSight(room: HTMLElement, selector: string): void {
  const pieces = [...room.querySelectorAll(selector)]
  const panel = room.querySelector('.panel')?.getBoundingClientRect()
  const inSight = ({ top, bottom, left, right }: DOMRect) => {
    const covered = panel && panel.left < right && left < panel.right
    return top >= 0 && bottom <= (covered ? panel.top : innerHeight)
  }
  if (!pieces.some((piece) => inSight(piece.getBoundingClientRect())))
    pieces[0]?.scrollIntoView({ block: 'nearest', behavior: 'instant' })
}

/** Scrolls a box alone, never the page, until a part of it is in its upper half. */
function scrollWithin(box: HTMLElement, part: HTMLElement): void {
  const below = part.getBoundingClientRect().top - box.getBoundingClientRect().top
  if (below < 0 || below > box.clientHeight / 2) box.scrollTop += below
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
