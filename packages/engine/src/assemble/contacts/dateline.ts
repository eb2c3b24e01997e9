import type { PlaceMention } from '../../document.js'
import type { Setting } from './setting.js'

/** How far into a sentence «به گزارش … از برلین،» reaches, in tokens. */
const LONGEST = 12

/** «به گزارش خبرگزاری ما از برلین، …»: whence a sentence is reported. */
export function datelineOf(setting: Setting, sentence: number): PlaceMention | null {
  const { tokens, sentences } = setting.input.document
  const [from, to] = sentences[sentence]?.range ?? [0, 0]
  if (tokens[from]?.key !== 'به' || tokens[from + 1]?.key !== 'گزارش') return null
  for (let i = from + 2; i < Math.min(to, from + LONGEST) && tokens[i]?.form !== '،'; i++) {
    const place = tokens[i - 1]?.key === 'از' ? setting.placeAt(i) : undefined
    if (place?.code && tokens[place.range[1]]?.form === '،') return place
  }
  return null
}
