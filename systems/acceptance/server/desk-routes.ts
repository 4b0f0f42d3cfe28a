/** The officers' calls of this system. */
import { and, eq, isNotNull } from 'drizzle-orm'
import { rows } from '../../../db/central/rows.ts'
import { label } from '../../../domain/kit/label.ts'
import { ok, problem } from '../../../domain/kit/problem.ts'
import { sees } from '../../../server/documents/sight.ts'
import { proceduresOf, refusal, valueOr } from '../../../server/platform/procedure.ts'
import { idempotent, transact } from '../../../server/platform/write.ts'
import { acceptanceCentral } from '../contract.ts'
import { agenciesPage } from './desk-agencies.ts'
import { auditPublished, disclosuresPage, pinDisclosure, withdrawDisclosure } from './desk-disclosures.ts'
import { disclose } from './disclosures.ts'
import { factsBeside } from './facts/beside.ts'

const { officer } = proceduresOf(acceptanceCentral).inSystem('acceptance')

const NOT_FOUND = problem('DRAFT_NOT_FOUND', label('没有找到该单据', 'There is no such document'))

export const deskAcceptanceRoutes = {
  acceptedAgencies: officer.desk.acceptedAgencies.handler(({ input, context: { services } }) =>
    agenciesPage(services.db, input),
  ),
  acceptanceFacts: officer.desk.acceptanceFacts.handler(async ({ input, context: { services, actor } }) => {
    const [row] = await services.db
      .select()
      .from(rows)
      .where(and(eq(rows.id, input.id), isNotNull(rows.revision), eq(rows.isGone, false)))
    if (!row || !row.collection.startsWith('acceptance.') || !sees(actor, services.registry, row))
      throw refusal('NOT_FOUND', NOT_FOUND)
    return factsBeside(services.db, row, services.now())
  }),
  disclosures: officer.desk.disclosures.handler(({ input, context: { services } }) =>
    disclosuresPage(services.db, input.page),
  ),
  disclose: officer.desk.disclose.handler(async ({ input, context: { services, actor } }) =>
    valueOr(
      'REFUSED',
      await idempotent(
        services.db,
        { tenantId: actor.tenantId, key: input.key, call: 'desk.disclose' },
        async (tx) => {
          const at = services.now()
          const id = await disclose(
            tx,
            {
              title: label(input.title, input.titleEn),
              body: label(input.body, input.bodyEn),
              isPinned: input.isPinned,
              publisher: actor.account.tenant.name,
            },
            at,
          )
          await auditPublished(tx, { id, who: actor.account.loginName, at })
          return ok({ id })
        },
      ),
    ),
  ),
  pinDisclosure: officer.desk.pinDisclosure.handler(async ({ input, context: { services, actor } }) =>
    valueOr(
      'REFUSED',
      await transact(services.db, (tx) =>
        pinDisclosure(tx, input.isPinned, {
          id: input.id,
          who: actor.account.loginName,
          at: services.now(),
        }),
      ),
    ),
  ),
  withdrawDisclosure: officer.desk.withdrawDisclosure.handler(
    async ({ input, context: { services, actor } }) =>
      valueOr(
        'REFUSED',
        await transact(services.db, (tx) =>
          withdrawDisclosure(tx, { id: input.id, who: actor.account.loginName, at: services.now() }),
        ),
      ),
  ),
}
