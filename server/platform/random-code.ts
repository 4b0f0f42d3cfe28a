/** Codes that a person copies from a paper or a message: letters and digits that nobody takes for one another. */
import { randomBytes } from 'node:crypto'

const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** 5 bits a character: eight of them are 40 bits, which no throttled guessing finds. */
export const randomCode = (length: number): string =>
  Array.from(randomBytes(length), (byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('')

/** As it was typed → as it was made: upper case, without what was put between. */
export const normaliseRandomCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\-–—_.]/gu, '')
