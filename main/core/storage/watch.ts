/**
 * Knows whether this machine's data can be written. What failed to write says so here; from then on it is looked after, and when there is room
 * again everything that waited for it goes on by itself.
 */
import { closeSync, fsyncSync, openSync, unlinkSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../../../domain/kit/problem.ts'
import type { CoreEvents } from '../events.ts'
import { storageProblem } from './problem.ts'

export interface StorageWatch {
  /** The problem when it was the disk, undefined when the error is of another kind. `size`: bytes that were to be kept. */
  report(error: unknown, size?: number): Problem | undefined
  /** While it lasts. */
  problem(): Problem | null
  close(): void
}

/** Milliseconds until it is tried again. */
const AGAIN = 2_000
/** As much as a save and the log of the database take at once. Bytes. */
const PROBE = 4 * 1024 * 1024

export function createStorageWatch(dir: string, events: CoreEvents, again = AGAIN): StorageWatch {
  let current: Problem | null = null
  let timer: NodeJS.Timeout | undefined
  const look = () => {
    const error = tried(dir)
    current = error === undefined ? null : (storageProblem(error, dir) ?? current)
    if (current) timer = setTimeout(look, again)
    else events.emit('room', undefined)
    events.emit('state', undefined)
  }
  return {
    report: (error, size) => {
      const found = storageProblem(error, dir, size)
      if (!found) return undefined
      current = found
      clearTimeout(timer)
      timer = setTimeout(look, again)
      events.emit('state', undefined)
      return found
    },
    problem: () => current,
    close: () => clearTimeout(timer),
  }
}

/** Why a file cannot be written there; undefined when it can. */
function tried(dir: string): unknown {
  const path = join(dir, '.room')
  try {
    const file = openSync(path, 'w', 0o600)
    try {
      for (let left = PROBE; left > 0;) left -= writeSync(file, Buffer.alloc(left))
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    return undefined
  } catch (error) {
    return error
  } finally {
    try {
      unlinkSync(path)
    } catch {
      // Never made.
    }
  }
}
