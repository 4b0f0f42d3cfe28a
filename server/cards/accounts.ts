/** Whose card it is: log-in by card, binding, and the cards of an account. */
import { eq } from 'drizzle-orm'
import { accounts, sessions, tenants } from '../../db/central/accounts.ts'
import { accountCards, cardAuthorities, cardRevocations } from '../../db/central/cards.ts'
import { because } from '../../domain/general/audit-reason.ts'
import { fail, ok, type Result } from '../../domain/kit/problem.ts'
import { admission, accountSubject } from '../auth/login.ts'
import { endSessions } from '../auth/sessions.ts'
import { audit } from '../platform/audit.ts'
import type { Actor, Services } from '../platform/context.ts'
import type { Tx } from '../platform/database.ts'
import { readCertificate, type CardCertificate } from './certificate.ts'
import { fromPem } from '../signing/authority-keys.ts'
import { cardProblems } from './problems.ts'

type Owner = { account: typeof accounts.$inferSelect; tenant: typeof tenants.$inferSelect }
export interface BoundCard {
  fingerprint: string
  serial: string
  subject: string
  notAfter: string
  boundAt: string
  isRevoked: boolean
}

/** A card names its enterprise by 统一社会信用代码: who has none has no card either. */
const isOf = (card: CardCertificate, creditCode: string | null): boolean =>
  creditCode !== null && creditCode !== '' && card.subjectValues.includes(creditCode)

/** Failures: AUTH_CARD_UNBOUND, AUTH_CARD_ENTERPRISE, AUTH_LOCKED, AUTH_ROLE. */
export async function ownerOf(
  { db }: Services,
  card: CardCertificate,
  asRole: 'client' | 'desk',
): Promise<Result<Owner>> {
  const [owner] = await db
    .select({ account: accounts, tenant: tenants })
    .from(accountCards)
    .innerJoin(accounts, eq(accounts.id, accountCards.accountId))
    .innerJoin(tenants, eq(tenants.id, accounts.tenantId))
    .where(eq(accountCards.fingerprint, card.fingerprint))
  if (!owner) return fail(cardProblems.unbound())
  if (!isOf(card, owner.tenant.creditCode)) return fail(cardProblems.otherEnterprise())
  const refused = admission(owner.account, asRole)
  return refused ? fail(refused) : ok(owner)
}

/** Binding again what is bound to the same account changes nothing. Failures: AUTH_CARD_ENTERPRISE, AUTH_CARD_TAKEN. */
export async function bindCard(
  { db, now }: Services,
  { account }: Pick<Actor, 'account'>,
  card: CardCertificate,
): Promise<Result<BoundCard>> {
  if (!isOf(card, account.tenant.creditCode)) return fail(cardProblems.otherEnterprise())
  return db.transaction(async (tx) => {
    await putCard(tx, account.id, card, now())
    const [row] = await tx.select().from(accountCards).where(eq(accountCards.fingerprint, card.fingerprint))
    if (row?.accountId !== account.id) return fail(cardProblems.otherAccount())
    await audit(
      tx,
      {
        tenantId: account.tenant.id,
        who: account.loginName,
        subject: accountSubject(account.loginName),
        action: 'bindCard',
        from: null,
        to: card.serial,
        reasons: [because('cardFingerprint', { fingerprint: card.fingerprint })],
      },
      now(),
    )
    return ok(shown(card, row.boundAt, false))
  })
}

export async function putCard(tx: Tx, accountId: string, card: CardCertificate, now: Date): Promise<void> {
  await tx
    .insert(accountCards)
    .values({
      fingerprint: card.fingerprint,
      accountId,
      certificate: card.x509.raw.toString('base64'),
      boundAt: now,
    })
    .onConflictDoNothing()
}

export async function cardsOf({ db }: Services, accountId: string): Promise<BoundCard[]> {
  const [rows, revoked] = await Promise.all([
    db.select().from(accountCards).where(eq(accountCards.accountId, accountId)).orderBy(accountCards.boundAt),
    db.select().from(cardRevocations),
  ])
  return rows.flatMap((row) => {
    const card = readCertificate(new Uint8Array(Buffer.from(row.certificate, 'base64')))
    return card.ok
      ? [
          shown(
            card.value,
            row.boundAt,
            revoked.some(({ serial }) => serial === card.value.serial),
          ),
        ]
      : []
  })
}

const shown = (
  { fingerprint, serial, subject, x509 }: CardCertificate,
  boundAt: Date,
  isRevoked: boolean,
): BoundCard => ({
  fingerprint,
  serial,
  subject,
  notAfter: x509.validToDate.toISOString(),
  boundAt: boundAt.toISOString(),
  isRevoked,
})

/** Revokes a card of the demonstration authority; ends what was opened with cards of its account. False when it is not one of ours. */
export async function revokeCard({ db, now }: Services, fingerprint: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [row] = await tx.select().from(accountCards).where(eq(accountCards.fingerprint, fingerprint))
    const [authority] = await tx.select().from(cardAuthorities)
    const card = row && readCertificate(new Uint8Array(Buffer.from(row.certificate, 'base64')))
    const issuer = authority && readCertificate(fromPem(authority.certificate))
    if (!row || !card?.ok || !issuer?.ok) return false
    await tx
      .insert(cardRevocations)
      .values({ issuer: issuer.value.fingerprint, serial: card.value.serial, revokedAt: now() })
      .onConflictDoNothing()
    await endSessions(tx, row.accountId, 'card', now(), eq(sessions.loginBy, 'card'))
    return true
  })
}
