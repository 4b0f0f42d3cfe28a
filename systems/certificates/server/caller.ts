/** Who acts, as far as the ledger needs to know. */
import type { Actor } from '../../../server/platform/context.ts'

export interface Caller {
  readonly tenantId: string
  readonly tenantName: string
  readonly accountId: string
  readonly loginName: string
}

export const callerOf = ({ account, tenantId }: Actor): Caller => ({
  tenantId,
  tenantName: account.tenant.name,
  accountId: account.id,
  loginName: account.loginName,
})
