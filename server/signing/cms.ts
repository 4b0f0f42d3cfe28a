/**
 * Detached CMS signature over given bytes (RFC 5652) with the signed attributes that PAdES baseline asks for: content
 * type, message digest, and signing-certificate-v2 (RFC 5035). RSA PKCS#1 v1.5 with SHA-256.
 */
import { createHash, createPrivateKey, sign as signBytes } from 'node:crypto'
import * as asn1 from 'asn1js'
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs'
import { fromPem } from './authority-keys.ts'

export interface Signer {
  /** PEM, the signing certificate first, then its issuers. */
  readonly chain: readonly string[]
  /** PKCS#8 PEM. */
  readonly key: string
}

const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  rsa: '1.2.840.113549.1.1.1',
}

const sha256 = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash('sha256').update(bytes).digest())
const octets = (bytes: Uint8Array<ArrayBuffer>) => new asn1.OctetString({ valueHex: bytes.buffer })
const algorithm = (algorithmId: string) =>
  new AlgorithmIdentifier({ algorithmId, algorithmParams: new asn1.Null() })

/** SigningCertificateV2 with one ESSCertIDv2; SHA-256 is its default algorithm and therefore left out (DER). */
const signingCertificateV2 = (der: Uint8Array) =>
  new asn1.Sequence({
    value: [new asn1.Sequence({ value: [new asn1.Sequence({ value: [octets(sha256(der))] })] })],
  })

/** DER of the ContentInfo. Throws when the key or the certificates are unusable. */
export function signDetached(signer: Signer, data: Uint8Array): Uint8Array {
  const ders = signer.chain.map(fromPem)
  const certificates = ders.map((der) => Certificate.fromBER(der))
  const [own] = certificates
  const [ownDer] = ders
  if (!own || !ownDer) throw new Error('a signer needs its certificate')
  const signedAttrs = new SignedAndUnsignedAttributes({
    type: 0,
    attributes: [
      new Attribute({ type: OID.contentType, values: [new asn1.ObjectIdentifier({ value: OID.data })] }),
      new Attribute({ type: OID.messageDigest, values: [octets(sha256(data))] }),
      new Attribute({ type: OID.signingCertificateV2, values: [signingCertificateV2(ownDer)] }),
    ],
  })
  // What is signed is the attributes as a SET OF (tag 0x31), not as the implicit [0] of the message (RFC 5652, 5.4).
  const attributes = new asn1.Set({
    value: signedAttrs.attributes
      .map((attribute) => attribute.toSchema())
      .sort((a, b) => Buffer.compare(Buffer.from(a.toBER()), Buffer.from(b.toBER()))),
  })
  signedAttrs.attributes.sort((a, b) =>
    Buffer.compare(Buffer.from(a.toSchema().toBER()), Buffer.from(b.toSchema().toBER())),
  )
  const signature = signBytes('sha256', Buffer.from(attributes.toBER()), createPrivateKey(signer.key))
  const message = new SignedData({
    version: 1,
    digestAlgorithms: [algorithm(OID.sha256)],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: OID.data }),
    certificates,
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: own.issuer, serialNumber: own.serialNumber }),
        digestAlgorithm: algorithm(OID.sha256),
        signedAttrs,
        signatureAlgorithm: algorithm(OID.rsa),
        signature: octets(new Uint8Array(signature)),
      }),
    ],
  })
  return new Uint8Array(
    new ContentInfo({ contentType: OID.signedData, content: message.toSchema(true) }).toSchema().toBER(),
  )
}
