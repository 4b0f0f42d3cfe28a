/** A session that wants something grave proves its password or its card once more; only its own wrong tries hold it up. */
import type { Possession, SigningPurpose } from '../../contract/card-signing.ts'
import { cardsOf } from '../cards/accounts.ts'
import { provenCard } from '../cards/possession.ts'
import { cardProblems } from '../cards/problems.ts'
import { label } from '../../domain/kit/label.ts'
import { fail, ok, problem, type Result } from '../../domain/kit/problem.ts'
import type { Actor, CentralContext, Services } from '../platform/context.ts'
import { refusal, valueOr } from '../platform/procedure.ts'
import { report } from '../security/log.ts'
import { admitProof, proved } from './attempts.ts'
import { isOwnPassword, waiting, WRONG } from './login.ts'

const NEEDED = problem(
  'AUTH_PROOF',
  label('请再次输入密码，或使用卡介质确认', 'Enter the password once more, or confirm with the card'),
  { retrySafe: true },
)

/** Counts the attempt, judges it by `work`, and reports what was refused. Throws the refusals. */
export async function onceMore<T>(
  { services, actor, address }: CentralContext & { readonly actor: Actor },
  call: string,
  work: () => Promise<Result<T>>,
): Promise<T> {
  const told = { who: actor.account.loginName, address, call }
  const until = await admitProof(services, actor.tokenHash)
  if (until) {
    await report(services, { ...told, what: 'throttled', code: 'AUTH_THROTTLED' })
    throw refusal('TOO_MANY_REQUESTS', waiting(until, services.now()))
  }
  const done = await work()
  if (!done.ok) await report(services, { ...told, what: 'refused', code: done.problem.code })
  const value = valueOr('REFUSED', done)
  await proved(services, actor.tokenHash)
  return value
}

/** Failures: AUTH_PROOF, AUTH_WRONG, AUTH_CARD_*. */
export async function provesItself(
  services: Services,
  actor: Actor,
  { password, card }: { readonly password: string | undefined; readonly card: Possession | undefined },
): Promise<Result<true>> {
  if (password !== undefined) return (await isOwnPassword(services, actor, password)) ? ok(true) : fail(WRONG)
  if (card === undefined) return fail(NEEDED)
  const proven = await provesByCard(services, actor, 'recover', card)
  return proven.ok ? ok(true) : proven
}

/** A card of this account has signed just now, for this purpose: answers its serial number. Failures: AUTH_CARD_*. */
export async function provesByCard(
  services: Services,
  actor: Actor,
  purpose: SigningPurpose,
  card: Possession,
): Promise<Result<string>> {
  const proven = await provenCard(services, purpose, card)
  if (!proven.ok) return proven
  const own = await cardsOf(services, actor.account.id)
  return own.some(({ fingerprint, isRevoked }) => fingerprint === proven.value.fingerprint && !isRevoked)
    ? ok(proven.value.serial)
    : fail(cardProblems.notOwn())
}
