/** Turns whatever a call threw into a `Problem`: the contract's own, or words for a lost connection or a defect. */
import { ORPCError } from '@orpc/client'
import { label } from '../../domain/kit/label.ts'
import type { Problem } from '../../domain/kit/problem.ts'

export const LOST: Problem = {
  code: 'CONTROL_LINK_LOST',
  message: label('与本机程序的连接中断', 'The connection to the application was lost'),
  next: label('连接恢复后请重试', 'Try again when the connection is back'),
  retrySafe: true,
}

/** What was given fits no form that this call knows: nothing was done with it. The schema's own words help no clerk. */
const REFUSED_INPUT: Problem = {
  code: 'INPUT_REFUSED',
  message: label(
    '填写的内容不符合要求，操作未完成',
    'What was filled in cannot be taken; nothing was changed',
  ),
  next: label(
    '请检查所填内容（如过长或含有无效字符）后重试',
    'Check what was filled in (too long, or invalid characters) and try again',
  ),
  retrySafe: true,
}

function isProblem(value: unknown): value is Problem {
  return (
    typeof value === 'object' &&
    value !== null &&
    'code' in value &&
    'message' in value &&
    typeof value.message === 'object' &&
    value.message !== null &&
    'zh' in value.message
  )
}

export function problemOf(error: unknown): Problem {
  if (!(error instanceof ORPCError)) return LOST
  if (isProblem(error.data)) return error.data
  if (error.code === 'BAD_REQUEST') return REFUSED_INPUT
  return {
    code: 'INPUT_UNEXPECTED',
    message: label('程序出现异常，操作未完成', 'Something went wrong and the action was not completed'),
    detail: label(`${error.code} ${error.message}`, `${error.code} ${error.message}`),
  }
}

/** An expected failure in the shape of a call's error, for who takes both the same way. */
export const refusal = (data: Problem): ORPCError<'REFUSED', Problem> => new ORPCError('REFUSED', { data })

/** True when the same call can never succeed in this session. */
export function isFinal(error: unknown): boolean {
  return error instanceof ORPCError && ['NOT_FOUND', 'UNAUTHORIZED', 'FORBIDDEN'].includes(error.code)
}

/** True when the stored revision is not the one that the caller held. */
export function isConflict(error: unknown): boolean {
  return error instanceof ORPCError && error.code === 'CONFLICT'
}
