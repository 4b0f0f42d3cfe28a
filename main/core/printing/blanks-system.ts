/** Blanks are of one system: for an account that does not work in it nothing about them is asked of the server, which would refuse it. */
import type { AccountSession } from '../session/account-session.ts'
import { storedAccountSchema } from '../session/stored.ts'

/** By the server's newest word, which may be younger than the session. */
export function worksWithBlanks({
  account,
  facts,
  blanksOf,
}: Pick<AccountSession, 'account' | 'facts' | 'blanksOf'>): boolean {
  return (facts.get('account', storedAccountSchema) ?? account).systems.includes(blanksOf)
}
