/** The demonstration authority for cards: made once, when a demonstration is seeded; its key lies sealed in the database. */
import { generateKeyPairSync } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { cardAuthorities } from '../../db/central/cards.ts'
import type { Services } from '../platform/context.ts'
import { certificatePem, keyUsage } from './make-certificate.ts'

const NAME = 'demonstration'
const PURPOSE = 'card-authority-key'
const YEARS = 20

export interface DemonstrationAuthority {
  /** PEM. */
  readonly certificate: string
  /** PKCS#8 PEM. */
  readonly key: string
}

type Needs = Pick<Services, 'db' | 'secret'>
const stored = (db: Services['db']) => db.select().from(cardAuthorities).where(eq(cardAuthorities.name, NAME))

/** Two processes that start at once may both make one; the first row stays, and both use it. */
export async function makeDemonstrationAuthority({ db, secret }: Needs, now: Date): Promise<void> {
  const [known] = await stored(db)
  if (known) return
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const subject = { commonName: '示例卡证书机构 Sill Demonstration Card CA', organization: '示例' }
  const certificate = await certificatePem({
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    subject,
    usage: keyUsage.authority,
    notBefore: new Date(now.getTime() - 86_400_000 * 365),
    notAfter: new Date(now.getTime() + 86_400_000 * 365 * YEARS),
    issuer: { key },
  })
  await db
    .insert(cardAuthorities)
    .values({ name: NAME, certificate, sealedKey: secret.seal(PURPOSE, key), createdAt: now })
    .onConflictDoNothing()
}

/** Undefined when this server has none. Throws when the secret is not the one that sealed the key. */
export async function demonstrationAuthority({
  db,
  secret,
}: Needs): Promise<DemonstrationAuthority | undefined> {
  const [row] = await stored(db)
  if (!row) return undefined
  const key = secret.open(PURPOSE, row.sealedKey)
  if (key === undefined)
    throw new Error('SILL_SECRET is not the one that sealed the card authority of this database')
  return { certificate: row.certificate, key }
}
