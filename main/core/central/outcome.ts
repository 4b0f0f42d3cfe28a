/** What a failed call means for something that must reach the server: over, or to be tried again. */
import { ORPCError } from '@orpc/client'
import { ForeignAnswer } from '../../../contract/central/server-mark.ts'
import { label } from '../../../domain/kit/label.ts'
import { storageTroubleOf } from '../../../domain/kit/storage-trouble.ts'
import { problem, problemSchema, type Problem } from '../../../domain/kit/problem.ts'
import { neverArrived } from './contact.ts'

export type Failure =
  /** The server has judged it: sending it again unchanged is useless. */
  | { readonly kind: 'refused'; readonly problem: Problem }
  /** Nobody knows whether it took effect; the same key may be sent again. */
  | {
      readonly kind: 'later'
      readonly problem: Problem
      /** False when it cannot have arrived. */ readonly maybeArrived: boolean
    }

const FINAL_UNDECLARED = new Set([
  'BAD_REQUEST',
  'PAYLOAD_TOO_LARGE',
  'CONTENT_TOO_LARGE',
  'UNPROCESSABLE_CONTENT',
  'METHOD_NOT_SUPPORTED',
])
const AGAIN = new Set(['UNAUTHORIZED', 'TOO_MANY_REQUESTS', 'UNAVAILABLE'])

/** What this machine's disk refused says nothing of the call: it is thrown on. */
export function failureOf(error: unknown): Failure {
  if (storageTroubleOf(error)) throw error
  if (error instanceof ORPCError) {
    const said = problemSchema.safeParse(error.data).data
    const isFinal =
      error.status < 500 && (error.defined ? !AGAIN.has(error.code) : FINAL_UNDECLARED.has(error.code))
    if (isFinal) return { kind: 'refused', problem: said ?? rejected(error) }
    return { kind: 'later', problem: said ?? serverTrouble(error.status), maybeArrived: true }
  }
  if (error instanceof ForeignAnswer)
    return { kind: 'later', problem: foreign(error.status), maybeArrived: true }
  if (neverArrived(error)) return { kind: 'later', problem: unreachable(), maybeArrived: false }
  return { kind: 'later', problem: unreachable(), maybeArrived: true }
}

export const unreachable = (): Problem =>
  problem(
    'SYNC_OFFLINE',
    label(
      '无法联系服务器，网络恢复后自动发送',
      'The server cannot be reached; this is sent by itself when the network returns',
    ),
    { retrySafe: true },
  )

/** Somebody else answers in the server's place. */
export const foreign = (status: number): Problem =>
  problem(
    'SYNC_FOREIGN',
    label(
      '网络中有登录页面或代理代替服务器作了答复，尚未联系到服务器，联系上后自动发送',
      'A login page of the network or a proxy answered in place of the server, which has not been reached; this is sent by itself once it is',
    ),
    {
      detail: label(`HTTP ${status}`, `HTTP ${status}`),
      next: label(
        '请先在浏览器中完成网络登录，或请网络管理员放行该服务器',
        'Log in to the network in a browser, or ask its administrator to let this server through',
      ),
      retrySafe: true,
    },
  )

const serverTrouble = (status: number): Problem =>
  problem(
    'SYNC_SERVER',
    label(
      '服务器暂时不能处理，将自动重试',
      'The server cannot handle this just now; it is tried again by itself',
    ),
    { detail: label(`HTTP ${status}`, `HTTP ${status}`), retrySafe: true },
  )

const rejected = (error: ORPCError<string, unknown>): Problem =>
  problem('SYNC_REJECTED', label('服务器不接受该请求', 'The server does not accept this request'), {
    detail: label(`${error.status} ${error.message}`, `${error.status} ${error.message}`),
    retrySafe: false,
  })
