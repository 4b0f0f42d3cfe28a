/** Handlers of the session calls of `central.auth`: an account's sessions, and what one at the desk does once more. */
import { eq, sql, type SQL } from 'drizzle-orm'
import type * as z from 'zod'
import type { endSessionsSchema } from '../../contract/central/sessions.ts'
import { accounts, sessions } from '../../db/central/accounts.ts'
import { because } from '../../domain/general/audit-reason.ts'
import { audit } from '../platform/audit.ts'
import type { Actor, Services, SignedIn } from '../platform/context.ts'
import { newcomer, officer } from '../platform/procedure.ts'
import { report } from '../security/log.ts'
import { endCookie } from './cookie.ts'
import { accountSubject } from './login.ts'
import { onceMore, provesByCard } from './once-more.ts'
import { allBut, endSessions, sessionsOf } from './sessions.ts'

/** Milliseconds for which a card's word holds: a handful of certificates, not an afternoon. */
export const CARD_MS = 5 * 60_000

export function deskStanding({ deskIdleMs, deskCardPort }: Services, { lastUsedAt, cardUntil }: SignedIn) {
  return {
    idleAt: new Date(lastUsedAt.getTime() + deskIdleMs).toISOString(),
    idleMs: deskIdleMs,
    cardPort: deskCardPort,
    cardUntil: cardUntil?.toISOString() ?? null,
  }
}

function meant(input: z.infer<typeof endSessionsSchema>, actor: Actor): SQL | undefined {
  if (input.which === 'one') return eq(sessions.id, input.id)
  return input.which === 'others' ? allBut(actor.tokenHash) : undefined
}

const entry = ({ account, tenantId }: Actor, action: string) => ({
  tenantId,
  who: account.loginName,
  subject: accountSubject(account.loginName),
  action,
  from: null,
  to: null,
})

export const sessionRouter = {
  sessions: newcomer.auth.sessions.handler(({ context: { services, actor } }) => sessionsOf(services, actor)),

  endSessions: newcomer.auth.endSessions.handler(
    async ({ input, context: { services, actor, address, setCookie } }) => {
      const ended = await services.db.transaction(async (tx) => {
        const count = await endSessions(tx, actor.account.id, 'owner', services.now(), meant(input, actor))
        if (count > 0)
          await audit(
            tx,
            { ...entry(actor, 'endSessions'), reasons: [because('sessions', { count: String(count) })] },
            services.now(),
          )
        return count
      })
      if (ended > 0)
        await report(services, {
          what: 'sessionsEnded',
          who: actor.account.loginName,
          address,
          call: 'auth.endSessions',
        })
      if (input.which === 'all') setCookie(endCookie())
      return { ended }
    },
  ),

  // The admission has noted the use.
  stay: newcomer.auth.stay.handler(({ context: { services, actor } }) => ({
    idleAt:
      actor.door === 'desk' ? new Date(services.now().getTime() + services.deskIdleMs).toISOString() : null,
  })),

  confirmCard: officer.auth.confirmCard.handler(async ({ input, context }) => {
    const { services, actor, address } = context
    const serial = await onceMore(context, 'auth.confirmCard', () =>
      provesByCard(services, actor, 'issue', input),
    )
    const until = new Date(services.now().getTime() + CARD_MS)
    await services.db.transaction(async (tx) => {
      await tx.update(sessions).set({ cardUntil: until }).where(eq(sessions.tokenHash, actor.tokenHash))
      await audit(
        tx,
        { ...entry(actor, 'confirmCard'), reasons: [because('card', { serial })] },
        services.now(),
      )
    })
    await report(services, { what: 'cardConfirmed', who: actor.account.loginName, address, device: serial })
    return { until: until.toISOString() }
  }),

  requireCard: officer.auth.requireCard.handler(async ({ input: { isRequired, card }, context }) => {
    const { services, actor, address } = context
    const serial = await onceMore(context, 'auth.requireCard', () =>
      provesByCard(services, actor, 'issue', card),
    )
    await services.db.transaction(async (tx) => {
      await tx.update(accounts).set({ issuesByCard: isRequired }).where(eq(accounts.id, actor.account.id))
      // What a card said before does not stand for what is set now.
      await tx
        .update(sessions)
        .set({ cardUntil: sql`null` })
        .where(eq(sessions.accountId, actor.account.id))
      await audit(
        tx,
        { ...entry(actor, isRequired ? 'requireCard' : 'waiveCard'), reasons: [because('card', { serial })] },
        services.now(),
      )
    })
    await report(services, {
      what: 'cardRequired',
      who: actor.account.loginName,
      address,
      device: serial,
      code: isRequired ? 'on' : 'off',
    })
    return { isRequired }
  }),
}
