/** The errors that both APIs declare. Every one carries a `Problem`: words for the clerk, places, what to do next. */
import { oc } from '@orpc/contract'
import { problemSchema } from '../domain/kit/problem.ts'
import type { RouteMeta } from './route-limits.ts'

export const problemErrors = {
  UNAUTHORIZED: { status: 401, data: problemSchema },
  FORBIDDEN: { status: 403, data: problemSchema },
  NOT_FOUND: { status: 404, data: problemSchema },
  CONFLICT: { status: 409, data: problemSchema },
  /** Well-formed but against a rule: nothing was changed. */
  REFUSED: { status: 422, data: problemSchema },
  TOO_MANY_REQUESTS: { status: 429, data: problemSchema },
  /** What is needed is not there just now (no network, no control, no printer): safe to try again later. */
  UNAVAILABLE: { status: 503, data: problemSchema },
} as const

export type ProblemErrorCode = keyof typeof problemErrors

/** No route says more than it must: what is not declared is small. */
const small: RouteMeta = {}

/** The base that every procedure of both contracts starts from. */
export const procedure = oc.$meta(small).errors(problemErrors)
