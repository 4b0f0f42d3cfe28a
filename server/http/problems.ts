/** Errors that no handler declared, as problems too: every error body of the API has the same shape. */
import type { ServerResponse } from 'node:http'
import type { ORPCError } from '@orpc/server'
import * as z from 'zod'
import { problemErrors } from '../../contract/errors.ts'
import { label, type Label } from '../../domain/kit/label.ts'
import { problem, problemSchema, type Problem } from '../../domain/kit/problem.ts'

const issuesSchema = z.object({
  issues: z.array(
    z.object({ message: z.string(), path: z.array(z.union([z.string(), z.number()])).optional() }),
  ),
})

const KNOWN: Readonly<Record<string, readonly [code: string, message: Label, retrySafe: boolean]>> = {
  BAD_REQUEST: ['INPUT_MALFORMED', label('请求格式不正确', 'The request is malformed'), false],
  PAYLOAD_TOO_LARGE: ['INPUT_TOO_LARGE', label('请求内容过大', 'The request is too large'), false],
  UNSUPPORTED_MEDIA_TYPE: ['INPUT_MEDIA_TYPE', label('只接受 JSON 格式的请求', 'Only JSON is taken'), false],
  NOT_FOUND: ['INPUT_NO_SUCH_CALL', label('没有这个接口', 'There is no such call'), false],
  TOO_MANY_REQUESTS: [
    'SYNC_RATE',
    label('请求过于频繁，请稍后再试', 'Too many requests, try again later'),
    true,
  ],
}
const INTERNAL = problem(
  'SYNC_INTERNAL',
  label('服务器内部错误，请稍后再试', 'Something went wrong at the server, try again later'),
  { retrySafe: true },
)

export function problemOf(code: string, data: unknown): Problem {
  const [name, message, retrySafe] = KNOWN[code] ?? []
  if (name === undefined || !message) return INTERNAL
  const issues = issuesSchema.safeParse(data)
  const places = issues.success
    ? issues.data.issues.slice(0, 50).map((issue) => ({
        at: (issue.path ?? []).join('.') || 'request',
        message: label('内容不符合要求', issue.message),
      }))
    : []
  return problem(name, message, {
    ...(retrySafe === undefined ? {} : { retrySafe }),
    ...(places.length > 0 ? { places } : {}),
  })
}

/**
 * The body of an error: as oRPC writes it, with a problem as its data. One that the contract declares is told as declared
 * also when it was thrown before the call was made, as by who refuses a caller before reading the body.
 */
export function errorBody(error: ORPCError<string, unknown>): object {
  const body = error.toJSON()
  if (problemSchema.safeParse(error.data).success)
    return { ...body, defined: body.defined || Object.hasOwn(problemErrors, error.code) }
  const data = problemOf(error.code, error.data)
  return { ...body, message: data.message.zh, data }
}

/** An error before any handler was found. */
export function sendProblem(response: ServerResponse, status: number, code: string): void {
  const data = problemOf(code, undefined)
  response
    .writeHead(status, { 'content-type': 'application/json' })
    .end(JSON.stringify({ defined: false, code, status, message: data.message.zh, data }))
}
