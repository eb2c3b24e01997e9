import type { Document, Sentence } from '../../document.js'
import { keySet } from '../../rules/keys.js'

const REPORTED = keySet('گزارش')

/** Where a contact is told: `summary` and `telling` where what stands before «به گزارش …» is told again after it. */
export type Passage = 'headline' | 'summary' | 'telling' | 'body'

/** How many sentences of the lead belong to the opening. */
const OPENING = 2

/** The headline and the first sentences: what the report tells as its news. */
export function openingOf({ sentences }: Document): readonly Sentence[] {
  const lead = sentences.filter(({ part }) => part === 'lead' || part === 'body').slice(0, OPENING)
  return [...sentences.filter(({ part }) => part === 'headline'), ...lead]
}

/** Where the sentences of a report stand. */
export function passagesIn({ sentences, tokens }: Document): (sentence: number) => Passage {
  const lead = sentences.find(({ part }) => part === 'lead')
  const next = sentences.find(({ part, paragraph }) => part !== 'junk' && lead && paragraph > lead.paragraph)
  const [first, second] = tokens.slice(next?.range[0] ?? 0, (next?.range[0] ?? 0) + 2)
  const isTold = first?.key === 'به' && REPORTED.has(second?.key ?? '')
  const passageOf = ({ part, paragraph }: Sentence): Passage => {
    if (part === 'headline') return 'headline'
    if (!isTold) return 'body'
    return paragraph === lead?.paragraph ? 'summary' : paragraph === next?.paragraph ? 'telling' : 'body'
  }
  return (sentence) => {
    const found = sentences[sentence]
    return found ? passageOf(found) : 'body'
  }
}
