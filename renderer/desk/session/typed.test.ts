import { expect, test } from 'vitest'
import * as z from 'zod'
import { forgetAllTyped, keepTyped, readTyped } from './typed.ts'

function storage(): Storage {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
    clear: () => kept.clear(),
  }
}
const shape = z.record(z.string(), z.string())
const DAY = 86_400_000

test('[DESK-01] what was typed is there again for the same officer alone, for a week, and gone after 退出', () => {
  const store = storage()
  store.setItem('other', 'x')
  keepTyped(store, 'a', 'opinion.1', { opinion: '同意' }, 0)
  keepTyped(store, 'b', 'opinion.1', { opinion: '不同意' }, 6 * DAY)
  expect(readTyped(store, 'a', 'opinion.1', shape, DAY)).toEqual({ opinion: '同意' })
  expect(readTyped(store, 'a', 'opinion.2', shape, DAY)).toBeUndefined()
  expect(readTyped(store, 'a', 'opinion.1', z.string(), DAY)).toBeUndefined()
  expect(readTyped(store, 'a', 'opinion.1', shape, 7 * DAY)).toBeUndefined()
  store.setItem('sill.desk.typed.a.broken', '{')
  expect(readTyped(store, 'a', 'broken', shape, 0)).toBeUndefined()
  forgetAllTyped(store, 'a', DAY)
  expect(readTyped(store, 'a', 'opinion.1', shape, DAY)).toBeUndefined()
  expect(readTyped(store, 'b', 'opinion.1', shape, 7 * DAY)).toEqual({ opinion: '不同意' })
  expect(store.getItem('other')).toBe('x')
})
