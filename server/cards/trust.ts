/**
 * Whose cards are trusted: the demonstration authority of this database, and what lies in the folder SILL_CARD_TRUST
 * (`*.pem`, `*.crt`, `*.cer` authorities; `*.crl` revocation lists). The folder is read at each log-in by card: a new
 * list takes effect at once.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { and, eq, or } from 'drizzle-orm'
import { CertificateRevocationList } from 'pkijs'
import { cardAuthorities, cardRevocations } from '../../db/central/cards.ts'
import { fromPem } from '../signing/authority-keys.ts'
import type { Services } from '../platform/context.ts'
import { readCertificate, type CardCertificate } from './certificate.ts'
import type { Link } from './chain.ts'

export interface Trust {
  readonly authorities: readonly CardCertificate[]
  readonly lists: readonly CertificateRevocationList[]
}

const derOf = (bytes: Buffer): Uint8Array<ArrayBuffer> =>
  bytes.subarray(0, 5).toString('latin1') === '-----'
    ? fromPem(bytes.toString('latin1'))
    : new Uint8Array(bytes)

/** Rejects when a file of the folder cannot be read: a broken list must not open the door. */
export async function readTrust({ db, cardTrustDir }: Pick<Services, 'db' | 'cardTrustDir'>): Promise<Trust> {
  const own = await db.select({ certificate: cardAuthorities.certificate }).from(cardAuthorities)
  const files = cardTrustDir === undefined ? [] : await readdir(cardTrustDir)
  const read = async (ending: RegExp) =>
    Promise.all(
      files
        .filter((file) => ending.test(file))
        .map(async (file) => derOf(await readFile(join(cardTrustDir ?? '', file)))),
    )
  const authorities = [
    ...own.map(({ certificate }) => fromPem(certificate)),
    ...(await read(/\.(?:pem|crt|cer)$/iu)),
  ].map((der) => {
    const certificate = readCertificate(der)
    if (!certificate.ok) throw new Error(`an authority for cards cannot be used: ${certificate.problem.code}`)
    return certificate.value
  })
  return { authorities, lists: (await read(/\.crl$/iu)).map((der) => CertificateRevocationList.fromBER(der)) }
}

/** By our own table, or by a list that the issuer has signed. */
export async function isRevoked(
  { db }: Pick<Services, 'db'>,
  links: readonly Link[],
  { lists }: Trust,
): Promise<boolean> {
  const [row] = await db
    .select({ serial: cardRevocations.serial })
    .from(cardRevocations)
    .where(
      or(
        ...links.map(({ certificate, issuer }) =>
          and(eq(cardRevocations.issuer, issuer.fingerprint), eq(cardRevocations.serial, certificate.serial)),
        ),
      ),
    )
    .limit(1)
  if (row) return true
  for (const list of lists) {
    for (const { certificate, issuer } of links) {
      if (
        list.isCertificateRevoked(certificate.parsed) &&
        (await list.verify({ issuerCertificate: issuer.parsed }))
      )
        return true
    }
  }
  return false
}
