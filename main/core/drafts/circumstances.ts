/** By what this session's documents are judged here: the account, how it was opened, and what the code tables of this machine say today. */
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import type { Circumstances } from '../../../domain/kit/document.ts'
import type { AccountSession } from '../session/account-session.ts'

export type Judged = Pick<AccountSession, 'loginBy' | 'account' | 'codes'>

export const circumstancesOf = (
  { loginBy, account, codes }: Judged,
  document: AnyDocument,
): Circumstances => ({
  loginBy,
  creditCode: account.tenant.creditCode,
  facts: codes.facts(document),
})
