/** By what this session's documents are judged here: the account, how it was opened, the legal day by the server's clock, what the code tables of this machine say today, and the mirrored rows that it names. */
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import type { Circumstances } from '../../../domain/kit/document.ts'
import type { Referred } from '../../../domain/kit/reference.ts'
import { readContent } from './rows.ts'
import type { AccountSession } from '../session/account-session.ts'

export type Judged = Pick<AccountSession, 'loginBy' | 'account' | 'codes' | 'clock' | 'raw'>

export const circumstancesOf = (
  { loginBy, account, codes, clock, raw }: Judged,
  document: AnyDocument,
  state = document.workflow.initial,
): Circumstances => ({
  loginBy,
  creditCode: account.tenant.creditCode,
  facts: codes.facts(document),
  today: clock.today(),
  referred: referredIn(raw),
  state,
})

/** Rows of the mirror, which holds what is public too. */
const referredIn =
  (raw: AccountSession['raw']): Referred =>
  (kind, id) => {
    const row = raw
      .prepare<[string, string], { state: string; content: string }>(
        'select state, content from mirror where collection = ? and id = ?',
      )
      .get(kind, id)
    return row ? { id, state: row.state, fields: readContent(row.content).fields } : null
  }
