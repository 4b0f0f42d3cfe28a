/** Handlers of the card calls of `central.auth`. */
import { because } from '../../domain/general/audit-reason.ts'
import { bindCard, cardsOf, ownerOf, revokeCard } from '../cards/accounts.ts'
import { newChallenge } from '../cards/challenge.ts'
import { currentRevocations, issueCard } from '../cards/issue.ts'
import { provenCard } from '../cards/possession.ts'
import { cardProblems } from '../cards/problems.ts'
import { isTicketRight } from '../cards/ticket.ts'
import { audit } from '../platform/audit.ts'
import { anybody, refusal, signedIn, valueOr } from '../platform/procedure.ts'
import { sessionCookie } from './cookie.ts'
import { accountSubject, succeededFrom, throttledAddress } from './login.ts'
import { openSession, shownAccount } from './sessions.ts'

export const cardRouter = {
  cardChallenge: anybody.auth.cardChallenge.handler(({ context: { services } }) => newChallenge(services)),

  cardLogin: anybody.auth.cardLogin.handler(async ({ input, context: { services, address, setCookie } }) => {
    const wait = await throttledAddress(services, address)
    if (wait) throw refusal('TOO_MANY_REQUESTS', wait)
    const proven = await provenCard(services, 'login', input)
    const owner = proven.ok ? await ownerOf(services, proven.value, input.asRole) : proven
    if (!proven.ok || !owner.ok) services.log.info({ serial: proven.ok ? proven.value.serial : undefined, address, code: owner.ok ? undefined : owner.problem.code }, 'log-in by card refused')
    const { serial } = valueOr('UNAUTHORIZED', proven)
    const { account, tenant } = valueOr('UNAUTHORIZED', owner)
    await succeededFrom(services, address)
    const { token, expiresAt } = await openSession(services.db, account.id, services.now(), 'card')
    await services.db.transaction((tx) => audit(tx, { tenantId: tenant.id, who: account.loginName, subject: accountSubject(account.loginName), action: 'login', from: null, to: null, reasons: [because('loginTo', { where: input.asRole }), because('card', { serial })] }, services.now()))
    if (input.asRole === 'desk') setCookie(sessionCookie(token, expiresAt))
    return { token: input.asRole === 'desk' ? '' : token, expiresAt: expiresAt.toISOString(), account: shownAccount(account, tenant), passwordVersion: account.passwordVersion }
  }),

  bindCard: signedIn.auth.bindCard.handler(async ({ input, context: { services, actor, address } }) => {
    const wait = await throttledAddress(services, address)
    if (wait) throw refusal('TOO_MANY_REQUESTS', wait)
    const card = valueOr('REFUSED', await provenCard(services, 'bind', input))
    const bound = valueOr('REFUSED', await bindCard(services, actor, card))
    await succeededFrom(services, address)
    return bound
  }),

  boundCards: signedIn.auth.boundCards.handler(({ context: { services, actor } }) => cardsOf(services, actor.account.id)),

  issueCard: anybody.auth.issueCard.handler(async ({ input, context: { services } }) => valueOr('FORBIDDEN', await issueCard(services, input))),

  revokeCard: anybody.auth.revokeCard.handler(async ({ input: { ticket, fingerprint }, context: { services } }) => {
    if (!isTicketRight(services, ticket)) throw refusal('FORBIDDEN', cardProblems.ticket())
    return { revoked: await revokeCard(services, fingerprint) }
  }),

  cardRevocations: anybody.auth.cardRevocations.handler(async ({ context: { services } }) => ({ crl: valueOr('NOT_FOUND', await currentRevocations(services)) })),
}
