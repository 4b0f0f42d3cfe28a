/** Did the key of this certificate sign this text? */
import { constants, verify } from 'node:crypto'
import {
  signedText,
  type Possession,
  type SignatureAlgorithm,
  type SigningPurpose,
} from '../../contract/card-signing.ts'
import type { CardCertificate } from './certificate.ts'

interface Way {
  readonly keyType: 'rsa' | 'ec'
  readonly options: {
    readonly padding?: number
    readonly saltLength?: number
    readonly dsaEncoding?: 'ieee-p1363'
  }
}

const ways: Readonly<Record<SignatureAlgorithm, Way>> = {
  'RSA-PKCS1-SHA256': { keyType: 'rsa', options: { padding: constants.RSA_PKCS1_PADDING } },
  'RSA-PSS-SHA256': { keyType: 'rsa', options: { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 } },
  'ECDSA-P256-SHA256': { keyType: 'ec', options: { dsaEncoding: 'ieee-p1363' } },
}

export function isSignatureRight(
  { x509 }: CardCertificate,
  purpose: SigningPurpose,
  { algorithm, challenge, signature }: Possession,
): boolean {
  const { keyType, options } = ways[algorithm]
  const key = x509.publicKey
  if (
    key.asymmetricKeyType !== keyType ||
    (keyType === 'ec' && key.asymmetricKeyDetails?.namedCurve !== 'prime256v1')
  )
    return false
  try {
    return verify(
      'sha256',
      Buffer.from(signedText(purpose, challenge)),
      { key, ...options },
      Buffer.from(signature, 'base64'),
    )
  } catch {
    return false // a signature that no key could have made
  }
}
