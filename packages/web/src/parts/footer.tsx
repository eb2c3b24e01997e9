import type { Stats } from '@didar/server/contract'
import { addressOf, useAnswer } from '../api.js'
import { useLanguage } from '../language/language.js'

/** Names as programs know them; they are the same in every language. */
const FORMATS = [
  ['csv', 'CSV'],
  ['jsonl', 'JSON Lines'],
  ['xlsx', 'Excel'],
  ['parquet', 'Parquet'],
  ['colt', 'COLT'],
  ['polecat', 'POLECAT'],
  ['ftm', 'FollowTheMoney'],
  ['gexf', 'GEXF'],
] as const

/** Which ledger this is, and how to take it along. */
export function Footer() {
  const { say } = useLanguage()
  const stats = useAnswer<Stats>(addressOf('stats'))
  return (
    <footer class="bottom">
      {stats.state === 'here' && (
        <p>
          {say('ledger')}: <bdi>{stats.value.ledger}</bdi>
        </p>
      )}
      <nav class="chips" aria-label={say('exports')}>
        <span>{say('exports')}:</span>
        {FORMATS.map(([format, name]) => (
          <a key={format} href={addressOf(`exports/${format}`)} download>
            <bdi>{name}</bdi>
          </a>
        ))}
      </nav>
      <p>
        {say('programs')}:{' '}
        <a href={addressOf('openapi.json')} target="_blank" rel="noreferrer">
          <bdi>OpenAPI</bdi>
        </a>
      </p>
    </footer>
  )
}
