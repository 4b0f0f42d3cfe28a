/** `preshipment.*` of the contract: for officers of headquarters. */
import { HEADQUARTERS } from '../../../domain/kit/workflow.ts'
import type { Actor } from '../../../server/platform/context.ts'
import { NOT_ALLOWED, proceduresOf, refusal, valueOr } from '../../../server/platform/procedure.ts'
import { idempotent } from '../../../server/platform/write.ts'
import { preshipmentCentral } from '../contract.ts'
import { keepRegulation, withdrawRegulation } from './regulations.ts'

const { officer } = proceduresOf(preshipmentCentral).inSystem('preshipment')

const assertHeadquarters = ({ account }: Actor): void => {
  if (!account.posts?.includes(HEADQUARTERS)) throw refusal('FORBIDDEN', NOT_ALLOWED)
}

export const preshipmentRoutes = {
  keepRegulation: officer.preshipment.keepRegulation.handler(
    async ({ input, context: { services, actor } }) => {
      assertHeadquarters(actor)
      const call = { tenantId: actor.tenantId, key: input.key, call: 'preshipment.keepRegulation' }
      return valueOr(
        'REFUSED',
        await idempotent(services.db, call, (tx) => keepRegulation(tx, actor, input, services.now())),
      )
    },
  ),
  withdrawRegulation: officer.preshipment.withdrawRegulation.handler(
    async ({ input, context: { services, actor } }) => {
      assertHeadquarters(actor)
      const call = { tenantId: actor.tenantId, key: input.key, call: 'preshipment.withdrawRegulation' }
      return valueOr(
        'REFUSED',
        await idempotent(services.db, call, (tx) => withdrawRegulation(tx, actor, input.id, services.now())),
      )
    },
  ),
}
