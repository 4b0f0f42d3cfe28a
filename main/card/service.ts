/**
 * Answers the core's requests. Each begins with C_Initialize and ends with C_Finalize: no session and no log-in outlives
 * it, and a reader that was plugged in meanwhile is seen.
 */
import { existsSync } from 'node:fs'
import type * as z from 'zod'
import {
  cardRequests,
  cardRequestSchema,
  type CardInput,
  type CardOutput,
  type CardRequestName,
} from '../../contract/card.ts'
import { label } from '../../domain/kit/label.ts'
import { fail, ok, problem, type Problem, type Result } from '../../domain/kit/problem.ts'
import { agreeWith, signWith } from './keys.ts'
import { loadModule, type Pkcs11 } from './pkcs11/module.ts'
import { driverUnusable, failureOf } from './problems.ts'
import { slotOf, tokensOf } from './tokens.ts'

const loaded = new Map<string, Pkcs11>()

function moduleAt(path: string): Pkcs11 {
  const api = loaded.get(path) ?? loadModule(path)
  loaded.set(path, api)
  return api
}

function using<T>(path: string, work: (api: Pkcs11) => Result<T>): Result<T> {
  let api: Pkcs11
  try {
    api = moduleAt(path)
    api.initialize()
  } catch (error) {
    return fail(driverUnusable(path, error))
  }
  try {
    return work(api)
  } catch (error) {
    return fail(failureOf(error, path))
  } finally {
    api.finalize()
  }
}

/** The handler behind its schema. */
function checked<Name extends CardRequestName>(
  schema: z.ZodType<CardInput<Name>>,
  handle: (input: CardInput<Name>) => Result<CardOutput<Name>>,
): (input: unknown) => Result<unknown> {
  return (input) => {
    const parsed = schema.safeParse(input)
    return parsed.success
      ? handle(parsed.data)
      : fail(problem('INPUT_INVALID', label('内部消息有误', 'A message is malformed')))
  }
}

const handlers: Readonly<Record<CardRequestName, (input: unknown) => Result<unknown>>> = {
  list: checked<'list'>(cardRequests.list.input, ({ modules }) => {
    const problems: Problem[] = []
    const tokens = modules
      .filter((path) => existsSync(path))
      .flatMap((path) => {
        const read = using(path, (api) => ok(tokensOf(api, path)))
        if (!read.ok) problems.push(read.problem)
        return read.ok ? read.value : []
      })
    return ok({ tokens, problems })
  }),
  sign: checked<'sign'>(cardRequests.sign.input, (input) =>
    using(input.token.module, (api) => signWith(api, input)),
  ),
  agree: checked<'agree'>(cardRequests.agree.input, (input) =>
    using(input.token.module, (api) => agreeWith(api, input)),
  ),
  present: checked<'present'>(cardRequests.present.input, ({ token }) =>
    using(token.module, (api) => ok({ isPresent: slotOf(api, token) !== undefined })),
  ),
}

/** The reply to one message; undefined when it is no request at all. */
export function answer(message: unknown): object | undefined {
  const request = cardRequestSchema.safeParse(message)
  if (!request.success) return undefined
  const { id, name, input } = request.data
  const result = handlers[name](input)
  return result.ok ? { id, ok: true, output: result.value } : { id, ok: false, problem: result.problem }
}
