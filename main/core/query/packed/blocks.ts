/** Which blocks of the mirror have changed, told once for all lists: read anew only when somebody has written to the file. */
import type { Database } from 'better-sqlite3'

export interface Blocks {
  /** Call at the beginning of a read transaction. */
  refresh(): void
  /** Rises with each change that was seen. */
  now(): number
  /** Blocks that have changed after `then`. */
  since(then: number): number[]
  /** What is packed of it is older than its rows. */
  isDue(block: number): boolean
}

export function openBlocks(raw: Database): Blocks {
  const newer = raw.prepare<[number], { block: number; version: number }>(
    'select block, version from list_version where version > ? order by version',
  )
  const waiting = raw.prepare<[], { block: number; mark: number }>(
    'select block, mark from list_due where mark > 0',
  )
  const versions = new Map<number, number>()
  const changedAt = new Map<number, number>()
  let marks = new Map<number, number>()
  let [seen, lastVersion, count] = [-1, 0, 0]
  return {
    refresh: () => {
      const fileVersion = Number(raw.pragma('data_version', { simple: true }))
      if (fileVersion === seen) return
      seen = fileVersion
      const touched = new Set<number>()
      for (const { block, version } of newer.iterate(lastVersion)) {
        versions.set(block, version)
        touched.add(block)
        lastVersion = version
      }
      const due = new Map(waiting.all().map(({ block, mark }) => [block, mark]))
      for (const block of new Set([...due.keys(), ...marks.keys()]))
        if (due.get(block) !== marks.get(block)) touched.add(block)
      marks = due
      if (touched.size > 0) count += 1
      for (const block of touched) changedAt.set(block, count)
    },
    now: () => count,
    since: (then) => [...changedAt].flatMap(([block, at]) => (at > then ? [block] : [])),
    isDue: (block) => marks.has(block),
  }
}
