/** Refusals of this system as the server gives them. */
import type { Label } from '../../../domain/kit/label.ts'
import { fail, problem, type PlacedMessage } from '../../../domain/kit/problem.ts'

export const refused = (code: string, message: Label, at?: string) =>
  fail(problem(code, message, { retrySafe: false, ...(at !== undefined && { places: [{ at, message }] }) }))

export const refusedAt = (code: string, message: Label, places: readonly PlacedMessage[]) =>
  fail(problem(code, message, { retrySafe: false, places: [...places] }))
