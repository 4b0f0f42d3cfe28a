/** Handlers of `central.auth` about what users say of themselves, and about the users of one organisation; 用户确认 at the desk. */
import { and, asc, count, eq } from 'drizzle-orm'
import { accounts, tenants } from '../../db/central/accounts.ts'
import { missingIn } from '../../domain/general/profile.ts'
import { enterprise, newcomer, officer, valueOr } from '../platform/procedure.ts'
import { report } from '../security/log.ts'
import { onceMore } from './once-more.ts'
import { colleagueOf, colleaguesOf, decideUser, USERS_PAGE } from './users/confirm.ts'
import { profileOf } from './users/offered.ts'
import { organisationCodeOf } from './users/organisation.ts'
import { profileValues } from './users/profile-values.ts'
import { accountAndTenant, saveProfile } from './users/save-profile.ts'

export const usersRouter = {
  profile: newcomer.auth.profile.handler(async ({ context: { services, actor } }) => {
    const definition = profileOf(services)
    const { account, tenant } = await accountAndTenant(services, actor.account.id)
    const values = profileValues(definition, account, tenant)
    const { loginName, status } = account
    return {
      loginName,
      status,
      values,
      sharedVersion: tenant.profileVersion,
      missing: missingIn(definition, values),
    }
  }),

  saveProfile: newcomer.auth.saveProfile.handler(async ({ input, context }) => {
    const { services, actor, address } = context
    const definition = profileOf(services)
    const save = () => saveProfile(services, actor, definition, input)
    // A password that comes along is a guess like any other.
    const saved =
      input.password === undefined
        ? valueOr('REFUSED', await save())
        : await onceMore(context, 'auth.saveProfile', save)
    if (saved.saved) await report(services, { what: 'profileChanged', who: actor.account.loginName, address })
    return saved
  }),

  colleagues: enterprise.auth.colleagues.handler(({ input, context: { services, actor } }) =>
    colleaguesOf(services.db, actor.tenantId, input.page),
  ),

  decideColleague: enterprise.auth.decideColleague.handler(
    async ({ input, context: { services, actor, address } }) => {
      const decided = valueOr(
        'REFUSED',
        await decideUser(services, actor, { ...input, tenantId: actor.tenantId }),
      )
      await report(services, {
        what: 'userConfirmed',
        who: decided.loginName,
        address,
        device: actor.account.loginName,
      })
      return decided
    },
  ),
}

export const newcomerRoutes = {
  newcomers: officer.desk.newcomers.handler(async ({ input: { page }, context: { services } }) => {
    const where = and(eq(accounts.status, 'pending'), eq(accounts.isLocked, false))
    const [total] = await services.db.select({ count: count() }).from(accounts).where(where)
    const found = await services.db
      .select({ account: accounts, tenant: tenants })
      .from(accounts)
      .innerJoin(tenants, eq(tenants.id, accounts.tenantId))
      .where(where)
      .orderBy(asc(accounts.createdAt), asc(accounts.id))
      .limit(USERS_PAGE)
      .offset((page - 1) * USERS_PAGE)
    return {
      total: total?.count ?? 0,
      pageSize: USERS_PAGE,
      entries: found.map(({ account, tenant }) => ({
        ...colleagueOf(account),
        tenantName: tenant.name,
        organisationCode: organisationCodeOf(tenant),
      })),
    }
  }),
  decideNewcomer: officer.desk.decideNewcomer.handler(
    async ({ input, context: { services, actor, address } }) => {
      const decided = valueOr('REFUSED', await decideUser(services, actor, input))
      await report(services, {
        what: 'userConfirmed',
        who: decided.loginName,
        address,
        device: actor.account.loginName,
      })
      return decided
    },
  ),
}
