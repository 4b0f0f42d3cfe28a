import { beforeEach, describe, expect, it } from 'vitest'
import { journalTrouble } from '../printing/journal-trouble.ts'
import { pruneCalls } from './prune-calls.ts'
import { storePerFile } from '../testing/local-store.ts'

const now = new Date('2026-11-21T00:00:00.000Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 3600_000).toISOString()
const store = storePerFile('prune')

beforeEach(() => store().raw.exec('delete from call'))

function put(key: string, state: string, createdAt: string, [lane, name] = ['print', 'blanks.settle']): void {
  store()
    .raw.prepare(
      `insert into call (key, lane, name, input, state, problem, created_at) values (?, ?, ?, '{}', ?, ?, ?)`,
    )
    .run(
      key,
      lane,
      name,
      state,
      JSON.stringify({ code: 'SYNC_TEST', message: { zh: '拒绝', en: 'refused' } }),
      createdAt,
    )
}
const keys = () =>
  store()
    .raw.prepare<[], { key: string }>('select key from call order by seq')
    .all()
    .map(({ key }) => key)

describe('delivered calls', () => {
  it('go after a month; what waits, is under way or was refused stays however old it is', () => {
    for (const state of ['delivered', 'waiting', 'sending', 'returned'])
      put(`old ${state}`, state, daysAgo(400))
    put('month', 'delivered', daysAgo(31))
    put('young', 'delivered', daysAgo(29))
    expect(pruneCalls(store().raw, now)).toBe(false)
    expect(keys()).toEqual(['old waiting', 'old sending', 'old returned', 'young'])
  })

  it('a refusal of the journal that was over stays over', () => {
    const journal: [string, string] = ['journal', 'blanks.appendJournal']
    put('refused', 'returned', daysAgo(90), journal)
    expect(journalTrouble(store().raw, now)?.code).toBe('SYNC_TEST')
    for (const days of [80, 70, 60]) put(`taken ${days}`, 'delivered', daysAgo(days), journal)
    pruneCalls(store().raw, now)
    expect(keys()).toEqual(['refused', 'taken 60'])
    expect(journalTrouble(store().raw, now)).toBeNull()
  })

  it('go a few at once, so that nothing waits long for the file', () => {
    store().raw.transaction(() => {
      for (let index = 0; index < 450; index += 1) put(`k${index}`, 'delivered', daysAgo(60))
    })()
    expect([pruneCalls(store().raw, now), keys().length]).toEqual([true, 250])
    expect([pruneCalls(store().raw, now), pruneCalls(store().raw, now), keys().length]).toEqual([
      true,
      false,
      0,
    ])
  })
})
