/**
 * What is newest for open event streams, and whether their sessions still stand: asked of the store for all streams of the process
 * together, so that ten thousand of them cost ten questions a second and not two thousand.
 */
import { PUBLIC_OWNER } from '../../db/central/rows.ts'
import { standingOf } from '../auth/sessions.ts'
import type { Services } from '../platform/context.ts'
import type { Asking, Newest, Pulse } from './newest.ts'
import { runKept, type Kept } from '../platform/kept.ts'

/** Milliseconds. */
const LEISURE = 100
const AT_ONCE = 1_000

const HEADS: Kept = {
  name: 'pulse_heads',
  text: `select
    (select coalesce(json_object_agg(tenant_id, seq), '{}') from feed_heads where tenant_id = any(array(select jsonb_array_elements_text($1::jsonb))::uuid[])) as heads,
    (select coalesce(sum(version - 1), 0) from code_heads)::integer as codes`,
}

interface Waiting {
  readonly who: Asking
  readonly resolve: (newest: Newest | undefined) => void
  readonly reject: (error: unknown) => void
}

export function createPulse(services: Pick<Services, 'db' | 'now' | 'log' | 'deskIdleMs'>): Pulse {
  let waiting: Waiting[] = []
  let timer: NodeJS.Timeout | undefined
  let isAsking = false

  async function answer(asked: readonly Waiting[]): Promise<void> {
    try {
      const tenants = new Set(asked.map(({ who }) => who.tenantId))
      const tokens = asked.flatMap(({ who }) => who.token ?? [])
      const [[found], standing] = await Promise.all([
        runKept<{ heads: Record<string, number>; codes: number }>(services.db, HEADS, [
          JSON.stringify([...tenants, PUBLIC_OWNER]),
        ]),
        standingOf(services, tokens),
      ])
      const headOf = (tenantId: string): number => found?.heads[tenantId] ?? 0
      const shared = { public: headOf(PUBLIC_OWNER), codes: found?.codes ?? 0 }
      for (const { who, resolve } of asked)
        resolve(
          who.token !== undefined && standing.has(who.token)
            ? { seq: headOf(who.tenantId), ...shared }
            : undefined,
        )
    } catch (error) {
      for (const { reject } of asked) reject(error)
    }
  }

  /** One question at a time: who comes meanwhile goes with the next. */
  async function flush(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    if (isAsking) return
    isAsking = true
    while (waiting.length > 0) await answer(waiting.splice(0, AT_ONCE))
    isAsking = false
  }

  return {
    ask: (who, at) =>
      new Promise((resolve, reject) => {
        waiting.push({ who, resolve, reject })
        if (at === 'once') void flush()
        else if (!isAsking) timer ??= setTimeout(() => void flush(), LEISURE).unref()
      }),
  }
}
