/**
 * The values that flow from stage to stage. All are readonly; every `Span` points into the text exactly as it was
 * given (UTF-16 code units, half-open), every `Range` into the tokens of a `Document`.
 */

/** `[start, end)` in UTF-16 code units of the text as given. */
export type Span = readonly [start: number, end: number]
/** `[from, to)` in token indices. */
export type Range = readonly [from: number, to: number]

export type TokenKind = 'word' | 'number' | 'latin' | 'punct'
export type PartOfSpeech =
  | 'noun'
  | 'adjective'
  | 'verb'
  | 'adverb'
  | 'preposition'
  | 'conjunction'
  | 'pronoun'
  | 'determiner'
  | 'numeral'
  | 'particle'
  | 'punct'
  | 'unknown'

export type Tense =
  | 'present'
  | 'past'
  | 'imperfect'
  | 'perfect'
  | 'pluperfect'
  | 'future'
  | 'subjunctive'
  | 'past-subjunctive'
  | 'imperative'
  | 'infinitive'
  | 'participle'

/** What a verb form says of itself. `person` 1–3. */
export interface VerbMorphology {
  readonly tense: Tense
  readonly person: 1 | 2 | 3 | null
  readonly number: 'singular' | 'plural' | null
  readonly negative: boolean
  /** شدن after a participle: `گفته شد`. */
  readonly passive?: boolean
}

/** One reading of a word form. */
export interface WordForm {
  /** Dictionary form: a noun without plural and endings, a verb's infinitive (`گفتن`). */
  readonly lemma: string
  readonly pos: PartOfSpeech
  readonly plural?: boolean
  /** The ending that was taken off, as a name. */
  readonly suffix?: 'ezafe' | 'indefinite' | 'possessive' | 'comparative' | 'superlative' | 'copula'
  /** Its reading as a verb; where `pos` is not `verb`, another reading is likelier (`نشست`). `lemma` is the infinitive. */
  readonly verb?: VerbMorphology & { readonly lemma: string }
}

export interface Token {
  readonly index: number
  readonly start: number
  readonly end: number
  /** Canonical spelling: ی ک, ZWNJ where the word has one, no marks, ASCII digits. */
  readonly form: string
  /** `form` folded for lookup: see `fold`. */
  readonly key: string
  /** The number of its form, by which lexicons keep what they found out of it; 0 where a stream has more forms than numbers. */
  readonly number: number
  readonly kind: TokenKind
  /** Index of its sentence. */
  readonly sentence: number
  readonly word: WordForm
}

/** A finite verb with its auxiliaries and prefixes: `خواهند داشت`, `گفته است`, `نمی‌شود`, `قرار گرفت` without its noun. */
export interface VerbGroup extends VerbMorphology {
  readonly range: Range
  /** Infinitive of the main verb: `داشتن`. */
  readonly lemma: string
}

/**
 * A stretch with at most one finite verb. A clause that is embedded (`که به ایران سفر کرده است`) lies inside its
 * parent's range; `parts` are the clause's own tokens, without those of its children.
 */
export interface Clause {
  readonly index: number
  readonly range: Range
  readonly parts: readonly Range[]
  readonly verb: VerbGroup | null
  /** `main`; `relative` after a noun and «که»; `complement` «که …» after a verb of saying, thinking; `adverbial` (چون، اگر، تا …). */
  readonly kind: 'main' | 'relative' | 'complement' | 'adverbial'
  readonly parent: number | null
  readonly sentence: number
}

export interface Sentence {
  readonly index: number
  readonly range: Range
  readonly span: Span
  readonly paragraph: number
  /** `headline`: titles and kickers at the top; `lead`: the first paragraph of the body; `body`; `junk`. */
  readonly part: 'headline' | 'lead' | 'body' | 'junk'
}

/** A text cut into its parts: what every later stage reads. */
export interface Document {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  readonly verbs: readonly VerbGroup[]
  readonly clauses: readonly Clause[]
  /** Guillemet and quotation-mark pairs, the marks included. */
  readonly quotations: readonly Range[]
  readonly title: Span | null
  readonly junk: readonly Span[]
}

// ---- what the recognisers find ----

export type Calendar = 'jalali' | 'gregorian' | 'hijri' | 'relative'
export type Precision = 'day' | 'week' | 'month' | 'season' | 'year' | 'range'

export interface TimeMention {
  readonly range: Range
  readonly span: Span
  /** ISO days, first and last. */
  readonly start: string
  readonly end: string
  readonly calendar: Calendar
  readonly precision: Precision
  readonly rule: string
}

/** A country, organisation, city or premises named in the text. */
export interface PlaceMention {
  readonly range: Range
  readonly kind: 'country' | 'adjective' | 'organisation' | 'city' | 'government'
  /** Country or organisation code; for a city its country; null for a body without a code. */
  readonly code: string | null
  /** English name of a city. */
  readonly city?: string
  /** Id of an organisation. */
  readonly organisation?: string
  readonly organisationKind?: string
}

/** An office as mentioned: `وزیر امور خارجه` of a country, perhaps former. */
export interface OfficeMention {
  readonly range: Range
  /** Persian, without the country, canonical spelling. */
  readonly fa: string
  /** Row of the office table, where the phrase is in it. */
  readonly id: string | null
  readonly class: string | null
  readonly country: string | null
  readonly former: boolean
  readonly plural: boolean
}

/** A stretch that names one person: rank, name and office together. */
export interface PersonMention {
  /** The whole stretch, office before or after the name included. */
  readonly range: Range
  readonly rank: Range | null
  readonly name: {
    readonly range: Range
    readonly fa: string /** As the text has it in brackets. */
    readonly latin?: string
  } | null
  readonly office: OfficeMention | null
  /** Country said or implied in the mention itself. */
  readonly country: string | null
  /** Key of the people table. */
  readonly known: string | null
}

// ---- what they refer to ----

/** A person of this record, a country or organisation code, or a body without a code by its name in the text. */
export type Party = { readonly person: string } | { readonly code: string } | { readonly name: Span }

/** Any expression that stands for somebody: names, offices, pronouns, `دو طرف`, countries. */
export interface Reference {
  readonly range: Range
  readonly kind:
    | 'name'
    | 'office'
    | 'pronoun'
    | 'counterpart'
    | 'country'
    | 'adjective'
    | 'organisation'
    | 'delegation'
    | 'both'
    | 'body'
  /** Whom it stands for: several for `دو طرف`. */
  readonly parties: readonly Party[]
}

export interface Evidence<Field extends string> {
  readonly field: Field
  /** Which party, where the field is of one. */
  readonly of?: number
  readonly span: Span | null
  readonly because?: string
}

export interface Person {
  readonly id: string
  readonly name: { readonly fa: string | null; readonly en: string | null }
  readonly country: string | null
  readonly office: { readonly fa: string; readonly en: string | null } | null
  readonly mentions: readonly Span[]
  readonly known?: string
  readonly evidence: readonly Evidence<'name' | 'country' | 'office'>[]
  /** The probability that it is right, to hundredths: docs/accuracy.md says how far it can be relied on. */
  readonly confidence?: number
}

/** Everything that can be asked about who is meant where. `references` is sorted by position and does not overlap. */
export interface Cast {
  readonly people: readonly Person[]
  readonly references: readonly Reference[]
  readonly unresolved: readonly Unresolved[]
}

export interface Unresolved {
  readonly span: Span
  readonly what: string
  readonly why: string
}

// ---- the record (RECORD.md) ----

export const CONTACT_TYPES = ['visit', 'meeting', 'call', 'message', 'agreement', 'gathering', 'exercise'] as const
export type ContactType = (typeof CONTACT_TYPES)[number]
export const CONTACT_STATUSES = ['held', 'planned', 'proposed', 'cancelled', 'denied'] as const
export type ContactStatus = (typeof CONTACT_STATUSES)[number]

export interface Contact {
  readonly id: string
  readonly type: ContactType
  readonly status: ContactStatus
  readonly focus: 'main' | 'background'
  readonly parties: readonly (Party & { readonly role?: 'host' | 'guest' })[]
  readonly start: string | null
  readonly end: string | null
  readonly place: { readonly country: string | null; readonly city: string | null } | null
  readonly cue: Span
  readonly evidence: readonly Evidence<'type' | 'status' | 'party' | 'role' | 'start' | 'end' | 'country' | 'city'>[]
  readonly partOf?: string
  /** The number of a gathering that has one: 15 for «پانزدهمین اجلاس کمیسیون مشترک». */
  readonly session?: number
  readonly rule: string
  /** The probability that it is right, to hundredths: docs/accuracy.md says how far it can be relied on. */
  readonly confidence?: number
}

export interface Statement {
  readonly id: string
  readonly speakers: readonly Party[]
  readonly span: Span
  readonly cue: Span | null
  readonly mode: 'direct' | 'indirect' | 'headline'
  readonly topics: readonly string[]
  readonly contact?: string
  readonly rule: string
  /** The probability that it is right, to hundredths: docs/accuracy.md says how far it can be relied on. */
  readonly confidence?: number
}

export interface Commitment {
  readonly by: readonly Party[]
  readonly to?: readonly Party[]
  readonly span: Span
  readonly due?: { readonly start: string; readonly end: string }
  readonly statement?: string
  readonly rule: string
}

export interface Time {
  readonly span: Span
  readonly start: string
  readonly end: string
  readonly calendar: Calendar
  readonly precision: Precision
}

export interface Report {
  readonly title?: Span
  readonly published?: string
  readonly outlet?: string
  readonly url?: string
  /** BCP 47; `und` where the text shows none. */
  readonly language: string
  readonly junk: readonly Span[]
  /** Why nothing was read, where nothing was: empty, or not Persian. */
  readonly note?: string
}

/** What is known of a report beside its text. */
export interface Given {
  readonly id?: string
  /** ISO date or date-time. */
  readonly published?: string
  readonly outlet?: string
  readonly url?: string
  /** Where in the text the title lies, if the source says so. */
  readonly title?: Span
}

export interface DidarRecord {
  readonly schema: 'didar/1'
  readonly id: string
  readonly text: string
  readonly report: Report
  readonly people: readonly Person[]
  readonly times: readonly Time[]
  readonly contacts: readonly Contact[]
  readonly statements: readonly Statement[]
  readonly commitments: readonly Commitment[]
  readonly topics: readonly string[]
  readonly unresolved: readonly Unresolved[]
}
