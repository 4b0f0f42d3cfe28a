import { expect, test } from 'vitest'
import { problemOf } from '../../app/problem.ts'
import { readTyped } from '../session/typed.ts'
import { keptSchema, type Kept } from './kept-draft.ts'
import { KeptPlace } from './kept-place.ts'

function storage(): Storage {
  const values = new Map<string, string>()
  return {
    get length() {
      return values.size
    },
    key: (index) => [...values.keys()][index] ?? null,
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
    clear: () => values.clear(),
  }
}
const begun: Kept = {
  id: 'd',
  formVersion: 1,
  revision: 0,
  content: { fields: {}, rows: {}, attachments: {} },
  unfinished: {},
  savedAt: null,
}
const typed = (name: string, second: number): Kept => ({
  ...begun,
  content: { ...begun.content, fields: { name } },
  savedAt: `2026-11-30T10:00:${String(second).padStart(2, '0')}.000Z`,
})

/** What became of it. */
function kept(place: KeptPlace, value: Kept): string {
  try {
    place.keep(value)
    return 'kept'
  } catch (error) {
    return problemOf(error).code
  }
}

test('[GEN-14] [DESK-01] of two pages that fill one form the second is told, and what the first has kept stays', () => {
  const place = { storage: storage(), accountId: 'o', name: 'begin x' }
  const there = () => readTyped(place.storage, 'o', 'begin x', keptSchema)?.content.fields['name']
  const [one, two] = [new KeptPlace(place, begun), new KeptPlace(place, begun)]
  one.keep(typed('first', 1))
  one.keep(typed('first, on', 2))
  expect(kept(two, typed('second', 3))).toBe('DRAFT_ELSEWHERE')
  expect(there()).toBe('first, on')
  // Loaded anew it goes on from there, and then the first is told.
  const again = new KeptPlace(place, typed('first, on', 2))
  again.keep(typed('second', 4))
  expect(there()).toBe('second')
  expect(kept(one, typed('first, still', 5))).toBe('DRAFT_ELSEWHERE')
  one.forget()
  expect(there()).toBe('second')
  // Handed in or given up by one: nothing stands in the way of the other.
  again.forget()
  one.keep(typed('first, still', 6))
  expect(there()).toBe('first, still')
})
