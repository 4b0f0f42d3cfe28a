/** A card's certificate, read once: what Node knows of it, and what only its ASN.1 tells. */
import { X509Certificate } from 'node:crypto'
import { Certificate } from 'pkijs'
import { fail, ok, type Result } from '../../domain/kit/problem.ts'
import { cardProblems } from './problems.ts'

export interface CardCertificate {
  readonly x509: X509Certificate
  readonly parsed: Certificate
  /** SHA-256, lower-case hex. */
  readonly fingerprint: string
  /** Lower-case hex. */
  readonly serial: string
  /** Common name, else the whole subject. */
  readonly subject: string
  /** The values of all attributes of the subject, without their names. */
  readonly subjectValues: readonly string[]
}

const OID = {
  commonName: '2.5.4.3',
  keyUsage: '2.5.29.15',
  ecKey: '1.2.840.10045.2.1',
  sm2Curve: '1.2.156.10197.1.301',
  sm2Signature: '1.2.156.10197.1.501',
}
/** Bits of KeyUsage, most significant first. */
const USAGE_BITS = { digitalSignature: 0x80, keyCertSign: 0x04 } as const
/** sha256/384/512 with RSA, RSA-PSS, ECDSA with the same. */
const SIGNATURES = new Set([
  '1.2.840.113549.1.1.11',
  '1.2.840.113549.1.1.12',
  '1.2.840.113549.1.1.13',
  '1.2.840.113549.1.1.10',
  '1.2.840.10045.4.3.2',
  '1.2.840.10045.4.3.3',
  '1.2.840.10045.4.3.4',
])

/** Failures: AUTH_CARD_UNREADABLE, AUTH_CARD_SM2, AUTH_CARD_ALGORITHM. */
export function readCertificate(der: Uint8Array<ArrayBuffer>): Result<CardCertificate> {
  try {
    const parsed = Certificate.fromBER(der)
    if (isSm2(parsed)) return fail(cardProblems.sm2())
    const x509 = new X509Certificate(der)
    const { asymmetricKeyType, asymmetricKeyDetails } = x509.publicKey
    const isRsa = asymmetricKeyType === 'rsa' && (asymmetricKeyDetails?.modulusLength ?? 0) >= 2048
    const isEc =
      asymmetricKeyType === 'ec' &&
      ['prime256v1', 'secp384r1', 'secp521r1'].includes(asymmetricKeyDetails?.namedCurve ?? '')
    if (!isRsa && !isEc)
      return fail(
        cardProblems.algorithm(
          `${asymmetricKeyType ?? '?'} ${asymmetricKeyDetails?.modulusLength ?? asymmetricKeyDetails?.namedCurve ?? ''}`.trim(),
        ),
      )
    if (!SIGNATURES.has(parsed.signatureAlgorithm.algorithmId))
      return fail(cardProblems.algorithm(parsed.signatureAlgorithm.algorithmId))
    const values = parsed.subject.typesAndValues.map(({ type, value }) => ({
      type,
      text: value.valueBlock.value,
    }))
    return ok({
      x509,
      parsed,
      fingerprint: x509.fingerprint256.replaceAll(':', '').toLowerCase(),
      serial: x509.serialNumber.toLowerCase(),
      subject:
        values.find(({ type }) => type === OID.commonName)?.text ?? x509.subject.replaceAll('\n', ', '),
      subjectValues: values.map(({ text }) => text),
    })
  } catch {
    return fail(cardProblems.unreadable())
  }
}

function isSm2(certificate: Certificate): boolean {
  const { algorithmId, algorithmParams } = certificate.subjectPublicKeyInfo.algorithm
  const curve: unknown = algorithmParams === undefined ? undefined : algorithmParams.valueBlock?.toString?.()
  return (
    certificate.signatureAlgorithm.algorithmId === OID.sm2Signature ||
    (algorithmId === OID.ecKey && curve === OID.sm2Curve)
  )
}

/** A certificate without the extension may be used for everything (RFC 5280, 4.2.1.3). */
export function mayUse({ parsed }: CardCertificate, usage: keyof typeof USAGE_BITS): boolean {
  const extension = parsed.extensions?.find(({ extnID }) => extnID === OID.keyUsage)
  if (!extension) return true
  // BIT STRING: tag, length, unused bits, first octet.
  const first = extension.extnValue.valueBlock.valueHexView[3] ?? 0
  return (first & USAGE_BITS[usage]) !== 0
}
