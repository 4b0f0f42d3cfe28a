/** Which of a card's certificates is the one to log in with: read from the DER without a parser of its own. */
import { X509Certificate } from 'node:crypto'

const KEY_USAGE = Buffer.from('0603551d0f', 'hex')
const DIGITAL_SIGNATURE = 0x80

/** 0: for signing, of a person or enterprise; 1: another end certificate (a card may have one for encryption); 2: an authority's; undefined: unreadable. */
export function rankOf(der: Buffer): number | undefined {
  try {
    if (new X509Certificate(der).ca) return 2
  } catch {
    return undefined
  }
  const usage = keyUsage(der)
  return usage === undefined || (usage & DIGITAL_SIGNATURE) !== 0 ? 0 : 1
}

/** First octet of the KeyUsage extension: OID, perhaps `critical`, OCTET STRING, BIT STRING. */
function keyUsage(der: Buffer): number | undefined {
  const at = der.indexOf(KEY_USAGE)
  if (at < 0) return undefined
  const rest = der.subarray(at + KEY_USAGE.length)
  const value = rest[0] === 0x01 ? rest.subarray(3) : rest
  return value[0] === 0x04 && value[2] === 0x03 ? value[5] : undefined
}
