/** Refusals of this system as the server gives them. */
import type { Label } from '../../../domain/kit/label.ts'
import { label } from '../../../domain/kit/label.ts'
import { fail, problem, type PlacedMessage } from '../../../domain/kit/problem.ts'

export const refused = (code: string, message: Label, at?: string) =>
  fail(problem(code, message, { retrySafe: false, ...(at !== undefined && { places: [{ at, message }] }) }))

export const refusedAt = (places: readonly PlacedMessage[]) =>
  fail(
    problem(
      'INPUT_RULES',
      label('单据未通过检查，请修改后重新提交', 'The document did not pass, please correct and submit again'),
      { retrySafe: false, places: [...places] },
    ),
  )
