/** A result inside printing: a value, or the contract's error code with its problem. Handlers throw it at their edge. */
import type { ProblemErrorCode } from '../../../contract/errors.ts'
import type { Problem, Result } from '../../../domain/kit/problem.ts'
import { refusal } from '../refusal.ts'

export type Outcome<T> = { readonly ok: true; readonly value: T } | Failure
export interface Failure {
  readonly ok: false
  readonly code: ProblemErrorCode
  readonly problem: Problem
}

export const refused = (problem: Problem): Failure => ({ ok: false, code: 'REFUSED', problem })
export const unavailable = (problem: Problem): Failure => ({ ok: false, code: 'UNAVAILABLE', problem })
export const missing = (problem: Problem): Failure => ({ ok: false, code: 'NOT_FOUND', problem })

/** What the control refused: not there is UNAVAILABLE, everything else a rule. */
export function fromControl<T>(result: Result<T>): Outcome<T> {
  if (result.ok) return result
  return ABSENT.has(result.problem.code) ? unavailable(result.problem) : refused(result.problem)
}
const ABSENT: ReadonlySet<string> = new Set([
  'CONTROL_ABSENT',
  'CONTROL_LOST',
  'CONTROL_TIMEOUT',
  'CONTROL_GARBLED',
  'CONTROL_NOT_OPEN',
  'SPOOL_UNREACHABLE',
])

/** Where no blank was in hand, nothing is said of one, whatever the control or the server feared for. */
export function withoutBlank<T>(outcome: Outcome<T>): Outcome<T> {
  if (outcome.ok || outcome.problem.blankConsumed !== 'no') return outcome
  const { blankConsumed: _no, retrySafe: _safe, ...problem } = outcome.problem
  return { ...outcome, problem }
}

/** The value, or the contract's typed error thrown. */
export function valueOr<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw refusal(outcome.code, outcome.problem)
  return outcome.value
}
