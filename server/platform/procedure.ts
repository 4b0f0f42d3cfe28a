/** The procedures that handlers start from: `anybody`, `signedIn`, `officer`, `enterprise`, and those of one system. */
import { implement, ORPCError, type AnyProcedure, type Implementer, type ImplementerInternalWithMiddlewares } from '@orpc/server'
import { central as contract, type Central } from '../../contract/central.ts'
import { problemErrors, type ProblemErrorCode } from '../../contract/errors.ts'
import type { SystemName } from '../../domain/kit/document.ts'
import { label } from '../../domain/kit/label.ts'
import { problem, type Problem, type Result } from '../../domain/kit/problem.ts'
import type { Role } from '../../domain/kit/workflow.ts'
import type { Actor, CentralContext } from './context.ts'

type Initial = CentralContext & Record<never, never>
type WithActor = ImplementerInternalWithMiddlewares<Central, Initial, Omit<CentralContext, 'actor'> & { actor: Actor }>

const base: Implementer<Central, Initial, CentralContext> = implement(contract).$context<CentralContext>()

/** A declared error of the contract, carrying its problem. */
export function refusal(code: ProblemErrorCode, data: Problem): ORPCError<ProblemErrorCode, Problem> {
  return new ORPCError(code, { status: problemErrors[code].status, message: data.message.zh, data })
}

/** The value of a result; throws its problem as a declared error. */
export function valueOr<T>(code: ProblemErrorCode, result: Result<T>): T {
  if (!result.ok) throw refusal(code, result.problem)
  return result.value
}

export const NOT_SIGNED_IN = problem('AUTH_REQUIRED', label('登录已失效，请重新登录', 'Your session has ended, please log in again'), { next: label('重新登录', 'Log in again') })
export const NOT_ALLOWED = problem('AUTH_FORBIDDEN', label('您没有此操作的权限', 'Your role may not do this'))

/** Who may call: throws the refusal, or gives back who it is. */
type Gate = (caller: Actor | undefined) => Actor

const gates = new WeakMap<object, Gate>()

/** Judged twice by the same words: before the body is read (http/admission.ts), and when the handler is called. */
function only(gate: Gate): WithActor {
  const middleware = base.middleware(({ context, next }) => next({ context: { actor: gate(context.caller) } }))
  gates.set(middleware, gate)
  return base.use(middleware)
}

/** The gate of a handler; undefined when anybody may call it. */
export function gateOf(procedure: AnyProcedure): Gate | undefined {
  return procedure['~orpc'].middlewares.map((middleware) => gates.get(middleware)).find((gate) => gate !== undefined)
}

const FOREIGN = problem('AUTH_ORIGIN', label('请求来自其他网站，已拒绝', 'The request comes from another site and was refused'), { retrySafe: false })

/** Who needs no session could be called by any page in the victim's browser. */
const fromHere = base.middleware(({ context, next }) => {
  if (context.isForeign) throw refusal('FORBIDDEN', FOREIGN)
  return next()
})

type Who = 'signedIn' | 'officer' | 'enterprise'

const isOf = (who: Who, role: Role): boolean => who === 'signedIn' || (role === 'officer') === (who === 'officer')

/** Officers work in systems: one who has none left may do nothing at the desk. */
const admitted = (who: Who, system?: SystemName): WithActor =>
  only((caller) => {
    if (!caller) throw refusal('UNAUTHORIZED', NOT_SIGNED_IN)
    const { role, systems } = caller.account
    const isIn = system === undefined ? who !== 'officer' || systems.length > 0 : systems.includes(system)
    if (!isOf(who, role) || !isIn) throw refusal('FORBIDDEN', NOT_ALLOWED)
    return caller
  })

/** Usage: `signedIn.documents.get.handler(({ input, context }) => …)` with `context.actor`. */
export const anybody: ImplementerInternalWithMiddlewares<Central, Initial, CentralContext> = base.use(fromHere)
export const signedIn: WithActor = admitted('signedIn')
export const officer: WithActor = admitted('officer')
export const enterprise: WithActor = admitted('enterprise')

/** The same for what belongs to one system: whoever does not work in it is refused before anything is read. */
export const inSystem = (system: SystemName): Readonly<Record<Who, WithActor>> => ({
  signedIn: admitted('signedIn', system),
  officer: admitted('officer', system),
  enterprise: admitted('enterprise', system),
})
