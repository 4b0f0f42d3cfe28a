/**
 * The demonstration authority's certificates: a self-signed root and one signing certificate 「示例海关签章」, both RSA-2048
 * with SHA-256, X.509 v3 (RFC 5280).
 */
import { createHash, randomBytes, webcrypto } from 'node:crypto'
import * as asn1 from 'asn1js'
import {
  AttributeTypeAndValue,
  AuthorityKeyIdentifier,
  BasicConstraints,
  Certificate,
  CryptoEngine,
  Extension,
  setEngine,
} from 'pkijs'

export interface AuthorityKeys {
  /** PEM. */
  readonly rootCertificate: string
  readonly signingCertificate: string
  /** PKCS#8 PEM. */
  readonly rootKey: string
  readonly signingKey: string
}

setEngine('node', new CryptoEngine({ name: 'node', crypto: webcrypto }))

const RSA = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
}
const YEAR_MS = 365.25 * 86_400_000
const OID = {
  commonName: '2.5.4.3',
  basicConstraints: '2.5.29.19',
  keyUsage: '2.5.29.15',
  subjectKeyId: '2.5.29.14',
  authorityKeyId: '2.5.29.35',
}
/** First octet of the KeyUsage bit string, most significant bit first: digitalSignature, nonRepudiation, …, keyCertSign, cRLSign. */
const USAGE = { sign: 0b1100_0000, certify: 0b0000_0110 }

export function toPem(label: 'CERTIFICATE' | 'PRIVATE KEY' | 'X509 CRL', der: ArrayBuffer): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/gu) ?? []
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n')
}

export function fromPem(pem: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(pem.replace(/-----[^-]+-----|\s/gu, ''), 'base64'))
}

const named = (name: Certificate['subject'], commonName: string): void => {
  name.typesAndValues.push(
    new AttributeTypeAndValue({ type: OID.commonName, value: new asn1.Utf8String({ value: commonName }) }),
  )
}

const keyId = (certificate: Certificate): ArrayBuffer =>
  new Uint8Array(
    createHash('sha1')
      .update(certificate.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView)
      .digest(),
  ).buffer

interface Party {
  readonly name: string
  readonly keys: webcrypto.CryptoKeyPair
  readonly usage: number
  readonly isAuthority: boolean
  readonly years: number
}

async function certify(
  subject: Party,
  issuer: {
    readonly name: string
    readonly keys: webcrypto.CryptoKeyPair
    readonly certificate?: Certificate
  },
  now: Date,
): Promise<Certificate> {
  const certificate = new Certificate()
  certificate.version = 2
  // Positive and at most 20 octets.
  certificate.serialNumber = new asn1.Integer({ valueHex: new Uint8Array([0x4d, ...randomBytes(15)]).buffer })
  named(certificate.issuer, issuer.name)
  named(certificate.subject, subject.name)
  certificate.notBefore.value = new Date(now.getTime() - 86_400_000)
  certificate.notAfter.value = new Date(now.getTime() + subject.years * YEAR_MS)
  await certificate.subjectPublicKeyInfo.importKey(subject.keys.publicKey)
  const authorityKeyId = new AuthorityKeyIdentifier({
    keyIdentifier: new asn1.OctetString({ valueHex: keyId(issuer.certificate ?? certificate) }),
  })
  certificate.extensions = [
    new Extension({
      extnID: OID.basicConstraints,
      critical: true,
      extnValue: new BasicConstraints({ cA: subject.isAuthority }).toSchema().toBER(),
    }),
    new Extension({
      extnID: OID.keyUsage,
      critical: true,
      extnValue: new asn1.BitString({
        valueHex: new Uint8Array([subject.usage]).buffer,
        unusedBits: subject.isAuthority ? 1 : 6,
      }).toBER(),
    }),
    new Extension({
      extnID: OID.subjectKeyId,
      extnValue: new asn1.OctetString({ valueHex: keyId(certificate) }).toBER(),
    }),
    new Extension({ extnID: OID.authorityKeyId, extnValue: authorityKeyId.toSchema().toBER() }),
  ]
  await certificate.sign(issuer.keys.privateKey, 'SHA-256')
  return certificate
}

const rsaPair = async (): Promise<webcrypto.CryptoKeyPair> =>
  webcrypto.subtle.generateKey(RSA, true, ['sign', 'verify'])
const pkcs8 = async (key: webcrypto.CryptoKey): Promise<string> =>
  toPem('PRIVATE KEY', await webcrypto.subtle.exportKey('pkcs8', key))

/** Makes a new authority; `now` is the server's clock. Root valid 20 years, signing certificate 10. */
export async function createAuthorityKeys(now: Date): Promise<AuthorityKeys> {
  const [rootKeys, signingKeys] = await Promise.all([rsaPair(), rsaPair()])
  const root: Party = {
    name: '示例根证书 Sill Demonstration Root',
    keys: rootKeys,
    usage: USAGE.certify,
    isAuthority: true,
    years: 20,
  }
  const signer: Party = {
    name: '示例海关签章',
    keys: signingKeys,
    usage: USAGE.sign,
    isAuthority: false,
    years: 10,
  }
  const rootCertificate = await certify(root, root, now)
  const signingCertificate = await certify(signer, { ...root, certificate: rootCertificate }, now)
  return {
    rootCertificate: toPem('CERTIFICATE', rootCertificate.toSchema(true).toBER()),
    signingCertificate: toPem('CERTIFICATE', signingCertificate.toSchema(true).toBER()),
    rootKey: await pkcs8(rootKeys.privateKey),
    signingKey: await pkcs8(signingKeys.privateKey),
  }
}
