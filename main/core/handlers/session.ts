/** contract/local/session.ts */
import { passOn } from '../refusal.ts'
import { answerOf } from '../refusal.ts'
import type { CoreEvents } from '../events.ts'
import { os } from '../implementer.ts'
import type { SessionState } from '../../../contract/local/session.ts'
import type { LockPolicy } from '../options.ts'
import type { IdleLock } from '../session/idle-lock.ts'
import type { CoreState, SessionManager } from '../session/manager.ts'

export function sessionHandlers(
  manager: SessionManager,
  events: CoreEvents,
  idle: IdleLock,
  policy: LockPolicy,
) {
  const full = (state: CoreState): SessionState =>
    state.state === 'open'
      ? { ...state, lock: { ...policy, minutes: idle.minutes(), closesIn: idle.closesIn() } }
      : state
  const now = () => full(manager.state())
  return os.session.router({
    state: os.session.state.handler(now),
    captcha: os.session.captcha.handler(() => passOn(() => manager.anonymous.auth.captcha())),
    login: os.session.login.handler(async ({ input }) =>
      full(answerOf(await passOn(() => manager.login(input)), 'UNAUTHORIZED')),
    ),
    unlock: os.session.unlock.handler(async ({ input }) =>
      full(answerOf(await manager.unlock(input.loginName, input.password), 'UNAUTHORIZED')),
    ),
    cards: os.session.cards.handler(() => manager.cards.cards()),
    cardLogin: os.session.cardLogin.handler(async ({ input }) =>
      full(answerOf(await passOn(() => manager.cardLogin(input.token, input.pin)), 'UNAUTHORIZED')),
    ),
    bindCard: os.session.bindCard.handler(async ({ input }) =>
      answerOf(await passOn(() => manager.bindCard(input.token, input.pin))),
    ),
    boundCards: os.session.boundCards.handler(() => passOn(() => manager.open().central.auth.boundCards())),
    logout: os.session.logout.handler(async () => full(await manager.logout())),
    active: os.session.active.handler(() => {
      idle.active()
      return { noted: true }
    }),
    lock: os.session.lock.handler(async () => full(await manager.lock('asked'))),
    sessions: os.session.sessions.handler(() => passOn(() => manager.open().central.auth.sessions())),
    endSessions: os.session.endSessions.handler(({ input }) =>
      passOn(() => manager.open().central.auth.endSessions(input)),
    ),
    changePassword: os.session.changePassword.handler(async ({ input }) => {
      await passOn(() => manager.changePassword(input.current, input.next))
      return { changed: true }
    }),
    watch: os.session.watch.handler(async function* ({ signal }) {
      const changes = events.iterate('session', signal)
      yield now()
      for await (const _ of changes) yield now()
    }),
  })
}
