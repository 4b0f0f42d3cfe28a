/** The procedures that handlers start from: `anybody`, `signedIn`, `officer`, `enterprise`, and those of one system. */
import type { AnyContractRouter } from '@orpc/contract'
import {
  implement,
  ORPCError,
  os,
  type AnyMiddleware,
  type AnyProcedure,
  type ImplementerInternalWithMiddlewares,
} from '@orpc/server'
import { central, type Central } from '../../contract/central.ts'
import { problemErrors, type ProblemErrorCode } from '../../contract/errors.ts'
import type { SystemName } from '../../domain/kit/document.ts'
import { label } from '../../domain/kit/label.ts'
import { problem, type Problem, type Result } from '../../domain/kit/problem.ts'
import type { Role } from '../../domain/kit/workflow.ts'
import type { CentralContext, Ended, SignedIn } from './context.ts'

type Initial = CentralContext & Record<never, never>
type ByAnybody<Contract extends AnyContractRouter> = ImplementerInternalWithMiddlewares<
  Contract,
  Initial,
  CentralContext
>
type WithActor<Contract extends AnyContractRouter> = ImplementerInternalWithMiddlewares<
  Contract,
  Initial,
  Omit<CentralContext, 'actor'> & { actor: SignedIn }
>

/** A declared error of the contract, carrying its problem. */
export function refusal(code: ProblemErrorCode, data: Problem): ORPCError<ProblemErrorCode, Problem> {
  return new ORPCError(code, { status: problemErrors[code].status, message: data.message.zh, data })
}

/** The value of a result; throws its problem as a declared error. */
export function valueOr<T>(code: ProblemErrorCode, result: Result<T>): T {
  if (!result.ok) throw refusal(code, result.problem)
  return result.value
}

export const NOT_SIGNED_IN = problem(
  'AUTH_REQUIRED',
  label('登录已失效，请重新登录', 'Your session has ended, please log in again'),
  { next: label('重新登录', 'Log in again') },
)
export const NOT_ALLOWED = problem('AUTH_FORBIDDEN', label('您没有此操作的权限', 'Your role may not do this'))

/** Who may call: throws the refusal, or gives back who it is. */
type Gate = (caller: SignedIn | Ended | undefined, now: Date) => SignedIn

const gates = new WeakMap<object, Gate>()

/** The gate of a handler; undefined when anybody may call it. */
export function gateOf(procedure: AnyProcedure): Gate | undefined {
  return procedure['~orpc'].middlewares
    .map((middleware) => gates.get(middleware))
    .find((gate) => gate !== undefined)
}

const FOREIGN = problem(
  'AUTH_ORIGIN',
  label('请求来自其他网站，已拒绝', 'The request comes from another site and was refused'),
  { retrySafe: false },
)

/** `newcomer`: signed in, also who is not confirmed yet. */
type Who = 'signedIn' | 'newcomer' | 'officer' | 'enterprise'

const isOf = (who: Who, role: Role): boolean =>
  who === 'signedIn' || who === 'newcomer' || (role === 'officer') === (who === 'officer')

const PENDING = problem(
  'AUTH_PENDING',
  label(
    '账号待本单位用户或审核人员确认，确认前不能查看和提交本单位的数据',
    'This account waits to be confirmed by a user of the organisation or an officer; until then nothing of the organisation is shown or taken',
  ),
  { next: label('请联系本单位已确认的用户', 'Ask a confirmed user of the organisation') },
)

const CARD_NEEDED = problem(
  'AUTH_CARD_NEEDED',
  label('签发前请用卡介质确认', 'Confirm with your card before issuing'),
  { retrySafe: true, next: label('插入卡介质并输入 PIN', 'Insert the card and enter its PIN') },
)

/** Throws when the account issues by card only and none has confirmed it of late. */
export function cardConfirmed({ account, cardUntil }: SignedIn, now: Date): void {
  if (account.issuesByCard === true && (cardUntil === null || cardUntil <= now))
    throw refusal('FORBIDDEN', CARD_NEEDED)
}

/** Officers work in systems: one who has none left may do nothing at the desk. */
const gateFor =
  (who: Who, system?: SystemName, isIssuing = false): Gate =>
  (caller, now) => {
    if (!caller) throw refusal('UNAUTHORIZED', NOT_SIGNED_IN)
    if ('ended' in caller) throw refusal('UNAUTHORIZED', caller.ended)
    const { role, systems, isPending } = caller.account
    const isIn = system === undefined ? who !== 'officer' || systems.length > 0 : systems.includes(system)
    if (!isOf(who, role) || !isIn) throw refusal('FORBIDDEN', NOT_ALLOWED)
    if (isPending === true && who !== 'newcomer') throw refusal('FORBIDDEN', PENDING)
    if (isIssuing) cardConfirmed(caller, now)
    return caller
  }

/** `issuing`: an officer who issues papers, by card where the account is set so. */
type ByWho<Contract extends AnyContractRouter> = Readonly<Record<Who | 'issuing', WithActor<Contract>>>

/** The procedures that the handlers of one contract start from. */
export interface Procedures<Contract extends AnyContractRouter> extends ByWho<Contract> {
  readonly anybody: ByAnybody<Contract>
  /** For what belongs to one system: whoever does not work in it is refused before anything is read. */
  readonly inSystem: (system: SystemName) => ByWho<Contract>
}

/** Middlewares know nothing of the contract that they are used with. */
const builder = os.$context<CentralContext>()

/** Judged twice by the same words: before the body is read (http/admission.ts), and when the handler is called. */
function gated(gate: Gate): AnyMiddleware {
  const made = builder.middleware(({ context, next }) =>
    next({ context: { actor: gate(context.caller, context.services.now()) } }),
  )
  gates.set(made, gate)
  return made
}

/** Who needs no session could be called by any page in the victim's browser. */
const fromHere: AnyMiddleware = builder.middleware(({ context, next }) => {
  if (context.isForeign) throw refusal('FORBIDDEN', FOREIGN)
  return next()
})

export function proceduresOf<Contract extends AnyContractRouter>(contract: Contract): Procedures<Contract> {
  // What `use` gives can only be worked out where the contract is known; the types of both uses stand in `Procedures`.
  const base = implement(contract).$context<CentralContext>() as unknown as {
    use(middleware: AnyMiddleware): unknown
  }
  const only = (gate: Gate) => base.use(gated(gate)) as WithActor<Contract>
  const admitted = (system?: SystemName): ByWho<Contract> => ({
    signedIn: only(gateFor('signedIn', system)),
    newcomer: only(gateFor('newcomer', system)),
    officer: only(gateFor('officer', system)),
    enterprise: only(gateFor('enterprise', system)),
    issuing: only(gateFor('officer', system, true)),
  })
  return { ...admitted(), anybody: base.use(fromHere) as ByAnybody<Contract>, inSystem: admitted }
}

/** Usage: `signedIn.documents.get.handler(({ input, context }) => …)` with `context.actor`. */
const general: Procedures<Central> = proceduresOf(central)
export const { anybody, signedIn, newcomer, officer, enterprise, inSystem } = general
