import { createHash } from 'node:crypto'

/** Lower-case hex of the text's UTF-8. */
export const sha256Hex = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
