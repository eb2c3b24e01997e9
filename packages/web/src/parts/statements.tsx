import type { Statement } from '@didar/server/contract'
import { useState } from 'preact/hooks'
import { useLanguage } from '../language/language.js'
import { topicName } from '../language/topics.js'
import { PartyShown } from './party.js'
import { WordsShown } from './words.js'

/** What each side said, about one topic where one is chosen. */
export function StatementsBySideAndTopic({ statements }: { readonly statements: readonly Statement[] }) {
  const { say, tongue, number } = useLanguage()
  const [chosen, setChosen] = useState<string | null>(null)
  const topics = countedTopics(statements)
  const shown = statements.filter((statement) => chosen === null || statement.topics.includes(chosen))
  const choice = (topic: string | null, name: string, count: number) => (
    <button
      type="button"
      key={topic ?? ''}
      class="chip"
      aria-pressed={chosen === topic}
      onClick={() => setChosen(topic)}
    >
      <bdi>{name}</bdi> <span>{number(count)}</span>
    </button>
  )
  return (
    <>
      {topics.length > 0 && (
        <fieldset class="chips" aria-label={say('topics')}>
          {choice(null, say('everything'), statements.length)}
          {topics.map(([topic, count]) => choice(topic, topicName(topic, tongue), count))}
        </fieldset>
      )}
      <StatementsBySide statements={shown} />
    </>
  )
}

/** The topics of statements, the most frequent first. */
function countedTopics(statements: readonly Statement[]): (readonly [topic: string, count: number])[] {
  const counts = new Map<string, number>()
  for (const topic of statements.flatMap(({ topics }) => topics)) counts.set(topic, (counts.get(topic) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])
}

/** What each side said, the sides beside each other. */
function StatementsBySide({ statements }: { readonly statements: readonly Statement[] }) {
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

/** What one side said. */
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
