/** Did the server say that this session has ended? Anything else, as a network that is away, ends nothing. */
import { ORPCError } from '@orpc/client'
import { problemOf } from '../../app/problem.ts'
import type { Problem } from '../../../domain/kit/problem.ts'

export const isEnded = (error: unknown): boolean =>
  error instanceof ORPCError && error.defined && error.code === 'UNAUTHORIZED'

/** The words for it; nothing is said to somebody who simply was not there yet. */
export function reasonOf(error: unknown): Problem | undefined {
  if (!isEnded(error)) return undefined
  const problem = problemOf(error)
  return problem.code === 'AUTH_REQUIRED' ? undefined : problem
}
