/** Pinyin of names of the code tables. Where the dictionary reads a place name wrongly, the right reading is told it. */
import { customPinyin, pinyin } from 'pinyin-pro'

/** As the place or the trade calls it, against the more common reading of its characters. */
const READINGS: Readonly<Record<string, string>> = {
  单县: 'shàn xiàn',
  洪洞: 'hóng tóng',
  大埔: 'dà bù',
  泌阳: 'bì yáng',
  歙县: 'shè xiàn',
  浚县: 'xùn xiàn',
  蔚县: 'yù xiàn',
  涡阳: 'guō yáng',
  六合: 'lù hé',
  乐亭: 'lào tíng',
  黄陂: 'huáng pí',
  什邡: 'shí fāng',
  宕昌: 'tàn chāng',
  尉犁: 'yù lí',
  繁峙: 'fán shì',
  莎车: 'suō chē',
  喀什: 'kā shí',
  吴堡: 'wú bǔ',
  调出: 'diào chū',
  调入: 'diào rù',
  调拨: 'diào bō',
}

export interface Spelling {
  /** `guang dong sheng` */
  readonly pinyin: string
  /** `gds` */
  readonly initials: string
}

let hasReadings = false

export function spell(name: string): Spelling {
  if (!hasReadings) customPinyin({ ...READINGS })
  hasReadings = true
  const tokens = pinyin(name, { toneType: 'none', type: 'all', nonZh: 'consecutive', v: true })
  const syllables = tokens.flatMap(({ origin, pinyin: read, isZh }) => {
    const letters = (isZh ? read : origin)
      .toLowerCase()
      .replaceAll('ü', 'v')
      .replace(/[^a-z0-9]/gu, '')
    return letters === '' ? [] : [{ letters, initial: isZh ? letters.slice(0, 1) : letters }]
  })
  return {
    pinyin: syllables.map(({ letters }) => letters).join(' '),
    initials: syllables.map(({ initial }) => initial).join(''),
  }
}
