/** X.509 v3 certificates and revocation lists of the demonstration authority for cards (RFC 5280). */
import { createHash, createPublicKey, randomBytes, webcrypto } from 'node:crypto'
import * as asn1 from 'asn1js'
import {
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  CertificateRevocationList,
  Extension,
  PublicKeyInfo,
  RelativeDistinguishedNames,
  RevokedCertificate,
  Time,
} from 'pkijs'
import { fromPem, toPem } from '../signing/authority-keys.ts'

export interface Subject {
  readonly commonName: string
  readonly organization: string
  /** 统一社会信用代码 */
  readonly creditCode?: string
  readonly loginName?: string
}

export interface CertificateOrder {
  /** SPKI PEM. */
  readonly publicKey: string
  readonly subject: Subject
  readonly usage: number
  readonly notBefore: Date
  readonly notAfter: Date
  /** PKCS#8 PEM, and the authority's certificate; without one the certificate is its own issuer. */
  readonly issuer: { readonly key: string; readonly certificate?: string }
}

/** First octet of KeyUsage: digitalSignature and nonRepudiation; keyCertSign and cRLSign. */
export const keyUsage = { sign: 0b1100_0000, authority: 0b0000_0110 } as const

const OID = {
  commonName: '2.5.4.3',
  organization: '2.5.4.10',
  organizationIdentifier: '2.5.4.97',
  userId: '0.9.2342.19200300.100.1.1',
  basicConstraints: '2.5.29.19',
  keyUsage: '2.5.29.15',
  subjectKeyId: '2.5.29.14',
}
const RSA = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }

export async function certificatePem(order: CertificateOrder): Promise<string> {
  const certificate = new Certificate()
  certificate.version = 2
  certificate.serialNumber = new asn1.Integer({ valueHex: new Uint8Array([0x4d, ...randomBytes(15)]).buffer })
  certificate.subject = name(order.subject)
  certificate.issuer =
    order.issuer.certificate === undefined
      ? certificate.subject
      : Certificate.fromBER(fromPem(order.issuer.certificate)).subject
  certificate.notBefore = new Time({ value: order.notBefore })
  certificate.notAfter = new Time({ value: order.notAfter })
  const spki = createPublicKey(order.publicKey).export({ type: 'spki', format: 'der' })
  certificate.subjectPublicKeyInfo = PublicKeyInfo.fromBER(new Uint8Array(spki))
  const isAuthority = order.usage === keyUsage.authority
  const keyId = createHash('sha1')
    .update(certificate.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView)
    .digest()
  certificate.extensions = [
    new Extension({
      extnID: OID.basicConstraints,
      critical: true,
      extnValue: new BasicConstraints({ cA: isAuthority }).toSchema().toBER(),
    }),
    new Extension({
      extnID: OID.keyUsage,
      critical: true,
      extnValue: new asn1.BitString({
        valueHex: new Uint8Array([order.usage]).buffer,
        unusedBits: unusedBits(order.usage),
      }).toBER(),
    }),
    new Extension({
      extnID: OID.subjectKeyId,
      extnValue: new asn1.OctetString({ valueHex: new Uint8Array(keyId).buffer }).toBER(),
    }),
  ]
  await certificate.sign(await signingKey(order.issuer.key), 'SHA-256')
  return toPem('CERTIFICATE', certificate.toSchema(true).toBER())
}

/** DER leaves out trailing zeros. */
const unusedBits = (octet: number): number => 31 - Math.clz32(octet & -octet)

/** One attribute in each RDN, as everybody writes names; pkijs by itself would put all into one. */
function name({ commonName, organization, creditCode, loginName }: Subject): RelativeDistinguishedNames {
  const parts = [
    [OID.organization, organization],
    [OID.organizationIdentifier, creditCode],
    [OID.userId, loginName],
    [OID.commonName, commonName],
  ] as const
  const sets = parts.flatMap(([type, value]) =>
    value === undefined
      ? []
      : [
          new asn1.Set({
            value: [new AttributeTypeAndValue({ type, value: new asn1.Utf8String({ value }) }).toSchema()],
          }),
        ],
  )
  return RelativeDistinguishedNames.fromBER(new asn1.Sequence({ value: sets }).toBER())
}

const signingKey = (pem: string): Promise<webcrypto.CryptoKey> =>
  webcrypto.subtle.importKey('pkcs8', fromPem(pem), RSA, false, ['sign'])

export interface Revoked {
  readonly serial: string
  readonly at: Date
}

/** PEM, good for a week. */
export async function revocationList(
  authority: { readonly certificate: string; readonly key: string },
  revoked: readonly Revoked[],
  now: Date,
): Promise<string> {
  const list = new CertificateRevocationList()
  list.version = 1
  list.issuer = Certificate.fromBER(fromPem(authority.certificate)).subject
  list.thisUpdate = new Time({ value: now })
  list.nextUpdate = new Time({ value: new Date(now.getTime() + 7 * 86_400_000) })
  if (revoked.length > 0)
    list.revokedCertificates = revoked.map(
      ({ serial, at }) =>
        new RevokedCertificate({
          userCertificate: new asn1.Integer({ valueHex: new Uint8Array(Buffer.from(serial, 'hex')).buffer }),
          revocationDate: new Time({ value: at }),
        }),
    )
  await list.sign(await signingKey(authority.key), 'SHA-256')
  return toPem('X509 CRL', list.toSchema(true).toBER())
}
