/** The officers' calls about certificates and blanks. `desk.pending` belongs to the documents. */
import { or, sql } from 'drizzle-orm'
import { tenants } from '../../db/central/accounts.ts'
import { label } from '../../domain/kit/label.ts'
import { normaliseLine } from '../../domain/kit/normalise.ts'
import { fail, ok, problem, type Result } from '../../domain/kit/problem.ts'
import type { Tx } from '../platform/database.ts'
import { inSystem, officer as anyOfficer } from '../platform/procedure.ts'
import { idempotent } from '../platform/write.ts'
import { answer } from './answers.ts'
import { issueCertificate } from './issue-certificate.ts'
import { expireReservations } from './ledger/expiry.ts'
import { issueBlanks } from './ledger/issue.ts'
import { ledgerLines } from './ledger/reconcile.ts'

const { officer } = inSystem('certificates')

const TENANTS_SHOWN = 100
const tenantUnknown = problem('INPUT_TENANT_NOT_FOUND', label('没有这个企业', 'There is no such enterprise'))

/** Enterprises only: officers' own offices hold accounts but no certificates. */
const isEnterprise = sql`exists (select 1 from accounts where accounts.tenant_id = ${tenants.id} and accounts.role <> 'officer')`

async function enterpriseOf(tx: Tx, tenantId: string): Promise<Result<{ id: string; name: string }>> {
  const [found] = await tx.select({ id: tenants.id, name: tenants.name }).from(tenants).where(sql`${tenants.id} = ${tenantId} and ${isEnterprise}`)
  return found ? ok(found) : fail(tenantUnknown)
}

export const deskCertificateRoutes = {
  /** For notices too, which belong to no system. */
  tenants: anyOfficer.desk.tenants.handler(({ input, context: { services } }) => {
    const search = normaliseLine(input.search)
    const matches = or(sql`position(lower(${search}) in lower(${tenants.name})) > 0`, sql`position(upper(${search}) in ${tenants.creditCode}) > 0`)
    const { id, name, creditCode } = tenants
    return services.db.select({ id, name, creditCode }).from(tenants).where(sql`${isEnterprise} and ${matches}`).orderBy(name).limit(TENANTS_SHOWN)
  }),
  issueCertificate: officer.desk.issueCertificate.handler(async ({ input, context: { services, actor } }) =>
    answer(await idempotent(services.db, { tenantId: actor.tenantId, key: input.key, call: 'desk.issueCertificate' }, async (tx) => {
      const tenant = await enterpriseOf(tx, input.tenantId)
      return tenant.ok ? issueCertificate(tx, { ...input, tenant: tenant.value, officer: actor.account.loginName }, services.now()) : tenant
    })),
  ),
  issueBlanks: officer.desk.issueBlanks.handler(async ({ input, context: { services, actor } }) =>
    answer(await idempotent(services.db, { tenantId: actor.tenantId, key: input.key, call: 'desk.issueBlanks' }, async (tx) => {
      const tenant = await enterpriseOf(tx, input.tenantId)
      if (!tenant.ok) return tenant
      return ok(await issueBlanks(tx, { tenantId: tenant.value.id, holder: tenant.value.name, blankKind: input.blankKind, count: input.count, issuedBy: actor.account.loginName }, services.now()))
    })),
  ),
  ledger: officer.desk.ledger.handler(async ({ context: { services } }) => {
    const at = services.now()
    await expireReservations(services.db, undefined, at)
    return { lines: await ledgerLines(services.db), at: at.toISOString() }
  }),
}
