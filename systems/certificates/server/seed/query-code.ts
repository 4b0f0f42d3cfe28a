/** Query codes of the demonstration: the same on every machine, so they are no secret; real ones are drawn at issue. */
import { createHash } from 'node:crypto'
import { QUERY_CODE_LENGTH } from '../../declare/query-code.ts'

const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

export const seededCode = (certificateNo: string): string =>
  Array.from(createHash('sha256').update(certificateNo).digest().subarray(0, QUERY_CODE_LENGTH), (byte) =>
    ALPHABET.charAt(byte % ALPHABET.length),
  ).join('')
