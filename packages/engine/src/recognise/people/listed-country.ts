import type { Document, PersonMention, PlaceMention } from '../../document.js'
import { keySet } from '../../rules/keys.js'

/** «نخست‌وزیر، وزیر خارجه و رئیس مجلس چین»: the country at the end of a list is that of every office in it. */
export function withListedCountry(doc: Document, mentions: readonly PersonMention[]): PersonMention[] {
  const found = [...mentions]
  let listed = false
  for (let k = found.length - 2; k >= 0; k--) {
    const mention = found[k] as PersonMention
    const next = found[k + 1] as PersonMention
    listed = isBare(mention) && isBare(next) && isListed(doc, mention.range[1], next.range[0], listed)
    const country = next.office?.country
    if (!listed || !country || !mention.office || mention.office.country) continue
    found[k] = { ...mention, country, office: { ...mention.office, country } }
  }
  return found
}

const isBare = ({ office, name }: PersonMention): boolean => office !== null && name === null && !office.plural

/** Whether «و» stands between two offices, or a comma (or nothing where it is lost) before others that «و» joins. */
function isListed({ tokens }: Document, from: number, to: number, list: boolean): boolean {
  if (tokens[from]?.sentence !== tokens[to]?.sentence || to - from > 1) return false
  return to === from ? list : tokens[from]?.key === 'و' || (list && tokens[from]?.form === '،')
}

/** «و جمعی از علمای سوریه». */
const SOME = keySet('جمعی گروهی شماری تعدادی برخی عدهای')

/** «وزیر امور خارجه و رئیس‌جمهور آلمان»، «پادشاه و مقامات عربستان»: the country comes at the end for both. */
export function withSharedCountry(
  doc: Document,
  placeAt: ReadonlyMap<number, PlaceMention>,
  mention: PersonMention,
): PersonMention {
  const { office, name, range } = mention
  if (!office || name || office.country || office.plural || doc.tokens[range[1]]?.key !== 'و') return mention
  for (let at = range[1] + 1; at < range[1] + 6; at++) {
    const place = placeAt.get(at)
    const token = doc.tokens[at]
    if (place?.code && at > range[1] + 1) {
      const country = place.kind === 'organisation' ? null : place.code
      return { ...mention, country, office: { ...office, country } }
    }
    if (
      place ||
      (token?.key === 'از' && !SOME.has(doc.tokens[at - 1]?.key ?? '')) ||
      token?.sentence !== doc.tokens[range[0]]?.sentence ||
      (token?.word.pos !== 'noun' && token?.word.pos !== 'adjective' && token?.key !== 'از')
    )
      return mention
  }
  return mention
}

/** «معاون نخست‌وزیر و وزیر خارجه کویت»: a deputy head of government who is a minister too is one person. */
export function withSecondOffice(doc: Document, mentions: readonly PersonMention[]): PersonMention[] {
  const found: PersonMention[] = []
  for (const mention of mentions) {
    const before = found.at(-1)
    const [first, second] = [before?.office, mention.office]
    const isOne =
      before &&
      first?.id === 'deputy-prime-minister' &&
      second &&
      isBare(before) &&
      isBare(mention) &&
      MINISTER.test(second.fa) &&
      isListed(doc, before.range[1], mention.range[0], false)
    if (!isOne) found.push(mention)
    else {
      const range = [before.range[0], mention.range[1]] as const
      const office = { ...second, range, fa: `${first.fa} و ${second.fa}`, id: first.id, class: first.class }
      found[found.length - 1] = { ...mention, range, office }
    }
  }
  return found
}

const MINISTER = /^وزیر/
