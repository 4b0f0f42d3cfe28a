/** contract/local/session.ts */
import { passOn } from '../refusal.ts'
import { answerOf } from '../refusal.ts'
import type { CoreEvents } from '../events.ts'
import { os } from '../implementer.ts'
import type { SessionManager } from '../session/manager.ts'

export function sessionHandlers(manager: SessionManager, events: CoreEvents) {
  return os.session.router({
    state: os.session.state.handler(() => manager.state()),
    captcha: os.session.captcha.handler(() => passOn(() => manager.anonymous.auth.captcha())),
    login: os.session.login.handler(async ({ input }) => answerOf(await passOn(() => manager.login(input)), 'UNAUTHORIZED')),
    unlock: os.session.unlock.handler(async ({ input }) => answerOf(await manager.unlock(input.loginName, input.password), 'UNAUTHORIZED')),
    cards: os.session.cards.handler(() => manager.cards.cards()),
    cardLogin: os.session.cardLogin.handler(async ({ input }) => answerOf(await passOn(() => manager.cardLogin(input.token, input.pin)), 'UNAUTHORIZED')),
    bindCard: os.session.bindCard.handler(async ({ input }) => answerOf(await passOn(() => manager.bindCard(input.token, input.pin)))),
    boundCards: os.session.boundCards.handler(() => passOn(() => manager.open().central.auth.boundCards())),
    logout: os.session.logout.handler(() => manager.logout()),
    changePassword: os.session.changePassword.handler(async ({ input }) => {
      await passOn(() => manager.changePassword(input.current, input.next))
      return { changed: true }
    }),
    watch: os.session.watch.handler(async function* ({ signal }) {
      const changes = events.iterate('session', signal)
      yield manager.state()
      for await (const _ of changes) yield manager.state()
    }),
  })
}
