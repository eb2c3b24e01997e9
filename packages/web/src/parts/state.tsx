import type { Problem } from '@didar/server/contract'
import type { ComponentChildren } from 'preact'
import type { Answer } from '../api.js'
import { useLanguage } from '../language/language.js'
import { problemIn } from '../language/problems.js'

/** Shows an answer when it is here; before, that it is awaited; else what is wrong, in plain words. */
export function Shown<T>(props: { readonly answer: Answer<T>; readonly children: (value: T) => ComponentChildren }) {
  const { answer, children } = props
  if (answer.state === 'failed') return <Wrong problem={answer.problem} />
  const value = answer.state === 'here' ? answer.value : answer.before
  if (value === null) return <Waiting />
  return <div aria-busy={answer.state === 'waiting'}>{children(value)}</div>
}

export function Waiting() {
  const { say } = useLanguage()
  return (
    <p class="quiet loading" role="status">
      {say('loading')}
    </p>
  )
}

export function Wrong({ problem }: { readonly problem: Problem }) {
  const language = useLanguage()
  const said = problemIn(problem, language)
  return (
    <div class="wrong" role="alert">
      <h2>{language.say('wrong')}</h2>
      {said ? (
        <p>{said}</p>
      ) : (
        <p dir="auto" lang="en">
          {problem.detail}
        </p>
      )}
    </div>
  )
}

export function Missing() {
  const { say } = useLanguage()
  return (
    <div class="wrong">
      <h1>{say('noSuchPage')}</h1>
      <a href="/">{say('backToTimeline')}</a>
    </div>
  )
}

interface SectionShown {
  readonly title: string
  readonly those: readonly unknown[]
  readonly children: ComponentChildren
}

/** A part of a page under its title; where there is nothing, it is left out. */
export function Section({ title, those, children }: SectionShown) {
  if (those.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
