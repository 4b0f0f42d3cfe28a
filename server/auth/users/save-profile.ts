/**
 * 修改用户信息 (manual 004, 3): saved at once, and counts from the next log-in of each user, until which its session has what it came in
 * with. The shared part changes for all users of the organisation; who changes it after somebody else sees both first.
 */
import { eq, sql } from 'drizzle-orm'
import { accounts, tenants } from '../../../db/central/accounts.ts'
import type { ProfileDefinition, ProfileValues } from '../../../domain/general/profile.ts'
import { label } from '../../../domain/kit/label.ts'
import { legalTime } from '../../../domain/kit/legal-date.ts'
import { fail, ok, type Result } from '../../../domain/kit/problem.ts'
import { uuidv7 } from 'uuidv7'
import { enqueue } from '../../channel/queue.ts'
import { audit } from '../../platform/audit.ts'
import type { Actor, Services } from '../../platform/context.ts'
import type { Tx } from '../../platform/database.ts'
import { orRolledBack, transact } from '../../platform/write.ts'
import { accountSubject, isOwnPassword, WRONG } from '../login.ts'
import { addressChangedMail } from '../resets/mails.ts'
import { voidResets } from '../resets/void.ts'
import { invalid, judgeProfile, settledProfile } from './judge.ts'
import { sharedOf } from './organisation.ts'
import { profileValues } from './profile-values.ts'
import { ownValues } from './register.ts'

const CODE_TAKEN = label(
  '此统一社会信用代码已由其他单位登记，请核对或联系管理员',
  'This credit code belongs to another organisation here: check it, or tell your administrator',
)

async function hasCode(tx: Tx, creditCode: string): Promise<boolean> {
  const [found] = await tx.select({ id: tenants.id }).from(tenants).where(eq(tenants.creditCode, creditCode))
  return found !== undefined
}

export type Saved =
  | { readonly saved: true; readonly sharedVersion: number }
  | { readonly saved: false; readonly sharedVersion: number; readonly theirs: Record<string, string> }

interface Given {
  readonly values: ProfileValues
  readonly sharedVersion: number
  readonly password?: string | undefined
}

export async function accountAndTenant({ db }: Pick<Services, 'db'>, accountId: string) {
  const [found] = await db
    .select({ account: accounts, tenant: tenants })
    .from(accounts)
    .innerJoin(tenants, eq(tenants.id, accounts.tenantId))
    .where(eq(accounts.id, accountId))
  if (!found) throw new Error('the account of a session is there')
  return found
}

/** Failures: INPUT_INVALID with places, AUTH_WRONG. */
export async function saveProfile(
  { db, now }: Pick<Services, 'db' | 'now'>,
  actor: Actor,
  definition: ProfileDefinition,
  given: Given,
): Promise<Result<Saved>> {
  const { means } = definition
  const before = await accountAndTenant({ db }, actor.account.id)
  const isPending = before.account.status === 'pending'
  const stored = profileValues(definition, before.account, before.tenant)
  const values = settledProfile(definition, given.values)
  // Whose user one is never changes; a credit code is given once; who is not confirmed changes nothing of the organisation.
  const held = [
    means.organisationCode,
    ...(isPending ? [means.creditCode, ...definition.shared] : []),
    ...(stored[means.creditCode] ? [means.creditCode] : []),
  ]
  for (const name of held) {
    if (stored[name] === undefined) delete values[name]
    else values[name] = stored[name]
  }
  const judged = await judgeProfile(db, definition, values, now())
  if (!judged.ok) return judged
  const isNewAddress = values[means.email] !== before.account.email
  if (isNewAddress && !(await isOwnPassword({ db }, actor, given.password ?? ''))) return fail(WRONG)

  return transact(db, (transaction) =>
    orRolledBack(transaction, async (tx): Promise<Result<Saved>> => {
      const at = now()
      const [tenant] = await tx.select().from(tenants).where(eq(tenants.id, before.tenant.id)).for('update')
      if (!tenant) throw new Error('the enterprise of an account is there')
      const there = sharedOf(definition, tenant)
      const differing = isPending
        ? []
        : definition.shared.filter((name) => (there[name] ?? '') !== (values[name] ?? ''))
      if (differing.length > 0 && tenant.profileVersion !== given.sharedVersion)
        return ok({
          saved: false,
          sharedVersion: tenant.profileVersion,
          theirs: Object.fromEntries(differing.map((name) => [name, there[name] ?? ''])),
        })
      const isNewCode = (tenant.creditCode ?? '') === '' && (values[means.creditCode] ?? '') !== ''
      if (isNewCode && (await hasCode(tx, values[means.creditCode] ?? '')))
        return fail(invalid([{ at: `fields.${means.creditCode}`, message: CODE_TAKEN }]))
      if (differing.length > 0 || isNewCode)
        await tx
          .update(tenants)
          .set({
            name: values[means.organisation] ?? tenant.name,
            ...(isNewCode && { creditCode: values[means.creditCode] }),
            profile: Object.fromEntries(
              definition.shared.flatMap((name) =>
                name !== means.organisation && values[name] ? [[name, values[name]]] : [],
              ),
            ),
            ...(differing.length > 0 && { profileVersion: sql`${tenants.profileVersion} + 1` }),
          })
          .where(eq(tenants.id, tenant.id))
      await tx
        .update(accounts)
        .set({
          displayName: values[means.person] ?? before.account.displayName,
          phone: values[means.phone] ?? '',
          email: values[means.email] ?? '',
          profile: ownValues(definition, values),
        })
        .where(eq(accounts.id, before.account.id))
      const { loginName } = before.account
      await audit(
        tx,
        {
          tenantId: tenant.id,
          who: loginName,
          subject: accountSubject(loginName),
          action: 'saveProfile',
          from: null,
          to: null,
        },
        at,
      )
      if (isNewAddress) {
        await voidResets(tx, before.account.id, at)
        if (before.account.email !== '')
          await enqueue(
            tx,
            [
              {
                key: `address:${uuidv7()}`,
                medium: 'mail',
                system: null,
                addressee: before.account.email,
                ...addressChangedMail(loginName, legalTime(at)),
              },
            ],
            at,
          )
      }
      return ok({ saved: true, sharedVersion: tenant.profileVersion + (differing.length > 0 ? 1 : 0) })
    }),
  )
}
