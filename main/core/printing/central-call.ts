/**
 * Calls to the central server that must come to an answer while the clerk waits: a lost reply or a server that restarts
 * is met by the same call with the same key. Gives up as SYNC_OFFLINE when nothing answers.
 */
import { ORPCError } from '@orpc/client'
import { setTimeout as sleep } from 'node:timers/promises'
import { problemErrors, type ProblemErrorCode } from '../../../contract/errors.ts'
import { label, type Label } from '../../../domain/kit/label.ts'
import { problem, problemSchema, type Problem } from '../../../domain/kit/problem.ts'
import { offline } from './problems.ts'
import { unavailable, type Outcome } from './outcome.ts'

/** Milliseconds to wait before each further attempt. */
const WAITS = [200, 500, 1000, 2000, 3000]
const ATTEMPT_TIMEOUT = 8_000

export interface CallOptions {
  /** Ends „当前没有网络，…“ */
  readonly what: Label
  readonly waits?: readonly number[]
}

export async function callCentral<T>(
  options: CallOptions,
  call: (signal: AbortSignal) => Promise<T>,
): Promise<Outcome<T>> {
  for (const wait of [...(options.waits ?? WAITS), undefined]) {
    try {
      return { ok: true, value: await call(AbortSignal.timeout(ATTEMPT_TIMEOUT)) }
    } catch (error) {
      const answer = answerOf(error)
      if (answer) return answer
    }
    if (wait !== undefined) await sleep(wait)
  }
  return unavailable(offline(options.what))
}

/** The server's own refusal; undefined for what may come right by itself (network, gateway, overload, its own crash). */
function answerOf(error: unknown): Outcome<never> | undefined {
  if (!(error instanceof ORPCError) || error.status >= 500 || error.status === 429) return undefined
  const parsed = problemSchema.safeParse(error.data)
  return {
    ok: false,
    code: isDeclared(error.code) ? error.code : 'REFUSED',
    problem: parsed.success ? parsed.data : unexpected(error),
  }
}

const isDeclared = (code: string): code is ProblemErrorCode => Object.hasOwn(problemErrors, code)
const unexpected = (error: { readonly status: number; readonly message: string }): Problem =>
  problem('SYNC_UNEXPECTED', label('服务器拒绝了请求', 'The server refused the request'), {
    detail: label(`${error.status} ${error.message}`, `${error.status} ${error.message}`),
  })
