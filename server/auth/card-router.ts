/** Handlers of the card calls of `central.auth`. */
import { because } from '../../domain/general/audit-reason.ts'
import { bindCard, cardsOf, ownerOf, revokeCard } from '../cards/accounts.ts'
import { newChallenge } from '../cards/challenge.ts'
import { currentRevocations, issueCard } from '../cards/issue.ts'
import { provenCard } from '../cards/possession.ts'
import { cardProblems } from '../cards/problems.ts'
import { isTicketRight } from '../cards/ticket.ts'
import { anybody, refusal, newcomer, valueOr } from '../platform/procedure.ts'
import { report } from '../security/log.ts'
import { countWrongCard } from './attempts.ts'
import { enter } from './enter.ts'
import { waiting } from './login.ts'
import { onceMore } from './once-more.ts'

export const cardRouter = {
  cardChallenge: anybody.auth.cardChallenge.handler(({ context: { services } }) => newChallenge(services)),

  cardLogin: anybody.auth.cardLogin.handler(async ({ input, context }) => {
    const { services, address } = context
    const proven = await provenCard(services, 'login', input)
    const owner = proven.ok ? await ownerOf(services, proven.value, input.asRole) : proven
    if (!owner.ok) {
      await report(services, {
        what: 'loginFailed',
        who: '',
        address,
        device: proven.ok ? proven.value.serial : '',
        call: 'auth.cardLogin',
        code: owner.problem.code,
      })
      const until = await countWrongCard(services, address)
      if (until) throw refusal('TOO_MANY_REQUESTS', waiting(until, services.now()))
    }
    const { serial } = valueOr('UNAUTHORIZED', proven)
    const entrant = valueOr('UNAUTHORIZED', owner)
    return enter(context, {
      ...entrant,
      loginBy: 'card',
      door: input.asRole,
      device: input.device ?? context.device,
      deviceName: input.deviceName,
      reasons: [because('card', { serial })],
    })
  }),

  bindCard: newcomer.auth.bindCard.handler(({ input, context }) =>
    onceMore(context, 'auth.bindCard', async () => {
      const card = await provenCard(context.services, 'bind', input)
      return card.ok ? bindCard(context.services, context.actor, card.value) : card
    }),
  ),

  boundCards: newcomer.auth.boundCards.handler(({ context: { services, actor } }) =>
    cardsOf(services, actor.account.id),
  ),

  issueCard: anybody.auth.issueCard.handler(async ({ input, context: { services } }) =>
    valueOr('FORBIDDEN', await issueCard(services, input)),
  ),

  revokeCard: anybody.auth.revokeCard.handler(
    async ({ input: { ticket, fingerprint }, context: { services } }) => {
      if (!isTicketRight(services, ticket)) throw refusal('FORBIDDEN', cardProblems.ticket())
      return { revoked: await revokeCard(services, fingerprint) }
    },
  ),

  cardRevocations: anybody.auth.cardRevocations.handler(async ({ context: { services } }) => ({
    crl: valueOr('NOT_FOUND', await currentRevocations(services)),
  })),
}
