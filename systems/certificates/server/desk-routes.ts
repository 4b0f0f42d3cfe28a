/** The officers' calls about certificates and blanks. */
import { sql } from 'drizzle-orm'
import { tenants } from '../../../db/central/accounts.ts'
import { label } from '../../../domain/kit/label.ts'
import { fail, ok, problem, type Result } from '../../../domain/kit/problem.ts'
import type { Tx } from '../../../server/platform/database.ts'
import { certificatesCentral } from '../contract.ts'
import { proceduresOf } from '../../../server/platform/procedure.ts'
import { isEnterprise } from '../../../server/platform/tenants.ts'
import { idempotent } from '../../../server/platform/write.ts'
import { answer } from './answers.ts'
import { issueCertificate } from './issue-certificate.ts'
import { answerFor } from './ledger/answer-for.ts'
import { expireReservations } from './ledger/expiry.ts'
import { issueBlanks } from './ledger/issue.ts'
import { OPEN_PRINTS_PAGE, openPrints } from './ledger/open-prints.ts'
import { mobileAddress } from './mobile-address.ts'
import { ledgerLines } from './ledger/reconcile.ts'

const { officer, issuing } = proceduresOf(certificatesCentral).inSystem('certificates')

const tenantUnknown = problem('INPUT_TENANT_NOT_FOUND', label('没有这个企业', 'There is no such enterprise'))

async function enterpriseOf(tx: Tx, tenantId: string): Promise<Result<{ id: string; name: string }>> {
  const [found] = await tx
    .select({ id: tenants.id, name: tenants.name })
    .from(tenants)
    .where(sql`${tenants.id} = ${tenantId} and ${isEnterprise}`)
  return found ? ok(found) : fail(tenantUnknown)
}

export const deskCertificateRoutes = {
  issueCertificate: issuing.desk.issueCertificate.handler(async ({ input, context: { services, actor } }) =>
    answer(
      await idempotent(
        services.db,
        { tenantId: actor.tenantId, key: input.key, call: 'desk.issueCertificate' },
        async (tx) => {
          const tenant = await enterpriseOf(tx, input.tenantId)
          return tenant.ok
            ? issueCertificate(
                tx,
                {
                  ...input,
                  tenant: tenant.value,
                  officer: actor.account.loginName,
                  office: actor.account.tenant.name,
                  addressOf: (certificateNo) => mobileAddress(services, 'export', certificateNo),
                },
                services.now(),
              )
            : tenant
        },
      ),
    ),
  ),
  issueBlanks: issuing.desk.issueBlanks.handler(async ({ input, context: { services, actor } }) =>
    answer(
      await idempotent(
        services.db,
        { tenantId: actor.tenantId, key: input.key, call: 'desk.issueBlanks' },
        async (tx) => {
          const tenant = await enterpriseOf(tx, input.tenantId)
          if (!tenant.ok) return tenant
          return ok(
            await issueBlanks(
              tx,
              {
                tenantId: tenant.value.id,
                holder: tenant.value.name,
                blankKind: input.blankKind,
                count: input.count,
                issuedBy: actor.account.loginName,
              },
              services.now(),
            ),
          )
        },
      ),
    ),
  ),
  openPrints: officer.desk.openPrints.handler(async ({ input, context: { services } }) => {
    const at = services.now()
    await expireReservations(services.db, undefined, at)
    return { ...(await openPrints(services.db, input)), pageSize: OPEN_PRINTS_PAGE, at: at.toISOString() }
  }),
  answerFor: issuing.desk.answerFor.handler(
    async ({ input: { key, ...input }, context: { services, actor } }) =>
      answer(
        await idempotent(services.db, { tenantId: actor.tenantId, key, call: 'desk.answerFor' }, (tx) =>
          answerFor(
            tx,
            { ...input, officer: actor.account.loginName, office: actor.account.tenant.name },
            services.now(),
          ),
        ),
      ),
  ),
  ledger: officer.desk.ledger.handler(async ({ context: { services } }) => {
    const at = services.now()
    await expireReservations(services.db, undefined, at)
    return { lines: await ledgerLines(services.db), at: at.toISOString() }
  }),
}
