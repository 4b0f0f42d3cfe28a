/**
 * A question of somebody without a name about a thing and its secret: captcha, throttle, and one answer for „there is none" and for „the
 * secret is wrong", in size and in time.
 */
import { label } from '../../domain/kit/label.ts'
import { problem, type Problem } from '../../domain/kit/problem.ts'
import { isCaptchaRight } from '../auth/captcha.ts'
import { WRONG_CAPTCHA } from '../auth/login.ts'
import type { CentralContext } from '../platform/context.ts'
import { refusal } from '../platform/procedure.ts'
import { report } from '../security/log.ts'
import { evenly } from './evenly.ts'
import type { Guesses } from './guesses.ts'
import { networkOf } from './network.ts'

export interface OpenQuestion {
  readonly captchaToken: string
  readonly captchaAnswer: string
  /** See {@link Guesses}. */
  readonly subject: string
  /** Of the call, for the security log. */
  readonly call: string
}

function waiting(until: Date, at: Date): Problem {
  const seconds = Math.max(1, Math.ceil((until.getTime() - at.getTime()) / 1000))
  return problem(
    'OPEN_THROTTLED',
    label(`查询次数过多，请在 ${seconds} 秒后再试`, `Too many queries, try again in ${seconds} seconds`),
    { retrySafe: true },
  )
}

/** What `look` finds; undefined for nothing and for a wrong secret alike. Refusals: AUTH_CAPTCHA, OPEN_THROTTLED. */
export async function askOpenly<T>(
  { services, address }: Pick<CentralContext, 'services' | 'address'>,
  guesses: Guesses,
  question: OpenQuestion,
  look: () => Promise<T | undefined>,
): Promise<T | undefined> {
  const guess = { network: networkOf(address), subject: question.subject }
  const early = guesses.known(services, guess)
  if (early) throw refusal('TOO_MANY_REQUESTS', waiting(early, services.now()))
  if (!(await isCaptchaRight(services, question.captchaToken, question.captchaAnswer)))
    throw refusal('UNAUTHORIZED', WRONG_CAPTCHA)
  const admitted = await guesses.admit(services, guess)
  if (admitted.until) {
    if (!admitted.isKnown)
      await report(services, {
        what: 'throttled',
        who: '',
        address,
        call: question.call,
        code: 'OPEN_THROTTLED',
      })
    throw refusal('TOO_MANY_REQUESTS', waiting(admitted.until, services.now()))
  }
  return evenly(async () => {
    const found = await look()
    if (found !== undefined) await admitted.succeeded()
    return found
  })
}
