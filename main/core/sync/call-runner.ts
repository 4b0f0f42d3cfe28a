/** Makes the durable calls: in order within a lane, each until the server has answered. */
import { failureOf } from '../central/outcome.ts'
import { worksWithBlanks } from '../printing/blanks-system.ts'
import { callDelivered, callHeld, callRefused, callWaits, readyCalls } from '../outbox/call-store.ts'
import { makeCall } from '../outbox/calls.ts'
import type { AccountSession } from '../session/account-session.ts'
import { backoff, type RetryTimes } from './loop.ts'

/** What the account may not do now is kept until it may again: looked at so often. Milliseconds. */
const HELD = 3_600_000

export async function runCalls(
  session: AccountSession,
  retry: RetryTimes,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted && session.isOnline()) {
    const ready = readyCalls(session.raw, session.now().toISOString())
    if (ready.length === 0) return
    for (const call of ready) {
      if (signal.aborted) return
      if (call.name.startsWith('blanks.') && !worksWithBlanks(session)) {
        callHeld(session.raw, call.key, new Date(session.now().getTime() + HELD).toISOString())
        continue
      }
      try {
        const answer = await makeCall(session.central, call.name, JSON.parse(call.input), signal)
        callDelivered(session.raw, call.key, answer)
        session.events.emit('call', { key: call.key, name: call.name, ok: true })
      } catch (error) {
        if (signal.aborted) return
        const failure = failureOf(error)
        if (failure.kind === 'refused') {
          callRefused(session.raw, call.key, failure.problem)
          session.log.warn('a durable call was refused', { name: call.name, code: failure.problem.code })
          session.events.emit('call', { key: call.key, name: call.name, ok: false, problem: failure.problem })
        } else
          callWaits(
            session.raw,
            call.key,
            failure.problem,
            new Date(session.now().getTime() + backoff(retry, call.attempts)).toISOString(),
          )
      }
      session.events.emit('changed', { what: 'outbox' })
      session.events.emit('state', undefined)
    }
  }
}
