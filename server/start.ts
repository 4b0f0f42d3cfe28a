/** Starts a central server over what its systems hand it: everything is wired here and nowhere else. */
import { count } from 'drizzle-orm'
import { pino } from 'pino'
import { DESK_CARD_PORT } from '../contract/desk-card.ts'
import { tenants } from '../db/central/accounts.ts'
import type { Registry } from '../domain/kit/registry.ts'
import { nobodysHash } from './auth/login.ts'
import { startResets } from './auth/resets/service.ts'
import { makeDemonstrationAuthority } from './cards/authority.ts'
import type { EffectHandlers } from './documents/effect.ts'
import { createOpenStreams } from './changes/open-streams.ts'
import { createPulse } from './changes/pulse.ts'
import { createListIndexes } from './documents/pg-dialect.ts'
import { outletsOf, transportsOf } from './channel/channel.ts'
import { startChannel } from './channel/service.ts'
import { listen } from './http/listen.ts'
import { keptSecret } from './keep-secret.ts'
import { DESK_IDLE_MINUTES, type CentralOptions } from './options.ts'
import { startNotices } from './notices/service.ts'
import { openDatabase, type Db } from './platform/database.ts'
import { withoutContent } from './platform/safe-log.ts'
import { createFeedHub } from './platform/feed-hub.ts'
import { hasPglite } from './platform/open-pglite.ts'
import { createSecret } from './platform/secret.ts'
import { transact, lock } from './platform/write.ts'
import { centralRouter } from './router.ts'
import { effectsOf, type Served, type SystemService } from './served.ts'
import { startClock } from './documents/clock.ts'
import { startForgetting } from './platform/forget-old.ts'
import { startUploadSweep } from './uploads/sweep.ts'
import { seededDump } from './seed/cache.ts'
import { seedAll } from './seed/seed.ts'
import { seedWithIndexes } from './seed/with-indexes.ts'

export interface RunningCentral {
  /** `http://127.0.0.1:41234`; the API is under `/api`. */
  readonly url: string
  close(): Promise<void>
}

/** Throws with a clear message when it cannot start: directory in use, database unreachable, an effect without handler. */
export async function startServer(served: Served, options: CentralOptions = {}): Promise<RunningCentral> {
  const log = withoutContent(options.log ?? pino({ level: 'warn' }, pino.destination(2)))
  const now = options.now ?? (() => new Date())
  const registry = options.registry ?? served.registry
  const effects: EffectHandlers = { ...effectsOf(served.systems), ...options.effects }
  checkEffects(registry, effects)
  const secret = createSecret(await keptSecret(options))
  const isEmpty = options.databaseUrl === undefined && !hasPglite(options.dataDir)
  const dump =
    options.isSeeded && isEmpty
      ? await seededDump('product', now(), (db) => seedWithIndexes(db, now(), served))
      : undefined
  const database = await openDatabase({
    url: options.databaseUrl,
    dir: options.dataDir,
    dump,
    onError: (error) => log.warn({ err: error }, 'database connection'),
  })
  try {
    if (options.isSeeded && options.databaseUrl !== undefined) await seedOnce(database.db, now(), served)
    await createListIndexes(database.db, registry)
    const hub = await createFeedHub(database)
    let publicUrl = options.publicUrl?.replace(/\/+$/u, '') ?? ''
    const transports = transportsOf(options.channel ?? {}, options.isSeeded ?? false)
    const deskIdleMs = (options.deskIdleMinutes ?? DESK_IDLE_MINUTES) * 60_000
    const services = {
      db: database.db,
      registry,
      effects,
      secret,
      hub,
      streams: createOpenStreams(),
      pulse: createPulse({ db: database.db, now, log, deskIdleMs }),
      log,
      now,
      cardTrustDir: options.cardTrustDir,
      deskIdleMs,
      deskCardPort: options.deskCardPort ?? DESK_CARD_PORT,
      outlets: outletsOf(transports),
      profile: served.profile,
      gatewaySecret: options.channel?.wechat?.secret,
      publicUrl: () => publicUrl,
    }
    await nobodysHash()
    if (options.isSeeded) await makeDemonstrationAuthority(services, now())
    const running: SystemService[] = []
    for (const system of served.systems) running.push(await system.start(services))
    const notices = await startNotices(database, log)
    running.push(startUploadSweep(services), startClock(services, options.clockMs), startForgetting(services))
    running.push(await startChannel(database, services, transports, options.channel?.pace))
    running.push(await startResets(database, services))
    const http = await listen({
      services,
      router: centralRouter(served.systems),
      contract: served.contract,
      host: options.host ?? '127.0.0.1',
      port: options.port ?? 0,
      deskDir: options.deskDir,
      publicDir: options.publicDir,
      trustedProxies: options.trustedProxies ?? [],
      rates: options.rates,
    })
    if (publicUrl === '') publicUrl = http.url
    return {
      url: http.url,
      async close() {
        await http.close()
        for (const service of running) await service.close()
        await notices.close()
        await hub.close()
        await database.close()
      },
    }
  } catch (error) {
    await database.close()
    throw error
  }
}

function checkEffects(registry: Registry, effects: EffectHandlers): void {
  for (const document of registry.documents.values()) {
    for (const name of Object.values(document.workflow.actions).flatMap((action) => action.effects ?? [])) {
      if (!Object.hasOwn(effects, name))
        throw new Error(`${document.kind}: there is no handler for the effect "${name}"`)
    }
  }
}

/** Once for all processes that start at the same time on one PostgreSQL. */
async function seedOnce(db: Db, now: Date, served: Served): Promise<void> {
  await transact(db, async (tx) => {
    await lock(tx, 'seed')
    const [found] = await tx.select({ tenants: count() }).from(tenants)
    if ((found?.tenants ?? 0) === 0) await seedAll(tx, now, served)
  })
}
