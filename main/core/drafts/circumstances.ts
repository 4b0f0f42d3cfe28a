/** By what this session's documents are judged here: the account, how it was opened, the legal day by the server's clock, and what the code tables of this machine say today. */
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import type { Circumstances } from '../../../domain/kit/document.ts'
import type { AccountSession } from '../session/account-session.ts'

export type Judged = Pick<AccountSession, 'loginBy' | 'account' | 'codes' | 'clock'>

export const circumstancesOf = (
  { loginBy, account, codes, clock }: Judged,
  document: AnyDocument,
): Circumstances => ({
  loginBy,
  creditCode: account.tenant.creditCode,
  facts: codes.facts(document),
  today: clock.today(),
})
