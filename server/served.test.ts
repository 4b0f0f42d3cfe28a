import { expect, it } from 'vitest'
import { ok } from '../domain/kit/problem.ts'
import { effect } from './documents/effect.ts'
import { effectsOf } from './served.ts'

it('gives the effects of all systems, and refuses two of one name', () => {
  const one = effect({ writes: false, prepare: async () => null, run: async () => ok({}) })
  expect(effectsOf([{ effects: { file: one } }, { effects: { close: one } }])).toEqual({
    file: one,
    close: one,
  })
  expect(() => effectsOf([{ effects: { file: one } }, { effects: { file: one } }])).toThrow(
    'two systems name an effect “file”',
  )
})
