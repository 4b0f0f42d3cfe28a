/** The way from a signer's certificate to a pinned root: signatures, CA flags, validity at one instant, revoked serials. */
import { X509Certificate } from 'node:crypto'

export interface Trust {
  /** PEM, as pinned at first contact. */
  readonly roots: readonly string[]
  /** Hexadecimal serial numbers. */
  readonly revokedSerials: readonly string[]
}

export interface CheckedChain {
  /** Every certificate up to a pinned root is signed by the next, which is a CA. */
  readonly isTrusted: boolean
  /** All of them were valid at the instant and none is revoked. */
  readonly isValid: boolean
}

const MOST_STEPS = 5

export function checkChain(
  signer: X509Certificate,
  others: readonly X509Certificate[],
  trust: Trust,
  at: Date,
): CheckedChain {
  const roots = trust.roots.map((pem) => new X509Certificate(pem))
  const path = pathToRoot(signer, others, roots)
  if (!path) return { isTrusted: false, isValid: false }
  const revoked = new Set(trust.revokedSerials.map(plainSerial))
  return {
    isTrusted: true,
    isValid: path.every(
      (certificate) =>
        certificate.validFromDate <= at &&
        at <= certificate.validToDate &&
        !revoked.has(plainSerial(certificate.serialNumber)),
    ),
  }
}

function pathToRoot(
  signer: X509Certificate,
  others: readonly X509Certificate[],
  roots: readonly X509Certificate[],
): readonly X509Certificate[] | undefined {
  const path = [signer]
  for (let step = 0; step < MOST_STEPS; step++) {
    const last = path.at(-1)
    if (!last) return undefined
    const root = roots.find((candidate) => isIssuedBy(last, candidate))
    if (root) return [...path, root]
    const issuer = others.find((candidate) => !path.includes(candidate) && isIssuedBy(last, candidate))
    if (!issuer) return undefined
    path.push(issuer)
  }
  return undefined
}

const isIssuedBy = (certificate: X509Certificate, issuer: X509Certificate): boolean =>
  issuer.ca && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey)

/** Serial numbers as written by different tools: case, colons and leading zeros do not count. */
const plainSerial = (serial: string): string =>
  serial
    .replaceAll(':', '')
    .toLowerCase()
    .replace(/^0+(?=.)/u, '')
