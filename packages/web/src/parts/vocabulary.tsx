import type { Vocabulary } from '@didar/server/contract'
import { useMemo } from 'preact/hooks'
import { addressOf, useAnswer } from '../api.js'
import { useLanguage } from '../language/language.js'
import { topicName } from '../language/topics.js'

type Options = readonly (readonly [value: string, shown: string])[]

/** Countries, organisations and topics by their names in the language of the page, in its alphabet's order. */
export function useVocabulary(): { readonly codes: Options; readonly topics: Options } {
  const { name, country, tongue } = useLanguage()
  const answer = useAnswer<Vocabulary>(addressOf('vocabulary'))
  return useMemo(() => {
    if (answer.state !== 'here') return { codes: [], topics: [] }
    const order = new Intl.Collator(tongue)
    const sorted = (entries: (readonly [string, string])[]) => entries.sort(([, a], [, b]) => order.compare(a, b))
    const { codes, topics } = answer.value
    return {
      codes: sorted(Object.entries(codes).map(([code, named]) => [code, name(named) ?? country(code)])),
      topics: sorted(topics.map((topic) => [topic, topicName(topic, tongue)])),
    }
  }, [answer, name, country, tongue])
}
