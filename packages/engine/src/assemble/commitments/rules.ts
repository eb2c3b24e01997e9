import * as generated from '../../generated/commitment-rules.js'
import { fold } from '../../normalise/fold.js'

export type Kind =
  | 'ready'
  | 'noun'
  | 'future'
  | 'last'
  | 'stand'
  | 'present'
  | 'soon'
  | 'intend'
  | 'promise'
  | 'agree'
  | 'due'

/** One entry of `commitment-rules.yaml`, its words folded. */
export interface Rule {
  readonly id: string
  readonly kind: Kind
  readonly words: ReadonlySet<string>
  readonly verbs: ReadonlySet<string>
  readonly not: ReadonlySet<string>
  /** What is undertaken must be none of these: a planned encounter is a contact. */
  readonly except: ReadonlySet<string>
  /** One of these must stand in the clause. */
  readonly with: ReadonlySet<string>
  /** The verb is negative: «دریغ نمی‌کنیم». */
  readonly negative: boolean
}

interface Written {
  readonly id: string
  readonly kind: Kind
  readonly words?: readonly string[]
  readonly verbs?: readonly string[]
  readonly not?: readonly string[]
  readonly except?: readonly string[]
  readonly with?: readonly string[]
  readonly negative?: boolean
}

export const rules: readonly Rule[] = (generated.rules as readonly Written[]).map(
  ({ id, kind, words = [], verbs = [], not = [], except = [], with: company = [], negative = false }) => ({
    id,
    kind,
    words: new Set(words.map(fold)),
    verbs: new Set(verbs),
    not: new Set(not.map(fold)),
    except: new Set(except.map(fold)),
    with: new Set(company.map(fold)),
    negative,
  }),
)
