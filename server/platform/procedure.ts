/** The procedures that handlers start from: `anybody`, `signedIn`, `officer`, `enterprise`, and those of one system. */
import { implement, ORPCError, type Implementer, type ImplementerInternalWithMiddlewares } from '@orpc/server'
import { central as contract, type Central } from '../../contract/central.ts'
import { problemErrors, type ProblemErrorCode } from '../../contract/errors.ts'
import type { SystemName } from '../../domain/kit/document.ts'
import { label } from '../../domain/kit/label.ts'
import { problem, type Problem, type Result } from '../../domain/kit/problem.ts'
import type { Role } from '../../domain/kit/workflow.ts'
import { actorOf } from '../auth/sessions.ts'
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

type Who = 'signedIn' | 'officer' | 'enterprise'

const isOf = (who: Who, role: Role): boolean => who === 'signedIn' || (role === 'officer') === (who === 'officer')

/** Officers work in systems: one who has none left may do nothing at the desk. */
const admitted = (who: Who, system: SystemName | undefined) =>
  base.middleware(async ({ context, next }) => {
    const actor = context.token === undefined ? undefined : await actorOf(context.services, context.token)
    if (!actor) throw refusal('UNAUTHORIZED', NOT_SIGNED_IN)
    const { role, systems } = actor.account
    const isIn = system === undefined ? who !== 'officer' || systems.length > 0 : systems.includes(system)
    if (!isOf(who, role) || !isIn) throw refusal('FORBIDDEN', NOT_ALLOWED)
    return next({ context: { actor } })
  })

/** Usage: `signedIn.documents.get.handler(({ input, context }) => …)` with `context.actor`. */
export const anybody = base
export const signedIn: WithActor = base.use(admitted('signedIn', undefined))
export const officer: WithActor = base.use(admitted('officer', undefined))
export const enterprise: WithActor = base.use(admitted('enterprise', undefined))

/** The same for what belongs to one system: whoever does not work in it is refused before anything is read. */
export const inSystem = (system: SystemName): Readonly<Record<Who, WithActor>> => ({
  signedIn: base.use(admitted('signedIn', system)),
  officer: base.use(admitted('officer', system)),
  enterprise: base.use(admitted('enterprise', system)),
})
