/** Handlers of `central.auth` for who has no account yet, or not its password any more. */
import { LOGIN_NAME, organisationCodeIn } from '../../domain/general/profile.ts'
import { checkOrganisationCode } from '../../domain/kit/checks/organisation-code.ts'
import { checkCreditCode } from '../../domain/kit/checks/credit-code.ts'
import { label } from '../../domain/kit/label.ts'
import { normaliseCode } from '../../domain/kit/normalise.ts'
import { problem } from '../../domain/kit/problem.ts'
import { hashPassword } from '../../secrets/password-hash.ts'
import { evenly } from '../anybody/evenly.ts'
import { networkOf } from '../anybody/network.ts'
import type { CentralContext } from '../platform/context.ts'
import { anybody, refusal, valueOr } from '../platform/procedure.ts'
import { orRolledBack, transact } from '../platform/write.ts'
import { report } from '../security/log.ts'
import { isCaptchaRight } from './captcha.ts'
import { WRONG_CAPTCHA, waiting, weakness } from './login.ts'
import { normaliseLoginName } from './login-name.ts'
import { noteAsked } from './resets/asked.ts'
import { useReset } from './resets/use.ts'
import { addressRule, countAttempt, giveBack, hourlyRule } from './throttle.ts'
import { invalid, judgeProfile, settledProfile } from './users/judge.ts'
import { isOfEnterprises, tenantOf, toldOf } from './users/organisation.ts'
import { profileOf } from './users/offered.ts'
import { NAME_TAKEN, register } from './users/register.ts'

const NO_MAIL = problem(
  'AUTH_NO_MAIL',
  label(
    '未配置邮件，请联系管理员重置密码',
    'No mail service is set here: ask your administrator to reset the password',
  ),
  { retrySafe: false },
)
const STATEMENT = problem(
  'AUTH_STATEMENT',
  label('注册用户声明已更新，请重新阅读并同意', 'The statement has changed: read it again and agree'),
  { retrySafe: false },
)
const OFTEN = problem(
  'AUTH_OFTEN',
  label('操作过于频繁，请一小时后再试', 'Too often: try again in an hour'),
  { retrySafe: true },
)
const NAME_FORM = label(
  '4–20 位字母、数字或下划线，以字母开头',
  '4 to 20 letters, digits or _, beginning with a letter',
)

interface Captcha {
  readonly captchaToken: string
  readonly captchaAnswer: string
}

async function captchaRight({ services }: CentralContext, input: Captcha): Promise<void> {
  if (!(await isCaptchaRight(services, input.captchaToken, input.captchaAnswer)))
    throw refusal('UNAUTHORIZED', WRONG_CAPTCHA)
}

/** At most ten times in an hour from one network. */
async function seldom({ services, address }: CentralContext, what: string): Promise<void> {
  if (await countAttempt(services.db, `${what}@${networkOf(address)}`, hourlyRule, services.now())) {
    await report(services, { what: 'throttled', who: '', address, call: `auth.${what}`, code: OFTEN.code })
    throw refusal('TOO_MANY_REQUESTS', OFTEN)
  }
}

function codeProblem(typed: string) {
  const wrong = (message: { zh: string; en: string }) =>
    problem('AUTH_ORGANISATION_CODE', message, { retrySafe: true, places: [{ at: 'code', message }] })
  const plain = normaliseCode(typed).toUpperCase()
  const isCredit = plain.length === 18
  const ofCredit = isCredit ? checkCreditCode(plain) : null
  const ofCode = checkOrganisationCode(organisationCodeIn(plain))
  const found = ofCredit ?? ofCode
  return {
    code: organisationCodeIn(plain),
    creditCode: isCredit ? plain : '',
    problem: found && wrong(found),
  }
}

export const entryRouter = {
  organisation: anybody.auth.organisation.handler(async ({ input, context }) => {
    const { services } = context
    const definition = profileOf(services)
    const { code, creditCode, problem: wrong } = codeProblem(input.code)
    if (wrong) throw refusal('REFUSED', wrong)
    await captchaRight(context, input)
    await seldom(context, 'organisation')
    const tenant = await tenantOf(services.db, code)
    const isTold = tenant !== undefined && (await isOfEnterprises(services.db, tenant.id))
    return { code, creditCode, known: isTold ? toldOf(definition, tenant) : null }
  }),

  register: anybody.auth.register.handler(async ({ input, context }) => {
    const { services, address } = context
    const definition = profileOf(services)
    const loginName = normaliseLoginName(input.loginName)
    const values = settledProfile(definition, input.values)
    // All that is wrong in itself is told before anything is looked up.
    if (input.statementVersion !== definition.statementVersion) throw refusal('CONFLICT', STATEMENT)
    const judged = await judgeProfile(services.db, definition, values, services.now())
    const places = [
      ...(LOGIN_NAME.test(loginName) ? [] : [{ at: 'fields.loginName', message: NAME_FORM }]),
      ...(judged.ok ? [] : (judged.problem.places ?? [])),
    ]
    if (places.length > 0) throw refusal('REFUSED', invalid(places))
    const weak = weakness(input.password, loginName)
    if (weak) throw refusal('REFUSED', weak)
    await captchaRight(context, input)
    await seldom(context, 'register')
    return evenly(async () => {
      const passwordHash = await hashPassword(input.password)
      const registered = await transact(services.db, (transaction) =>
        orRolledBack(transaction, (tx) =>
          register(tx, definition, { id: input.key, loginName, passwordHash, values }, services.now()),
        ),
      )
      const code = registered.ok ? '' : registered.problem.code
      if (registered.ok || code === NAME_TAKEN.code)
        await report(services, {
          what: registered.ok ? 'registered' : 'nameTaken',
          who: loginName,
          address,
          call: 'auth.register',
          code,
        })
      return valueOr('REFUSED', registered)
    })
  }),

  forgotPassword: anybody.auth.forgotPassword.handler(async ({ input, context }) => {
    const { services, address } = context
    if (services.outlets.mail === 'none') throw refusal('REFUSED', NO_MAIL)
    await captchaRight(context, input)
    return evenly(async () => {
      await noteAsked(services, { loginName: input.loginName, email: input.email, address })
      return { asked: true as const }
    })
  }),

  resetPassword: anybody.auth.resetPassword.handler(async ({ input, context }) => {
    const { services, address } = context
    const place = `reset@${networkOf(address)}`
    const until = await countAttempt(services.db, place, addressRule, services.now())
    if (until) throw refusal('TOO_MANY_REQUESTS', waiting(until, services.now()))
    const done = await useReset(services, input.token, input.password)
    if (done.ok || done.problem.code === 'AUTH_PASSWORD_WEAK') await giveBack(services.db, place, addressRule)
    const { loginName } = valueOr('REFUSED', done)
    await report(services, { what: 'passwordReset', who: loginName, address, call: 'auth.resetPassword' })
    return { loginName }
  }),
}
