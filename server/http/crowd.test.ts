import { expect, test } from 'vitest'
import { createCrowd } from './crowd.ts'

test('[SEC-04] each caller has so many places, gives each back once, and takes none from another', () => {
  const crowd = createCrowd(2)
  const [first, second] = [crowd.enter('a'), crowd.enter('a')]
  expect([first, second].every((leave) => leave !== undefined)).toBe(true)
  expect(crowd.enter('a')).toBeUndefined()
  expect(crowd.enter('b')).toBeDefined()
  first?.()
  first?.()
  expect(crowd.enter('a')).toBeDefined()
  expect(crowd.enter('a')).toBeUndefined()
})
