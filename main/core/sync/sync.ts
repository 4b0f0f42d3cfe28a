/**
 * Keeps one account in step with the server: five tasks that share one idea of whether the server can be reached, and one that tidies. Only
 * the pull probes while offline; the others wait for it, so that a dead network costs one request per delay.
 */
import type { Reach } from '../central/reach.ts'
import type { AccountSession } from '../session/account-session.ts'
import { archiveExpired } from '../drafts/expired.ts'
import { prepareRows } from '../drafts/rows.ts'
import { createCodeFollower } from '../codes/follow.ts'
import { openOutbox } from '../outbox/outbox-store.ts'
import { pruneCalls } from '../outbox/prune-calls.ts'
import { pruneOutbox } from '../outbox/prune-outbox.ts'
import { runCalls } from './call-runner.ts'
import { confirmStanding, endedBy, type Standing } from './confirm.ts'
import { backoff, createLoop, USUAL_RETRY, type RetryTimes } from './loop.ts'
import { createPuller } from './pull.ts'
import { createPusher } from './push.ts'
import { createUploader } from './upload.ts'

export interface SyncOptions {
  readonly dataKey: Buffer
  readonly passwordVersion: number
  readonly reach: Reach
  readonly hasToken: boolean
  /** The server has just confirmed the account. */
  readonly isConfirmed: boolean
  readonly retry: RetryTimes | undefined
  readonly onEnded: (ended: Extract<Standing, { stands: false }>) => void
}

export interface Sync {
  start(): void
  /** Tries to reach the server and to send, now; resolves when both have been tried. */
  now(): Promise<void>
  isConfirmed(): boolean
  /** The clerk has changed the password here. */
  passwordIs(version: number): void
  freshAt(): string | null
  /** Looks at a failed call: an UNAUTHORIZED ends the session. */
  examine(error: unknown): void
  close(): Promise<void>
}

/** A pull at least this often while online, should the stream have died silently. Milliseconds. */
const POLL = 60_000
/** What this machine sends comes back by the feed: while it sends much, that is fetched in larger pieces. Milliseconds. */
const WHILE_PUSHING = 1_000
/** What is public is news for every client of the country at once: they do not ask in the same instant. Milliseconds. */
const PUBLIC_SPREAD = 1_000
/** Until old calls are looked for, after the start and then again, and between two pieces of them. Milliseconds. */
const TIDY = { first: 60_000, next: 6 * 3600_000, piece: 1_000 } as const
/** Between two looks at drafts whose time may be over; the first is at the start, and one follows each pull. Milliseconds. */
const ARCHIVE = 600_000

export function openSync(session: AccountSession, options: SyncOptions): Sync {
  const retry = options.retry ?? USUAL_RETRY
  const { events, log } = session
  const outbox = openOutbox(session.raw)
  const puller = createPuller(session)
  const pusher = createPusher(session, retry, puller)
  const uploader = createUploader(session, retry)
  const codes = createCodeFollower(session)
  let passwordVersion = options.passwordVersion
  let isConfirmed = options.isConfirmed
  let mustConfirm = true
  let hasEnded = false
  let isPushing = false
  /** Ends what only reads when the server is lost: over a connection that died silently nothing would ever come again. */
  let reads = new AbortController()

  const end = (ended: Extract<Standing, { stands: false }>) => {
    if (hasEnded) return
    hasEnded = true
    options.onEnded(ended)
  }

  /** While online: when the next waiting thing is due. */
  const untilDue = (): number | null => {
    const due = outbox.nextDue()
    return due === undefined ? null : Math.max(50, Date.parse(due) - session.now().getTime())
  }

  const onError = (error: unknown) => void session.storage.report(error)
  const pull = createLoop({
    name: 'pull',
    retry,
    log,
    onError,
    run: async (closing) => {
      if (!options.hasToken || hasEnded) return null
      const signal = AbortSignal.any([closing, reads.signal])
      // Where nobody answers that is known sooner than a whole call would tell.
      if (!session.isOnline()) await options.reach(signal)
      if (mustConfirm) {
        const standing = await confirmStanding(session, passwordVersion, options.dataKey, signal)
        if (!standing.stands) {
          end(standing)
          return null
        }
        mustConfirm = false
        if (!isConfirmed) {
          isConfirmed = true
          events.emit('session', undefined)
        }
      }
      await puller.run(signal)
      archive.wake()
      return POLL
    },
  })
  const whileOnline = (name: string, work: (signal: AbortSignal) => Promise<number | null>) =>
    createLoop({
      name,
      retry,
      log,
      onError,
      run: async (signal) => (session.isOnline() && !hasEnded ? work(signal) : null),
    })

  const push = whileOnline('push', async (signal) => {
    isPushing = true
    try {
      await pusher.run(signal)
    } finally {
      isPushing = false
    }
    return untilDue()
  })
  const upload = whileOnline('upload', async (signal) => {
    await uploader.run(signal, () => push.wake())
    return untilDue()
  })
  const calls = whileOnline('calls', async (signal) => {
    await runCalls(session, retry, signal)
    return untilDue()
  })
  const stream = whileOnline('stream', async (closing) => {
    const signal = AbortSignal.any([closing, reads.signal])
    const news = await session.central.changes.stream(undefined, { signal })
    for await (const { codes: revision, ...newest } of news) {
      const behind = puller.isBehind(newest)
      if (behind.own) pull.wakeIn(isPushing ? WHILE_PUSHING : 0)
      else if (behind.public) pull.wakeIn(Math.random() * PUBLIC_SPREAD)
      if (revision !== undefined) void codes.told(revision, signal)
    }
    pull.wake()
    return backoff(retry, 1)
  })
  const tidy = createLoop({
    name: 'tidy',
    retry,
    log,
    onError,
    run: async () => {
      const [calls, submissions] = [
        pruneCalls(session.raw, session.now()),
        pruneOutbox(session.raw, session.now()),
      ]
      return calls || submissions ? TIDY.piece : TIDY.next
    },
  })
  const drafts = prepareRows(session)
  const archive = createLoop({
    name: 'archive',
    retry,
    log,
    onError,
    run: async () => {
      const clocks = { own: session.now(), server: session.clock.now() }
      for (const collection of archiveExpired(session, drafts, clocks))
        events.emit('changed', { what: 'collection', collection })
      return ARCHIVE
    },
  })
  const workers = [push, upload, calls]

  const offs = [
    events.on('work', () => workers.forEach((loop) => loop.wake())),
    events.on('room', () => [pull, ...workers].forEach((loop) => loop.wake())),
    events.on('online', (isOnline) => {
      if (!isOnline) {
        mustConfirm = true
        reads.abort()
        reads = new AbortController()
        pull.wakeIn(backoff(retry, 0))
        return
      }
      outbox.hurry()
      for (const loop of [...workers, stream]) loop.wake()
    }),
  ]

  return {
    start: () => {
      outbox.recover()
      archive.wake()
      pull.wake()
      tidy.wakeIn(TIDY.first)
    },
    now: async () => {
      outbox.hurry()
      await pull.runNow()
      await Promise.all(workers.map((loop) => loop.runNow()))
    },
    isConfirmed: () => isConfirmed,
    passwordIs: (version) => {
      passwordVersion = version
    },
    freshAt: () => puller.freshAt(),
    examine: (error) => {
      const ended = endedBy(error)
      if (ended) end(ended)
    },
    close: async () => {
      hasEnded = true
      for (const off of offs) off()
      await Promise.all([pull, ...workers, stream, tidy, archive].map((loop) => loop.close()))
    },
  }
}
