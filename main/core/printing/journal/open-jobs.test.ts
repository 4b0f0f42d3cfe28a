/** CERT-15: a job that the server holds and a lost journal does not tell of is asked about, unless what became of it is on its way, or has just arrived. */
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { ok } from '../../../../domain/kit/problem.ts'
import type { Ask } from '../requests.ts'
import { settleOpenJobs } from './open-jobs.ts'

const jobId = '0198b2d0-0000-7000-8000-000000000001'
const committed = {
  jobId,
  certificateNo: 'A',
  blankNos: ['C22-1'],
  state: 'committed',
  isGivenUp: false,
} as const

/** `calls`: name and state of what the outbox has of the job; `now`: what is open at the server when it is asked again. */
async function asked(
  calls: readonly (readonly [string, string])[],
  now: readonly (Omit<typeof committed, 'isGivenUp'> & { readonly isGivenUp: boolean })[] | undefined,
  state: 'reserved' | 'committed' = 'committed',
) {
  const raw = new Sqlite(':memory:')
  raw.exec('create table call (name text, state text, input text)')
  for (const [name, state] of calls)
    raw.prepare('insert into call values (?, ?, ?)').run(name, state, JSON.stringify({ jobId }))
  const adopted: unknown[] = []
  const ask: Ask = async (name, input) => {
    if (name === 'adopt') adopted.push(input)
    // As the contract has it for both: no entries, and nothing to say.
    return ok((name === 'journal' ? [] : {}) as never)
  }
  const released: string[] = []
  let looks = 0
  const count = await settleOpenJobs(
    { raw, enqueue: () => undefined, workstationId: jobId },
    ask,
    { isHeld: () => false },
    [{ ...committed, state, blankNos: [...committed.blankNos] }],
    {
      isLossy: true,
      openNow: async () => {
        looks += 1
        return now?.map((job) => ({ ...job, blankNos: [...job.blankNos] }))
      },
      release: async (id) => {
        released.push(id)
        return true
      },
    },
  )
  raw.close()
  return { count, adopted: adopted.length, looks, ...(released.length > 0 ? { released } : {}) }
}

test('CERT-15 still committed: one question', async () => {
  expect(await asked([], [committed])).toEqual({ count: 1, adopted: 1, looks: 1 })
})

test.each([
  ['released', []],
  ['coming back by itself', [{ ...committed, isGivenUp: true }]],
])('CERT-15 %s by the time that it would be asked: no question', async (_what, now) => {
  expect(await asked([['blanks.release', 'delivered']], now)).toEqual({ count: 0, adopted: 0, looks: 1 })
})

test.each([
  ['blanks.release', 'waiting'],
  ['blanks.release', 'sending'],
  ['blanks.settle', 'waiting'],
])('CERT-15 %s %s in the outbox: no question', async (name, state) => {
  expect(await asked([[name, state]], [committed])).toEqual({ count: 0, adopted: 0, looks: 0 })
})

test('CERT-15 a server that does not answer the second time: nothing is asked, and nothing is done with', async () => {
  expect(await asked([], undefined)).toEqual({ count: undefined, adopted: 0, looks: 1 })
})

test('CERT-15 reserved, and no journal accounts for it: given up at once, so that the certificate need not wait until it expires', async () => {
  expect(await asked([], [], 'reserved')).toEqual({ count: 0, adopted: 0, looks: 0, released: [jobId] })
  expect(await asked([['blanks.release', 'waiting']], [], 'reserved')).toEqual({
    count: 0,
    adopted: 0,
    looks: 0,
  })
})
