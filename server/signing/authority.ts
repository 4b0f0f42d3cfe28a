/** The demonstration authority of this installation: made once, at first start, whoever starts first. */
import { X509Certificate } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { certificateAuthorities } from '../../db/central/authorities.ts'
import type { Db } from '../platform/database.ts'
import type { Secret } from '../platform/secret.ts'
import { createAuthorityKeys } from './authority-keys.ts'
import type { Signer } from './cms.ts'

export interface Authority {
  /** PEM: what clients trust. */
  readonly roots: readonly string[]
  readonly revokedSerials: readonly string[]
  /** The name in the signing certificate and on the seal. */
  readonly signedBy: string
  /** From when on the signing certificate is good. */
  readonly validFrom: Date
  /** Throws when the secret is not the one that sealed the key. */
  readonly signer: () => Signer
}

const NAME = 'demonstration'
const PURPOSE = { root: 'authority-root-key', signing: 'authority-signing-key' }
export const SEAL_TEXT = '示例海关签章'

const stored = (db: Db) =>
  db.select().from(certificateAuthorities).where(eq(certificateAuthorities.name, NAME))

/** Two processes that start at once may both make keys; the first row stays, and both use it. */
export async function authorityOf(
  { db, secret }: { readonly db: Db; readonly secret: Secret },
  now: Date,
): Promise<Authority> {
  let [row] = await stored(db)
  if (!row) {
    const keys = await createAuthorityKeys(now)
    await db
      .insert(certificateAuthorities)
      .values({
        name: NAME,
        rootCertificate: keys.rootCertificate,
        signingCertificate: keys.signingCertificate,
        sealedRootKey: secret.seal(PURPOSE.root, keys.rootKey),
        sealedSigningKey: secret.seal(PURPOSE.signing, keys.signingKey),
        createdAt: now,
      })
      .onConflictDoNothing()
    ;[row] = await stored(db)
  }
  if (!row) throw new Error('the demonstration authority could not be stored')
  const { rootCertificate, signingCertificate, sealedSigningKey } = row
  return {
    roots: [rootCertificate],
    revokedSerials: [],
    signedBy: SEAL_TEXT,
    validFrom: new X509Certificate(signingCertificate).validFromDate,
    signer: () => {
      const key = secret.open(PURPOSE.signing, sealedSigningKey)
      if (key === undefined)
        throw new Error('SILL_SECRET is not the one that sealed the signing key of this database')
      return { chain: [signingCertificate, rootCertificate], key }
    },
  }
}
