/** The answer of a captcha, for tests that know the server's secret; there is no fixed answer anywhere. */
import { openCaptcha } from '../auth/captcha.ts'
import { createSecret } from '../platform/secret.ts'

/** `secret`: SILL_SECRET in hex. Throws when the token was not sealed with it. */
export function answerOf(token: string, secret: string): string {
  const captcha = openCaptcha(createSecret(secret), token)
  if (!captcha) throw new Error('this captcha was not sealed with this secret')
  return captcha.answer
}
