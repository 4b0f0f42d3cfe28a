/** What a failed call means for something that must reach the server: over, or to be tried again. */
import { ORPCError } from '@orpc/client'
import { label } from '../../../domain/kit/label.ts'
import { problem, problemSchema, type Problem } from '../../../domain/kit/problem.ts'
import { neverArrived } from './contact.ts'

export type Failure =
  /** The server has judged it: sending it again unchanged is useless. */
  | { readonly kind: 'refused'; readonly problem: Problem }
  /** Nobody knows whether it took effect; the same key may be sent again. */
  | { readonly kind: 'later'; readonly problem: Problem; /** False when it cannot have arrived. */ readonly maybeArrived: boolean }

const FINAL_UNDECLARED = new Set(['BAD_REQUEST', 'PAYLOAD_TOO_LARGE', 'CONTENT_TOO_LARGE', 'UNPROCESSABLE_CONTENT', 'METHOD_NOT_SUPPORTED'])
const AGAIN = new Set(['UNAUTHORIZED', 'TOO_MANY_REQUESTS', 'UNAVAILABLE'])

export function failureOf(error: unknown): Failure {
  if (error instanceof ORPCError) {
    const said = problemSchema.safeParse(error.data).data
    const isFinal = error.status < 500 && (error.defined ? !AGAIN.has(error.code) : FINAL_UNDECLARED.has(error.code))
    if (isFinal) return { kind: 'refused', problem: said ?? rejected(error) }
    return { kind: 'later', problem: said ?? serverTrouble(error.status), maybeArrived: true }
  }
  if (neverArrived(error)) return { kind: 'later', problem: unreachable(), maybeArrived: false }
  return { kind: 'later', problem: unreachable(), maybeArrived: true }
}

export const unreachable = (): Problem => problem('SYNC_OFFLINE', label('无法联系服务器，网络恢复后自动发送', 'The server cannot be reached; this is sent by itself when the network returns'), { retrySafe: true })

const serverTrouble = (status: number): Problem => problem('SYNC_SERVER', label('服务器暂时不能处理，将自动重试', 'The server cannot handle this just now; it is tried again by itself'), { detail: label(`HTTP ${status}`, `HTTP ${status}`), retrySafe: true })

const rejected = (error: ORPCError<string, unknown>): Problem => problem('SYNC_REJECTED', label('服务器不接受该请求', 'The server does not accept this request'), { detail: label(`${error.status} ${error.message}`, `${error.status} ${error.message}`), retrySafe: false })
