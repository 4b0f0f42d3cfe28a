/**
 * A data directory belongs to one process: `sill.lock` names it. A lock whose process is gone, or whose process id now
 * belongs to somebody who started later, is stale and taken over.
 */
import { readFileSync } from 'node:fs'
import { link, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Throws with a clear message when a living process holds the directory. */
export async function lockDirectory(dir: string): Promise<() => Promise<void>> {
  const path = join(dir, 'sill.lock')
  const mine = join(dir, `sill.lock.${process.pid}`)
  const identity = `${process.pid} ${startOf(process.pid)}`
  await writeFile(mine, identity, { mode: 0o600 })
  try {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      if (await linked(mine, path)) return async () => rm(path, { force: true })
      const holder = await readFile(path, 'utf8').catch(() => '')
      if (isAlive(holder))
        throw new Error(
          `数据目录正在被另一个进程使用 The data directory ${dir} is in use by process ${holder.split(' ')[0]}. Stop it first, or choose another SILL_DATA.`,
        )
      await rm(path, { force: true })
    }
    throw new Error(`数据目录无法锁定 The data directory ${dir} could not be locked.`)
  } finally {
    await rm(mine, { force: true })
  }
}

/** A hard link appears whole or not at all, so nobody ever reads half a lock. */
async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

function isAlive(holder: string): boolean {
  const [pidText = '', start = ''] = holder.split(' ')
  const pid = Number(pidText)
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false
  }
  return startOf(pid) === start
}

/** When the process started, in clock ticks since boot (Linux); elsewhere only the process id counts. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}
