/** One request message in, exactly one reply out. What does not fit the contract is refused in words, never thrown. */
import { cutText } from '../domain/kit/characters.ts'
import { label } from '../domain/kit/label.ts'
import type { Problem, Result } from '../domain/kit/problem.ts'
import { controlRequestSchema, controlRequests, type ControlRequestName } from '../contract/control.ts'
import { controlProblem } from './problems.ts'
import type { ControlHandlers } from './service.ts'

/** Messages without a readable id cannot be answered and are dropped. */
export async function dispatch(
  message: unknown,
  handlers: ControlHandlers,
  post: (reply: unknown) => void,
): Promise<void> {
  const request = controlRequestSchema.safeParse(message)
  if (!request.success) {
    const id = idOf(message)
    if (id !== undefined)
      post(refusal(id, controlProblem('CONTROL_BAD_MESSAGE', label('请求名称或编号无效', 'No such request'))))
    return
  }
  const { id, name, input } = request.data
  try {
    const result = await call(name, input, handlers)
    post(result.ok ? { type: 'reply', id, ok: true, output: result.value } : refusal(id, result.problem))
  } catch (error) {
    post(
      refusal(
        id,
        controlProblem(
          'CONTROL_BAD_MESSAGE',
          label(`内部错误：${String(error)}`, `Internal error: ${String(error)}`),
        ),
      ),
    )
  }
}

async function call(
  name: ControlRequestName,
  input: unknown,
  handlers: ControlHandlers,
): Promise<Result<unknown>> {
  const parsed = controlRequests[name].input.safeParse(input)
  if (!parsed.success) {
    const text = cutText(
      parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '),
      500,
    )
    return { ok: false, problem: controlProblem('CONTROL_BAD_MESSAGE', label(text, text)) }
  }
  // The schema of this very name has just accepted it; TypeScript cannot follow the pairing of name and input.
  const handler = handlers[name] as (input: unknown) => Promise<Result<unknown>>
  return handler(parsed.data)
}

const refusal = (id: number, problem: Problem) => ({ type: 'reply', id, ok: false, problem })

function idOf(message: unknown): number | undefined {
  const id = typeof message === 'object' && message !== null && 'id' in message ? message.id : undefined
  return typeof id === 'number' && Number.isSafeInteger(id) ? id : undefined
}
