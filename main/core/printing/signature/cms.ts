/**
 * One detached CMS signature (RFC 5652) over given bytes: exactly one signer, signed attributes with content type and
 * message digest, SHA-2. pkijs parses; node:crypto verifies. Anything unexpected is `undefined`, never an exception.
 */
import { createHash, verify, X509Certificate, type KeyObject } from 'node:crypto'
import * as asn1js from 'asn1js'
import { Certificate, ContentInfo, IssuerAndSerialNumber, SignedData, type SignerInfo } from 'pkijs'

export interface CheckedCms {
  readonly signer: X509Certificate
  /** Every certificate that came with the signature, the signer's included. */
  readonly certificates: readonly X509Certificate[]
  /** As the signer claims in a signed attribute; PDF signatures usually say it in their dictionary instead. */
  readonly signedAt: Date | undefined
  /** The digest of the bytes is the signed one, and the signer's key signed the attributes. */
  readonly holds: boolean
}

const digests: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}
const CONTENT_TYPE = '1.2.840.113549.1.9.3'
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4'
const SIGNING_TIME = '1.2.840.113549.1.9.5'
const MOST_CERTIFICATES = 8

export function checkCms(der: Uint8Array, signed: readonly Uint8Array[]): CheckedCms | undefined {
  try {
    return check(der, signed)
  } catch {
    // asn1js and pkijs throw on malformed input; to the caller that is simply not a signature.
    return undefined
  }
}

function check(der: Uint8Array, signed: readonly Uint8Array[]): CheckedCms | undefined {
  const info = ContentInfo.fromBER(copied(der))
  if (info.contentType !== ContentInfo.SIGNED_DATA) return undefined
  const data = new SignedData({ schema: info.content })
  const signerInfo = data.signerInfos[0]
  const parsed = (data.certificates ?? []).filter((item) => item instanceof Certificate)
  if (
    !signerInfo ||
    data.signerInfos.length !== 1 ||
    data.encapContentInfo.eContent !== undefined ||
    parsed.length > MOST_CERTIFICATES
  )
    return undefined
  const own = parsed.find((certificate) => isOf(signerInfo, certificate))
  const digest = digests[signerInfo.digestAlgorithm.algorithmId]
  if (!own || !digest || !signerInfo.signedAttrs) return undefined

  const hash = createHash(digest)
  for (const part of signed) hash.update(part)
  const expected = bytesOf(attribute(signerInfo, MESSAGE_DIGEST))
  const signer = x509(own)
  const holds =
    attribute(signerInfo, CONTENT_TYPE) instanceof asn1js.ObjectIdentifier &&
    expected !== undefined &&
    hash.digest().equals(expected) &&
    isSignedBy(signer.publicKey, digest, new Uint8Array(signerInfo.signedAttrs.encodedValue), signerInfo)
  const time = attribute(signerInfo, SIGNING_TIME)
  return {
    signer,
    certificates: parsed.map(x509),
    signedAt:
      time instanceof asn1js.UTCTime || time instanceof asn1js.GeneralizedTime ? time.toDate() : undefined,
    holds,
  }
}

function isSignedBy(key: KeyObject, digest: string, attributes: Uint8Array, signerInfo: SignerInfo): boolean {
  const signature = new Uint8Array(signerInfo.signature.valueBlock.valueHexView)
  if (key.asymmetricKeyType === 'ed25519') return verify(null, attributes, key, signature)
  if (key.asymmetricKeyType !== 'rsa' && key.asymmetricKeyType !== 'ec') return false
  return verify(digest, attributes, key, signature)
}

/** An attribute's only value; none or several count as absent. */
function attribute(signerInfo: SignerInfo, type: string): unknown {
  const found = signerInfo.signedAttrs?.attributes.filter((item) => item.type === type) ?? []
  const values: unknown[] = found[0]?.values ?? []
  return found.length === 1 && values.length === 1 ? values[0] : undefined
}

const bytesOf = (value: unknown): Buffer | undefined =>
  value instanceof asn1js.OctetString ? Buffer.from(value.valueBlock.valueHexView) : undefined
const x509 = (certificate: Certificate): X509Certificate =>
  new X509Certificate(Buffer.from(certificate.toSchema().toBER(false)))
const isOf = ({ sid }: SignerInfo, certificate: Certificate): boolean =>
  sid instanceof IssuerAndSerialNumber &&
  sid.serialNumber.isEqual(certificate.serialNumber) &&
  sid.issuer.isEqual(certificate.issuer)

function copied(bytes: Uint8Array): ArrayBuffer {
  const buffer = new ArrayBuffer(bytes.length)
  new Uint8Array(buffer).set(bytes)
  return buffer
}
