import { expect, test, vi } from 'vitest'
import type { Row } from '../../../domain/kit/document.ts'
import { UnfinishedRows } from './unfinished-rows.ts'

test('what is typed is kept together, one write at a time, the newest last', async () => {
  vi.useFakeTimers()
  const kept: Record<string, Row>[] = []
  const rows = new UnfinishedRows({}, (all) => Promise.resolve(kept.push(structuredClone(all))))
  rows.set('goods', { ...rows.of('goods'), name: '大' })
  rows.set('goods', { ...rows.of('goods'), name: '大豆' })
  await vi.runAllTimersAsync()
  expect(kept.map(({ goods }) => goods?.['name'])).toEqual(['大豆'])
  rows.set('goods', { ...rows.of('goods'), name: '' })
  expect(rows.begun()).toEqual([])
  await vi.runAllTimersAsync()
  expect(kept.at(-1)).toEqual({})
  vi.useRealTimers()
})

test('what could not be kept is tried again, and leaving hears of it', async () => {
  vi.useFakeTimers()
  let fails = true
  const kept: Record<string, Row>[] = []
  const rows = new UnfinishedRows({}, (all) => {
    if (fails) return Promise.reject(new Error('full'))
    kept.push(all)
    return Promise.resolve()
  })
  rows.set('goods', { ...rows.of('goods'), name: '大豆' })
  expect(await rows.flush()).toBe(false)
  fails = false
  await vi.runAllTimersAsync()
  expect(kept).toHaveLength(1)
  expect(await rows.flush()).toBe(true)
  vi.useRealTimers()
})

test('a row that was kept is written on where it stood', () => {
  const rows = new UnfinishedRows({ goods: { id: 'a', name: '大豆' } }, () => Promise.resolve())
  expect(rows.begun()).toEqual(['goods'])
  expect(rows.end('goods')).toEqual({ id: 'a', name: '大豆' })
  expect(rows.of('goods')).not.toHaveProperty('name')
  expect(rows.of('goods').id).not.toBe('a')
})
