import type { Statement } from '@didar/server/contract'
import { useLanguage } from '../language/language.js'
import { topicName } from '../language/topics.js'
import { PartyShown } from './party.js'
import { WordsShown } from './words.js'

/** What each side said, the sides beside each other. */
export function StatementsBySide({ statements }: { readonly statements: readonly Statement[] }) {
  const sides = new Map<string, Statement[]>()
  for (const statement of statements) {
    const speaker = statement.speakers[0]
    const side = speaker?.country ?? speaker?.actor ?? ''
    sides.set(side, [...(sides.get(side) ?? []), statement])
  }
  return (
    <div class="sides">
      {[...sides].map(([side, those]) => (
        <Side key={side} side={side} statements={those} />
      ))}
    </div>
  )
}

export function Side({ side, statements }: { readonly side: string; readonly statements: readonly Statement[] }) {
  const { country, say } = useLanguage()
  return (
    <section class="side">
      <h3>
        <bdi>{side ? country(side) : say('unnamed')}</bdi>
      </h3>
      {statements.map((statement) => (
        <StatementShown key={`${statement.source.report} ${statement.id}`} statement={statement} />
      ))}
    </section>
  )
}

export function StatementShown({ statement }: { readonly statement: Statement }) {
  const { tongue } = useLanguage()
  return (
    <div class="statement">
      <p class="parties">
        {statement.speakers.map((party) => (
          <PartyShown key={party.actor} party={party} />
        ))}
      </p>
      <WordsShown source={statement.source} />
      <p class="quiet topics">
        {statement.topics.map((topic) => (
          <bdi key={topic}>{topicName(topic, tongue)}</bdi>
        ))}
      </p>
    </div>
  )
}
