/** The server's copy of the print journal: append-only, chained, per workstation and account. */
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { chain, key, problemOf, publicKey, valueOf } from './testing/kit.ts'
import { onBothStores } from './testing/stores.ts'

const about = { jobId: randomUUID(), certificateNo: 'S1', blankNos: ['C22-2600000001'] }
const five = chain(
  ['CREATED', 'VALIDATED', 'RESERVED', 'INTENT', 'SPOOLED'].map(
    (state) => ({ ...about, state }) as Parameters<typeof chain>[0][number],
  ),
) // literals above

onBothStores('[PRN-06] journal', (openOne) => {
  test('takes entries in order; repeated and overlapping batches are harmless', async () => {
    const { calls, workstationId } = await openOne()
    const send = async (from: number, to: number) =>
      valueOf(await calls.appendJournal({ workstationId, entries: five.slice(from, to) }))
    expect(await send(0, 2)).toEqual({ upTo: 2 })
    expect(await send(0, 2)).toEqual({ upTo: 2 })
    expect(await send(1, 4)).toEqual({ upTo: 4 })
    expect(await send(4, 5)).toEqual({ upTo: 5 })
    expect(await send(0, 1)).toEqual({ upTo: 5 })
  })

  test('a gap is told with the last number that the server has', async () => {
    const { calls, workstationId } = await openOne()
    valueOf(await calls.appendJournal({ workstationId, entries: five.slice(0, 2) }))
    const problem = problemOf(await calls.appendJournal({ workstationId, entries: five.slice(3) }))
    expect(problem).toMatchObject({
      code: 'SYNC_JOURNAL_GAP',
      places: [{ at: 'upTo', message: { zh: '2' } }],
    })
  })

  test('a broken chain is refused whole: changed text, changed hash, wrong predecessor, another history', async () => {
    const { calls, workstationId } = await openOne()
    const [first, second, third] = five
    if (!first || !second || !third) throw new Error('a chain of five')
    const refused = async (entries: typeof five) =>
      expect(problemOf(await calls.appendJournal({ workstationId, entries })).code).toBe(
        'SYNC_JOURNAL_BROKEN',
      )
    await refused([first, { ...second, note: 'changed' }])
    await refused([first, { ...second, hash: 'f'.repeat(64) }])
    await refused([
      first,
      ...chain([
        { ...about, state: 'VALIDATED' },
        { ...about, state: 'ABANDONED' },
      ]).slice(1),
    ])
    expect(valueOf(await calls.appendJournal({ workstationId, entries: [first, second] }))).toEqual({
      upTo: 2,
    })
    await refused([...chain([{ ...about, state: 'ABANDONED' }]), second, third])
    await refused([{ ...first, note: 'same hash, other text' }])
    expect(valueOf(await calls.appendJournal({ workstationId, entries: [third] }))).toEqual({ upTo: 3 })
  })

  test('unknown workstations and other accounts have no journal here', async () => {
    const { calls, theirCalls, workstationId } = await openOne()
    expect(problemOf(await calls.appendJournal({ workstationId: randomUUID(), entries: five })).code).toBe(
      'SYNC_WORKSTATION_NOT_FOUND',
    )
    expect(problemOf(await theirCalls.appendJournal({ workstationId, entries: five })).code).toBe(
      'SYNC_WORKSTATION_NOT_FOUND',
    )
    valueOf(
      await theirCalls.registerWorkstation({
        key: key(),
        workstationId,
        name: '同一台机器',
        publicKey: publicKey(),
      }),
    )
    expect(valueOf(await theirCalls.appendJournal({ workstationId, entries: five }))).toEqual({ upTo: 5 })
    expect(valueOf(await calls.appendJournal({ workstationId, entries: five.slice(0, 1) }))).toEqual({
      upTo: 1,
    })
  })

  test('a workstation registers again with the same or a new key; anything but Ed25519 is refused', async () => {
    const { calls, workstationId } = await openOne()
    const register = (publicKeyText: string) =>
      calls.registerWorkstation({ key: key(), workstationId, name: '一号机', publicKey: publicKeyText })
    const pem = publicKey()
    valueOf(await register(pem))
    valueOf(await register(pem))
    const der = pem.replace(/-----[^-]+-----|\s/gu, '')
    valueOf(await register(der))
    expect(problemOf(await register('not a key')).code).toBe('INPUT_PUBLIC_KEY')
  })
})
