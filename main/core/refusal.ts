/** Turns a Problem into the contract's typed error. */
import { ORPCError } from '@orpc/server'
import { problemErrors, type ProblemErrorCode } from '../../contract/errors.ts'
import { label } from '../../domain/kit/label.ts'
import { problem, type Problem, type Result } from '../../domain/kit/problem.ts'

export function refusal(code: ProblemErrorCode, data: Problem): ORPCError<ProblemErrorCode, Problem> {
  return new ORPCError(code, { status: problemErrors[code].status, message: data.message.zh, data })
}

/** The value, or the refusal thrown as the contract's error. */
export function valueOf<T>(result: Result<T>, code: ProblemErrorCode = 'REFUSED'): T {
  if (!result.ok) throw refusal(code, result.problem)
  return result.value
}

export const lockedProblem = (): Problem => problem('AUTH_LOCKED', label('请先登录', 'Please log in'))
export const offlineProblem = (): Problem => problem('SYNC_OFFLINE', label('当前没有网络，无法联系服务器', 'The server cannot be reached'), { next: label('请检查网络后重试', 'Check the network and try again'), retrySafe: true })
