import type { Token } from '../../document.js'
import { placeLexicon } from '../../recognise/places/lexicon.js'
import type { Place } from './draft.js'
import { eventWords } from './event-words.js'
import type { Setting } from './setting.js'
import type { Trigger } from './triggers.js'

const CONFERENCES = eventWords('conference')
/** How many adjectives stand at most before the city. */
const ADJECTIVES = 2

/** «کنفرانس امنیتی مونیخ», «در کنفرانس مونیخ شرکت کرد»: a city right after the event noun and its adjectives. */
export function cityByName(setting: Setting, { rule, clause, to }: Trigger): Place | null {
  if (rule.type !== 'gathering') return null
  const { tokens } = setting.input.document
  for (let noun = to - 1; noun >= clause.range[0]; noun--) {
    if (!CONFERENCES.has(tokens[noun]?.key ?? '')) continue
    const named = cityNamed(setting, noun)
    if (named) return named
    // «کنفرانس امنیتی مونیخ» is an organisation, too.
    const body = setting.placeAt(noun)
    const city = body?.kind === 'organisation' && !body.code ? cityAt(tokens, body.range[1] - 1) : null
    if (city) return city
  }
  return null
}

/** A city behind an event noun and its adjectives; behind one, whatever else the word means: «مجمع راهبردی بلد». */
function cityNamed(setting: Setting, noun: number): Place | null {
  const { tokens } = setting.input.document
  for (let at = noun + 1; at <= noun + 1 + ADJECTIVES; at++) {
    const place = setting.placeAt(at)
    if (place)
      return place.kind === 'city' ? { country: place.code, city: place.city ?? null, range: place.range } : null
    const city = at > noun + 1 ? cityAt(tokens, at, true) : null
    if (city) return city
    if (tokens[at]?.word.pos !== 'adjective') return null
  }
  return null
}

function cityAt(tokens: readonly Token[], at: number, surely = false): Place | null {
  const city = placeLexicon()
    .longest(tokens, at, at + 1)
    ?.value.find(({ kind, ambiguous }) => kind === 'city' && (surely || !ambiguous))
  return city ? { country: city.code, city: city.city ?? null, range: [at, at + 1] } : null
}
