import type { Filters } from '../filters.js'
import { STATUSES, TYPES } from '../language/kinds.js'
import { useLanguage } from '../language/language.js'
import { AskForm } from './ask-form.js'
import { DayField } from './day-field.js'
import { useVocabulary } from './vocabulary.js'

/** The conditions of the timeline. */
export function FilterForm({ filters }: { readonly filters: Filters }) {
  const { say } = useLanguage()
  return (
    <AskForm path="/" label={say('filters')}>
      <Words name="person" filters={filters} />
      <CountryChoice label={say('country')} chosen={filters.country?.[0]} />
      <CountryChoice label={say('withCountry')} chosen={filters.country?.[1]} />
      <Choice name="type" filters={filters} options={TYPES.map((type) => [type, say(type)])} />
      <Choice name="status" filters={filters} options={STATUSES.map((status) => [status, say(status)])} />
      <TopicChoice filters={filters} />
      <Words name="place" filters={filters} />
      <Words name="text" filters={filters} />
      <Day name="from" filters={filters} />
      <Day name="to" filters={filters} />
      <Choice
        name="by"
        filters={filters}
        options={(['day', 'month', 'year'] as const).map((by) => [by, say(by)])}
        usual="month"
      />
      {Object.keys(filters).length > 0 && (
        <a class="plain" href="/">
          {say('clear')}
        </a>
      )}
    </AskForm>
  )
}

interface Field {
  readonly name: 'person' | 'place' | 'text' | 'from' | 'to' | 'type' | 'status' | 'topic' | 'by'
  readonly filters: Filters
}

function Words({ name, filters }: Field) {
  const { say } = useLanguage()
  return (
    <label>
      {say(name)}
      <input type="text" name={name} dir="auto" defaultValue={filters[name]?.[0]} />
    </label>
  )
}

function Day({ name, filters }: Field) {
  const { say } = useLanguage()
  return <DayField name={name} label={say(name)} given={filters[name]?.[0]} />
}

interface ChoiceField extends Field {
  readonly options: readonly (readonly [string, string])[]
  /** What holds where nothing is chosen; else anything does. */
  readonly usual?: string
}

function Choice({ name, filters, options, usual }: ChoiceField) {
  const { say } = useLanguage()
  const chosen = filters[name]?.[0] ?? usual ?? ''
  return (
    <label>
      {say(name)}
      <select name={name}>
        {usual === undefined && (
          <option value="" selected={chosen === ''}>
            {say('any')}
          </option>
        )}
        {options.map(([value, shown]) => (
          <option key={value} value={value} selected={value === chosen}>
            {shown}
          </option>
        ))}
      </select>
    </label>
  )
}

function TopicChoice({ filters }: { readonly filters: Filters }) {
  const { topics } = useVocabulary()
  return <Choice name="topic" filters={filters} options={topics} />
}

function CountryChoice({ label, chosen = '' }: { readonly label: string; readonly chosen?: string | undefined }) {
  const { say } = useLanguage()
  const { codes } = useVocabulary()
  return (
    <label>
      {label}
      <select name="country">
        <option value="" selected={chosen === ''}>
          {say('any')}
        </option>
        {codes.map(([code, name]) => (
          <option key={code} value={code} selected={code === chosen}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
