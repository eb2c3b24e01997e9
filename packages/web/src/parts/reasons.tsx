import type { Reason } from '@didar/server/contract'
import { useLanguage } from '../language/language.js'
import { reasonIn } from '../language/reasons.js'

/** Why the ledger took things for one. */
export function Reasons({ reasons }: { readonly reasons: readonly Reason[] }) {
  const language = useLanguage()
  return (
    <>
      {reasons.map((reason, i) => {
        const said = reasonIn(reason, language)
        return (
          <span key={reason.code}>
            {i > 0 && language.say('comma')}
            {said ? (
              <bdi>{said}</bdi>
            ) : (
              <bdi lang="en">{reason.values.filter((value) => typeof value === 'string').join(', ')}</bdi>
            )}
          </span>
        )
      })}
    </>
  )
}
