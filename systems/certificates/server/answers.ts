/** From results to the contract's answers: a refusal becomes the error that its code stands for. */
import type { Result } from '../../../domain/kit/problem.ts'
import { refusal } from '../../../server/platform/procedure.ts'
import { errorCodeOf } from './refusals.ts'

export function answer<T>(result: Result<T>): T {
  if (!result.ok) throw refusal(errorCodeOf(result.problem.code), result.problem)
  return result.value
}
