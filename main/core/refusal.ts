/** Turns a Problem into the contract's typed error. */
import { ORPCError } from '@orpc/server'
import { problemErrors, type ProblemErrorCode } from '../../contract/errors.ts'
import { label } from '../../domain/kit/label.ts'
import { problem, problemSchema, type Problem, type Result } from '../../domain/kit/problem.ts'
import { ForeignAnswer } from '../../contract/central/server-mark.ts'
import { neverArrived } from './central/contact.ts'
import { failureOf } from './central/outcome.ts'

export function refusal(code: ProblemErrorCode, data: Problem): ORPCError<ProblemErrorCode, Problem> {
  return new ORPCError(code, { status: problemErrors[code].status, message: data.message.zh, data })
}

/** The value, or the refusal thrown as the contract's error. */
export function valueOf<T>(result: Result<T>, code: ProblemErrorCode = 'REFUSED'): T {
  if (!result.ok) throw refusal(code, result.problem)
  return result.value
}

export const lockedProblem = (): Problem => problem('AUTH_LOCKED', label('请先登录', 'Please log in'))
export const offlineProblem = (): Problem =>
  problem('SYNC_OFFLINE', label('当前没有网络，无法联系服务器', 'The server cannot be reached'), {
    next: label('请检查网络后重试', 'Check the network and try again'),
    retrySafe: true,
  })

const byCode: Readonly<Record<string, ProblemErrorCode>> = {
  DRAFT_NOT_FOUND: 'NOT_FOUND',
  DRAFT_DELETED: 'NOT_FOUND',
  FILE_NOT_FOUND: 'NOT_FOUND',
  CERT_NOT_FOUND: 'NOT_FOUND',
  DRAFT_CONFLICT: 'CONFLICT',
  AUTH_THROTTLED: 'TOO_MANY_REQUESTS',
  DATA_NEWER: 'REFUSED',
  DATA_KEY: 'REFUSED',
}

/** The value, or the problem as the contract's error: the code that this problem always has, else `otherwise`. */
export function answerOf<T>(result: Result<T>, otherwise: ProblemErrorCode = 'REFUSED'): T {
  if (result.ok) return result.value
  throw refusal(byCode[result.problem.code] ?? otherwise, result.problem)
}

/**
 * Passes on what the server says: its declared errors as they are, everything that is the network's or the server's
 * trouble as UNAVAILABLE.
 */
export async function passOn<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    if (error instanceof ORPCError) {
      const said = problemSchema.safeParse(error.data)
      if (said.success && isDeclared(error.code)) throw refusal(error.code, said.data)
    } else if (!isOfNetwork(error)) throw error
    const failure = failureOf(error)
    throw refusal(
      failure.kind === 'refused' ? 'REFUSED' : 'UNAVAILABLE',
      failure.kind === 'later' && !(error instanceof ORPCError || error instanceof ForeignAnswer)
        ? offlineProblem()
        : failure.problem,
    )
  }
}

const isDeclared = (code: string): code is ProblemErrorCode => Object.hasOwn(problemErrors, code)

/** `fetch failed`, an aborted call, an answer that is not of our server. */
const isOfNetwork = (error: unknown): boolean =>
  error instanceof Error &&
  (error instanceof ForeignAnswer ||
    ['AbortError', 'TimeoutError', 'ValidationError', 'SyntaxError'].includes(error.name) ||
    (error instanceof TypeError && error.message === 'fetch failed') ||
    neverArrived(error))
