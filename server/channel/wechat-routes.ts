/** 用户绑定 in the WeChat official account: its operator asks for an address, the follower logs in there. */
import { createHash, timingSafeEqual } from 'node:crypto'
import { label } from '../../domain/kit/label.ts'
import { problem } from '../../domain/kit/problem.ts'
import { admit } from '../auth/attempts.ts'
import { isCaptchaRight } from '../auth/captcha.ts'
import { checkPassword, waiting, WRONG_CAPTCHA } from '../auth/login.ts'
import { NOT_ALLOWED, anybody, refusal, valueOr } from '../platform/procedure.ts'
import { transact } from '../platform/write.ts'
import { report } from '../security/log.ts'
import { bindFollower, bindingAddress, followerOf } from './wechat.ts'

const OVER = problem(
  'OPEN_TICKET',
  label('绑定链接已失效，请在公众号中重新打开', 'The link is over, open it again in the official account'),
  { retrySafe: true },
)

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

export const wechatRoutes = {
  wechatTicket: anybody.open.wechatTicket.handler(({ input, context: { services } }) => {
    const { gatewaySecret } = services
    if (gatewaySecret === undefined || !timingSafeEqual(digest(gatewaySecret), digest(input.secret)))
      throw refusal('FORBIDDEN', NOT_ALLOWED)
    return { address: bindingAddress(services, input.follower) }
  }),
  bindWechat: anybody.open.bindWechat.handler(async ({ input, context: { services, address } }) => {
    const loginName = input.loginName.normalize('NFKC').trim().toLowerCase()
    const follower = followerOf(services, input.ticket)
    if (follower === undefined) throw refusal('REFUSED', OVER)
    if (!(await isCaptchaRight(services, input.captchaToken, input.captchaAnswer)))
      throw refusal('UNAUTHORIZED', WRONG_CAPTCHA)
    const admission = await admit(services, { loginName, address, device: undefined })
    const told = { who: loginName, address, call: 'open.bindWechat' }
    if (admission.until) {
      await report(services, { ...told, what: 'throttled', code: 'AUTH_THROTTLED' })
      throw refusal('TOO_MANY_REQUESTS', waiting(admission.until, services.now()))
    }
    const found = await checkPassword(services, { loginName, password: input.password, asRole: 'client' })
    if (!found.ok) await report(services, { ...told, what: 'loginFailed', code: found.problem.code })
    const { account } = valueOr('UNAUTHORIZED', found)
    await admission.succeeded()
    await transact(services.db, (tx) => bindFollower(tx, account, follower, services.now()))
    return { displayName: account.displayName }
  }),
}
