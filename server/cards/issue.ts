/** The demonstration authority at work, for whoever holds the server's secret: `scripts/demo-card.ts` and tests. */
import { createPublicKey } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { accounts, tenants } from '../../db/central/accounts.ts'
import { cardRevocations } from '../../db/central/cards.ts'
import { fail, ok, type Result } from '../../domain/kit/problem.ts'
import { fromPem } from '../signing/authority-keys.ts'
import type { Services } from '../platform/context.ts'
import { putCard } from './accounts.ts'
import { demonstrationAuthority } from './authority.ts'
import { readCertificate } from './certificate.ts'
import { certificatePem, keyUsage, revocationList } from './make-certificate.ts'
import { cardProblems } from './problems.ts'
import { isTicketRight } from './ticket.ts'

export interface IssueOrder {
  readonly ticket: string
  readonly loginName: string
  readonly publicKey: string
  readonly notBefore?: string | undefined
  readonly notAfter?: string | undefined
  readonly isBound: boolean
}

const DAY = 86_400_000

/** PEM, the card's first. Failures: AUTH_CARD_TICKET, AUTH_CARD_NO_AUTHORITY, AUTH_CARD_ACCOUNT, AUTH_CARD_KEY. */
export async function issueCard(
  services: Services,
  order: IssueOrder,
): Promise<Result<{ certificates: string[]; fingerprint: string; serial: string }>> {
  if (!isTicketRight(services, order.ticket)) return fail(cardProblems.ticket())
  const authority = await demonstrationAuthority(services)
  if (!authority) return fail(cardProblems.noAuthority())
  const [owner] = await services.db
    .select({ account: accounts, tenant: tenants })
    .from(accounts)
    .innerJoin(tenants, eq(tenants.id, accounts.tenantId))
    .where(eq(accounts.loginName, order.loginName))
  if (!owner) return fail(cardProblems.noAccount())
  if (!isPublicKey(order.publicKey)) return fail(cardProblems.publicKey())
  const now = services.now()
  const pem = await certificatePem({
    publicKey: order.publicKey,
    subject: {
      commonName: owner.account.displayName,
      organization: owner.tenant.name,
      ...(owner.tenant.creditCode !== null && { creditCode: owner.tenant.creditCode }),
      loginName: owner.account.loginName,
    },
    usage: keyUsage.sign,
    notBefore: order.notBefore === undefined ? new Date(now.getTime() - DAY) : new Date(order.notBefore),
    notAfter: order.notAfter === undefined ? new Date(now.getTime() + 365 * DAY) : new Date(order.notAfter),
    issuer: authority,
  })
  const card = readCertificate(fromPem(pem))
  if (!card.ok) return card
  if (order.isBound) await services.db.transaction((tx) => putCard(tx, owner.account.id, card.value, now))
  return ok({
    certificates: [pem, authority.certificate],
    fingerprint: card.value.fingerprint,
    serial: card.value.serial,
  })
}

function isPublicKey(pem: string): boolean {
  try {
    const { asymmetricKeyType, asymmetricKeyDetails } = createPublicKey(pem)
    return (
      (asymmetricKeyType === 'rsa' && (asymmetricKeyDetails?.modulusLength ?? 0) >= 2048) ||
      (asymmetricKeyType === 'ec' && asymmetricKeyDetails?.namedCurve === 'prime256v1')
    )
  } catch {
    return false
  }
}

/** The demonstration authority's list, PEM. */
export async function currentRevocations(services: Services): Promise<Result<string>> {
  const authority = await demonstrationAuthority(services)
  if (!authority) return fail(cardProblems.noAuthority())
  const issuer = readCertificate(fromPem(authority.certificate))
  if (!issuer.ok) return issuer
  const revoked = await services.db
    .select()
    .from(cardRevocations)
    .where(eq(cardRevocations.issuer, issuer.value.fingerprint))
  return ok(
    await revocationList(
      authority,
      revoked.map(({ serial, revokedAt }) => ({ serial, at: revokedAt })),
      services.now(),
    ),
  )
}
