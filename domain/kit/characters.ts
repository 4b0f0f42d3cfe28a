/**
 * What every kind of text has in common: what cannot be seen is taken out, and one character is written in one way, so that
 * what was copied out of a PDF or a web page is found, compared and printed like what was typed.
 */

/**
 * Controls (but line breaks and tabs), and all that Unicode calls ignorable: soft hyphens, zero-width and bidirectional marks,
 * byte order marks, fillers, variation selectors. Variation selectors go everywhere, in names too: GB 18030 registers names
 * without them, no form shows them, and two names that look the same would not find each other. Joiners between letters
 * that they shape (Persian, Hindi) and the selectors of Mongolian stay.
 */
const UNSEEN =
  /[\p{Cc}--[\t\n\r\v\f\u0085]]|(?<![[\p{L}\p{M}]--[\p{sc=Han}\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{Default_Ignorable_Code_Point}]])[\u200c\u200d]|[\u200c\u200d](?![[\p{L}\p{M}]--[\p{sc=Han}\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{Default_Ignorable_Code_Point}]])|(?<![\p{sc=Mong}--[\u180b-\u180f]])[\u180b-\u180f]|[\p{Default_Ignorable_Code_Point}--[\u200c\u200d\u180b-\u180f]]|[\ufff9-\ufffc]/gv

/** U+2E80 – U+2EF3 beside the ideographs that they look like: EquivalentUnifiedIdeograph.txt of the Unicode Character Database. */
const RADICALS = new Map(
  Array.from(
    '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'.matchAll(
      /(.)(.)/gu,
    ),
    ([, radical = '', ideograph = '']) => [radical, ideograph] as const,
  ),
)
const RADICAL = /[\u2e80-\u2ef3]/gu
/** Kangxi radicals and the ligatures of typesetters (ﬁ, ﬂ): their compatibility form is what is meant. */
const COMPATIBLE = /[\u2f00-\u2fd5\ufb00-\ufb06]/gu

/**
 * Plain ASCII, common ideographs and their punctuation are as they should be: most texts are nothing else. By UTF-16 units, of which
 * every half of a rare character is odd too: six times as fast, and each text of each document passes here.
 */
const ODD = /[^\x20-\x7e\n\u3001-\u3011\u4e00-\u9fff\uff01-\uff5e]/

/**
 * Well-formed, in NFC (which also makes compatibility ideographs such as 金 U+F90A what they are), without what cannot be
 * seen, radicals as ideographs. Half of a character becomes U+FFFD: it is seen, and refused where it cannot stand.
 */
export function tidy(raw: string): string {
  if (!ODD.test(raw)) return raw
  let text = raw
    .toWellFormed()
    .replace(COMPATIBLE, (character) => character.normalize('NFKC'))
    .replace(RADICAL, (radical) => RADICALS.get(radical) ?? radical)
    .normalize('NFC')
  // What is taken out brings others together, whose neighbours and composed forms may then be others.
  for (let before = ''; before !== text;) {
    before = text
    text = text.replace(UNSEEN, '').normalize('NFC')
  }
  return text
}

const FULL_WIDTH = /[\uff01-\uff5e]/gu
const SMALL_FORM = /[\ufe50-\ufe6b]/gu
const ALPHANUMERIC = /[０-９Ａ-Ｚａ-ｚ]/gu

const half = (character: string): string => String.fromCodePoint((character.codePointAt(0) ?? 0) - 0xfee0)

/** Full-width and small variants of ASCII to ASCII, ideographic space to space. */
export const toHalfWidth = (raw: string): string =>
  raw
    .replace(FULL_WIDTH, half)
    .replace(SMALL_FORM, (character) => character.normalize('NFKC'))
    .replaceAll('\u3000', ' ')

/** Of free text: letters and digits, and a hyphen between them; punctuation stays as wide as it was written. */
export const halfWidthWords = (text: string): string =>
  text.replace(ALPHANUMERIC, half).replace(/(?<=[0-9A-Za-z])－(?=[0-9A-Za-z])/gu, '-')

/** Characters as people count them: one for 𠮷 too. */
export const lengthOf = (text: string): number =>
  text.length - (text.match(/[\ud800-\udbff](?=[\udc00-\udfff])/g)?.length ?? 0)

/** What belongs to the character before it. */
const ATTACHED = /^[\p{M}\u200d\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u

/** At most `max` UTF-16 units from the beginning, never half of a character. */
export function cutText(text: string, max: number): string {
  if (text.length <= max) return text
  let end = Math.max(0, max)
  const isWithin = (at: number) =>
    /^[\udc00-\udfff]/u.test(text.charAt(at)) && /^[\ud800-\udbff]$/u.test(text.charAt(at - 1))
  while (end > 0 && (isWithin(end) || ATTACHED.test(text.slice(end, end + 2)))) end -= 1
  return text.slice(0, end)
}
