/** The number of a blank form as it is typed, pasted or scanned, in the one form in which window, order, journal and server keep it. */

/** Everything that is neither seen nor part of a number: white space, control characters (a scanner's CR, LF, Tab), zero-width marks. */
const UNSEEN = /[\p{Z}\p{Cc}\p{Cf}\p{M}]/gu
/** Whatever a Chinese keyboard or a word processor gives for `-`. */
const DASH = /[\p{Pd}\u02d7\u2043\u2212\u30fc\u4e00\u2500]/gu

/** ` ｃ22–2600000017⏎` → `C22-2600000017`. NFKC makes full-width letters, digits and signs plain ones. */
export const normaliseBlankNo = (raw: string): string =>
  raw.replace(UNSEEN, '').normalize('NFKC').replace(UNSEEN, '').replace(DASH, '-').toUpperCase()

/** The journal and the server know no longer ones: scanned twice, or something else altogether. */
export const LONGEST_BLANK_NO = 20

/** Longer than any number, spaces and all: what a clerk may type before it is looked at. */
export const LONGEST_TYPED = 200
