/** For tests only: an authority, and small PDFs signed by it, made independently of the server's own code. */
import { createHash, randomBytes, webcrypto } from 'node:crypto'
import * as asn1js from 'asn1js'
import {
  Attribute,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  ContentInfo,
  CryptoEngine,
  EncapsulatedContentInfo,
  Extension,
  IssuerAndSerialNumber,
  setEngine,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs'

setEngine('tests', new CryptoEngine({ name: 'tests', crypto: webcrypto }))
const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' }

export interface Party {
  readonly certificate: Certificate
  readonly keys: webcrypto.CryptoKeyPair
  readonly pem: string
}

export interface PartyOptions {
  readonly issuer?: Party
  readonly isAuthority?: boolean
  readonly from?: string
  readonly to?: string
}

export async function party(
  name: string,
  {
    issuer,
    isAuthority = false,
    from = '2020-01-01T00:00:00Z',
    to = '2040-01-01T00:00:00Z',
  }: PartyOptions = {},
): Promise<Party> {
  const keys = await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify'])
  const certificate = new Certificate()
  certificate.version = 2
  certificate.serialNumber = new asn1js.Integer({
    valueHex: Uint8Array.from([0x10, ...randomBytes(8)]).buffer,
  })
  certificate.subject.typesAndValues.push(
    new AttributeTypeAndValue({ type: '2.5.4.3', value: new asn1js.Utf8String({ value: name }) }),
  )
  if (issuer) certificate.issuer = issuer.certificate.subject
  else
    certificate.issuer.typesAndValues.push(
      new AttributeTypeAndValue({ type: '2.5.4.3', value: new asn1js.Utf8String({ value: name }) }),
    )
  certificate.notBefore.value = new Date(from)
  certificate.notAfter.value = new Date(to)
  certificate.extensions = [
    new Extension({
      extnID: '2.5.29.19',
      critical: true,
      extnValue: new BasicConstraints({ cA: isAuthority }).toSchema().toBER(),
    }),
  ]
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey)
  await certificate.sign((issuer?.keys ?? keys).privateKey, 'SHA-256')
  const base64 = Buffer.from(certificate.toSchema().toBER()).toString('base64')
  return {
    certificate,
    keys,
    pem: `-----BEGIN CERTIFICATE-----\n${(base64.match(/.{1,64}/gu) ?? []).join('\n')}\n-----END CERTIFICATE-----\n`,
  }
}

export async function detachedCms(
  bytes: Uint8Array,
  signer: Party,
  others: readonly Party[],
  signedAt: Date,
): Promise<Buffer> {
  const digest = createHash('sha256').update(bytes).digest()
  const info = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({
      issuer: signer.certificate.issuer,
      serialNumber: signer.certificate.serialNumber,
    }),
    signedAttrs: new SignedAndUnsignedAttributes({
      type: 0,
      attributes: [
        new Attribute({
          type: '1.2.840.113549.1.9.3',
          values: [new asn1js.ObjectIdentifier({ value: ContentInfo.DATA })],
        }),
        new Attribute({
          type: '1.2.840.113549.1.9.5',
          values: [new asn1js.UTCTime({ valueDate: signedAt })],
        }),
        new Attribute({
          type: '1.2.840.113549.1.9.4',
          values: [new asn1js.OctetString({ valueHex: Uint8Array.from(digest).buffer })],
        }),
      ],
    }),
  })
  const data = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: ContentInfo.DATA }),
    signerInfos: [info],
    certificates: [signer, ...others].map((one) => one.certificate),
  })
  await data.sign(signer.keys.privateKey, 0, 'SHA-256', Uint8Array.from(bytes).buffer)
  return Buffer.from(
    new ContentInfo({ contentType: ContentInfo.SIGNED_DATA, content: data.toSchema(true) })
      .toSchema()
      .toBER(),
  )
}

export interface TestPdf {
  readonly signer: Party
  readonly others?: readonly Party[]
  readonly contentSha256: string
  readonly signedAt?: Date
  /** Bytes of padding in a comment, to make the file large. */
  readonly padding?: number
}

const ROOM = 4096

/** A one-page PDF whose only signature covers everything but itself. */
export async function signedPdf({
  signer,
  others = [],
  contentSha256,
  signedAt = new Date('2026-03-01T08:00:00Z'),
  padding = 0,
}: TestPdf): Promise<Buffer> {
  const range = '/ByteRange [0 AAAAAAAAAA BBBBBBBBBB CCCCCCCCCC]'
  const file = Buffer.from(
    `%PDF-1.7\n%${'x'.repeat(padding)}\n1 0 obj\n<</Type /Catalog /Pages 2 0 R>>\nendobj\n4 0 obj\n<</SillContentSha256 (${contentSha256})>>\nendobj\n` +
      `5 0 obj\n<</Type /Sig /SubFilter /ETSI.CAdES.detached ${range} /Contents <${'0'.repeat(ROOM * 2)}>>>\nendobj\ntrailer\n<</Root 1 0 R /Info 4 0 R>>\n%%EOF\n`,
    'latin1',
  )
  const start = file.indexOf('/Contents <') + '/Contents '.length
  const end = start + ROOM * 2 + 2
  const numbers = [start, end, file.length - end].map((value) => String(value).padStart(10, '0'))
  file.write(`/ByteRange [0 ${numbers.join(' ')}]`, file.indexOf(range), 'latin1')
  const cms = await detachedCms(
    Buffer.concat([file.subarray(0, start), file.subarray(end)]),
    signer,
    others,
    signedAt,
  )
  file.write(cms.toString('hex'), start + 1, 'latin1')
  return file
}
