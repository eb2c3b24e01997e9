import type { ComponentChildren } from 'preact'

interface Props {
  readonly title: string
  readonly those: readonly unknown[]
  readonly children: ComponentChildren
}

/** A part of a page under its title; where there is nothing, it is left out. */
export function Section({ title, those, children }: Props) {
  if (those.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
