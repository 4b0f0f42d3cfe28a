/**
 * What is known before a byte of a body is read: which route, who calls, whether that caller may, and how much they may
 * send. More than {@link SMALL_BYTES} is read only from a session that was found in the store (SEC-04).
 */
import type { StandardHandlerOptions } from '@orpc/server/standard'
import { StandardOpenAPIMatcher } from '@orpc/openapi/standard'
import { ORPCError, type AnyProcedure, type AnyRouter } from '@orpc/server'
import type { RouteMeta } from '../../contract/route-limits.ts'
import { SMALL_BYTES } from '../../contract/route-limits.ts'
import { label } from '../../domain/kit/label.ts'
import { problem } from '../../domain/kit/problem.ts'
import { callerOf, touch } from '../auth/sessions.ts'
import type { CentralContext } from '../platform/context.ts'
import { gateOf } from '../platform/procedure.ts'
import type { BodyLimits } from './read-body.ts'

type Interceptor = NonNullable<StandardHandlerOptions<CentralContext>['interceptors']>[number]

/** Names in a query string are a tree too (`a[b][c]`); the contract's have one level. */
const MAX_QUERY_NAMES = 50
const QUERY_NAME = /^(?!.*__proto__)\w{1,40}(?:\[\w{0,40}\]){0,2}$/u

/** A body that took so long may outlive its session: it is looked up once more. */
const LONG_MS = 1_000

const limitsOf = (procedure: AnyProcedure): BodyLimits => {
  const { maxBytes = SMALL_BYTES, takesFile = false } = procedure['~orpc'].meta as RouteMeta // of the contract's base
  return { maxBytes, takesFile }
}

/** At the desk a page that only looks, again and again by itself, is nobody who works. */
const isUse = (method: string, procedure: AnyProcedure): boolean =>
  method !== 'GET' && (procedure['~orpc'].meta as RouteMeta).isLook !== true // of the contract's base

export function createAdmission(router: AnyRouter): Interceptor {
  const matcher = new StandardOpenAPIMatcher()
  matcher.init(router)
  return async (call) => {
    const { request, context, prefix = '' } = call
    const match = await matcher.match(
      request.method,
      `/${request.url.pathname.replace(prefix, '').replace(/^\/|\/$/gu, '')}`,
    )
    if (!match) return call.next()
    const { maxBytes, takesFile } = limitsOf(match.procedure)
    const gate = gateOf(match.procedure)
    const lookUp = async () =>
      gate === undefined || context.token === undefined
        ? undefined
        : callerOf(context.services, context.token)
    let caller = await lookUp()
    const actor = gate?.(caller, context.services.now())
    if (actor && (actor.door === 'client' || isUse(request.method, match.procedure)))
      await touch(context.services, actor)
    if (!isQuerySmall(request.url.searchParams))
      throw new ORPCError('BAD_REQUEST', {
        data: problem('INPUT_MALFORMED', label('请求格式不正确', 'The request is malformed'), {
          detail: label('查询参数不正确', 'The query is malformed'),
          retrySafe: false,
        }),
      })
    const started = performance.now()
    const body = await context.readBody({
      maxBytes: caller === undefined ? Math.min(maxBytes, SMALL_BYTES) : maxBytes,
      takesFile,
    })
    if (performance.now() - started > LONG_MS) caller = await lookUp()
    return call.next({
      ...call,
      request: { ...request, body: async () => body },
      context: { ...context, caller },
    })
  }
}

function isQuerySmall(query: URLSearchParams): boolean {
  return query.size <= MAX_QUERY_NAMES && [...query.keys()].every((name) => QUERY_NAME.test(name))
}
