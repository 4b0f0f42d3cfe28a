import { once } from 'node:events'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runScript } from '../../tests/support/script.ts'
import { lockDirectory } from './directory-lock.ts'

describe('lockDirectory', () => {
  let dir: string
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'sill-lock-'))
  })
  afterEach(() => rm(dir, { recursive: true, force: true }))

  it('SYNC-05 lets one process in at a time and says who is inside', async () => {
    const unlock = await lockDirectory(dir)
    await expect(lockDirectory(dir)).rejects.toThrow(`in use by process ${process.pid}`)
    await unlock()
    await (
      await lockDirectory(dir)
    )()
    expect(await readdir(dir)).toEqual([])
  })

  it('takes over the lock of a process that was killed, and of one whose number was given to another', async () => {
    const child = runScript('setInterval(() => {}, 1000)')
    await once(child, 'spawn')
    await writeFile(join(dir, 'sill.lock'), `${child.pid} 1`)
    await (
      await lockDirectory(dir)
    )() // alive, but started at another time than the lock says
    await writeFile(join(dir, 'sill.lock'), `${child.pid} 1`)
    child.kill('SIGKILL')
    await once(child, 'exit')
    await (
      await lockDirectory(dir)
    )()
    await writeFile(join(dir, 'sill.lock'), 'torn')
    await (
      await lockDirectory(dir)
    )()
    expect(await readdir(dir)).toEqual([])
  })
})
