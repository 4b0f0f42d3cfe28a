/**
 * Packs the rows that have changed, behind: the thread reads them, the core writes what comes of it, a few blocks in a transaction
 * with pauses between, so that whoever saves waits for one small commit at most. What is left when the program ends is due still.
 */
import type { Database } from 'better-sqlite3'
import { dropStaleIndex } from '../../../db/local/indexes.ts'
import { createBlockWriter, type BlockMade } from '../../../db/local/lists/write.ts'
import type { Registry } from '../../../domain/kit/registry.ts'
import type { Log } from '../log.ts'

export interface PackingProgress {
  /** Blocks of 256 rows. */
  readonly done: number
  readonly total: number
}

export interface PackedKeeper {
  progress(): PackingProgress | null
  close(): Promise<void>
}

interface KeepOptions {
  readonly raw: Database
  readonly registry: Registry
  readonly log: Log
  readonly isLarge: () => boolean
  readonly pack: (limit: number) => Promise<BlockMade[]>
  readonly onChanged: (listener: () => void) => () => void
  readonly onProgress: () => void
}

const AT_ONCE = 2
/** Milliseconds between two writes, and from a change until it is packed: more may follow. */
const PAUSE = 10
const SOON = 1_000
/** What another connection wrote is not told. */
const LOOK = 30_000
/** Fewer blocks that wait are nobody's business. */
const TOLD = 40

const percentOf = (progress: PackingProgress | null): number | undefined =>
  progress?.total && Math.floor((100 * progress.done) / progress.total)

export function keepPacked({
  raw,
  registry,
  log,
  isLarge,
  pack,
  onChanged,
  onProgress,
}: KeepOptions): PackedKeeper {
  const writer = createBlockWriter(raw)
  let timer: NodeJS.Timeout | undefined
  let wakesAt = 0
  let running: Promise<void> = Promise.resolve()
  let isRunning = false
  let isClosed = false
  let told: PackingProgress | null = null

  function tell(due: number, total: number): void {
    const next = due > (told ? 0 : TOLD) ? { done: Math.max(0, total - due), total } : null
    if (percentOf(next) === percentOf(told)) return
    told = next
    onProgress()
  }

  /** Milliseconds until there is something to do again. */
  async function step(): Promise<number> {
    if (!isLarge()) return LOOK
    const { due, total } = writer.progress()
    tell(due, total)
    if (due > 0) {
      const made = await pack(AT_ONCE)
      if (!isClosed) writer.put(made)
      return PAUSE
    }
    return dropStaleIndex(raw, registry) ? SOON : LOOK
  }

  async function run(): Promise<void> {
    isRunning = true
    let next = LOOK
    try {
      next = await step()
    } catch (error) {
      if (!isClosed) log.error('lists could not be packed', { error: String(error) })
    }
    isRunning = false
    wake(next)
  }

  /** Never later than was planned before. */
  function wake(after: number): void {
    const at = Date.now() + after
    if (isClosed || isRunning || (timer && wakesAt <= at)) return
    clearTimeout(timer)
    wakesAt = at
    timer = setTimeout(() => {
      timer = undefined
      running = run()
    }, after)
    timer.unref()
  }

  const off = onChanged(() => wake(SOON))
  wake(PAUSE)
  return {
    progress: () => told,
    close: async () => {
      isClosed = true
      off()
      clearTimeout(timer)
      await running
    },
  }
}
