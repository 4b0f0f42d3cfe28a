/** What of a new document is filled from the account that makes it: as the session has it, which is as it was at the log-in. */
import type { Account } from '../../../contract/shapes.ts'
import type { AccountFact, Circumstances, Content } from '../../../domain/kit/document.ts'
import { organisationCodeIn } from '../../../domain/kit/checks/organisation-code.ts'

const OF_PROFILE = 'profile.'
type ProfileFact = Extract<AccountFact, `${typeof OF_PROFILE}${string}`>
const isOfProfile = (fact: AccountFact): fact is ProfileFact => fact.startsWith(OF_PROFILE)

interface Who {
  readonly account: Pick<Account, 'tenant' | 'displayName' | 'phone' | 'profile'>
  readonly loginBy: Circumstances['loginBy']
}

interface Filled {
  readonly prefill?: { readonly account?: { readonly [field: string]: AccountFact | undefined } } | undefined
}

/** A fact that the account does not have leaves its field undefined. */
export function accountFields({ account, loginBy }: Who, { prefill }: Filled): Content['fields'] {
  const { profile = {} } = account
  const facts: Record<Exclude<AccountFact, ProfileFact>, string> = {
    tenantName: account.tenant.name,
    creditCode: account.tenant.creditCode,
    organisationCode: organisationCodeIn(account.tenant.creditCode),
    displayName: account.displayName,
    phone: account.phone,
    loginBy,
  }
  return Object.fromEntries(
    Object.entries(prefill?.account ?? {}).flatMap(([field, fact]) =>
      fact ? [[field, isOfProfile(fact) ? profile[fact.slice(OF_PROFILE.length)] : facts[fact]]] : [],
    ),
  )
}
