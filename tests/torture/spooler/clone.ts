/**
 * The workstation is stopped and a copy of its data, and of what is kept beside them, works on: the same clerk answers there and, as soon as the server
 * has given the number free, prints another certificate onto it. Then the original wakes.
 */
import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { eventually, pause } from '../../support/print/child.ts'
import { keeperOf } from '../../support/core/test-core.ts'
import type { Clerk } from './clerk.ts'
import type { Hit } from './plan.ts'
import type { Office } from './world.ts'

/** For a client and its control. */
const setBack = (ms: number) => ({
  TORTURE_CLOCK_BACK: String(ms),
  NODE_OPTIONS: `--import ${pathToFileURL(join(import.meta.dirname, 'clock-back.ts')).href}`,
})

export async function besideItsCopy(
  { bench }: Office,
  clerk: Clerk,
  { lasts: sleeps, clockBack }: { readonly lasts: number; readonly clockBack: Hit['clockBack'] | undefined },
  spareCertificate: string,
): Promise<void> {
  const { client, central } = bench
  client.freeze('workstation')
  const until = Date.now() + sleeps
  const data = join(mkdtempSync(join(tmpdir(), 'sill-clone-')), 'data')
  for (const folderOf of [(dir: string) => dir, (dir: string) => keeperOf(dir).dir])
    cpSync(folderOf(client.data), folderOf(data), { recursive: true })
  const clone = await bench.openClone(data, clockBack === undefined ? {} : setBack(clockBack))
  const number = clerk.docs.at(-1)?.blankNo
  try {
    let isPrinted = false
    for (; Date.now() < until; await pause(250)) {
      await clerk.answer(clone)
      if (number === undefined || isPrinted || (await central.blank(number)).state !== 'available') continue
      isPrinted = await clerk.click(clone, spareCertificate, number)
    }
    client.thaw()
    // Both at once for a while; then everything that the copy knows is at the server, and it is thrown away.
    await eventually(
      async () => {
        const [isDone, status] = [await clerk.answer(clone), await clone.call('status.get')]
        return isDone && status.ok && (status.value as { waiting: number }).waiting === 0 ? true : undefined // the contract's own shape
      },
      180_000,
      'the copy to be done',
    ).catch(async (error: unknown) => {
      throw new Error(
        `${String(error)}: ${JSON.stringify([await clone.print('openJobs', undefined), await clone.call('status.get')])}; original ${JSON.stringify([await client.print('openJobs', undefined), await client.call('status.get')])}`,
      )
    })
  } finally {
    client.thaw()
    await clone.close()
  }
}
