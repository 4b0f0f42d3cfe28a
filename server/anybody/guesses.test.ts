/** The limiter of questions without log-in. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDatabase, type Database } from '../platform/database.ts'
import { randomCode } from '../platform/random-code.ts'
import { createGuesses, type Guess } from './guesses.ts'

let database: Database
beforeAll(async () => {
  database = await openDatabase({})
})
afterAll(() => database.close())

const GUESSES = 1_000_000
const NETWORKS = 8
/** Milliseconds of the clock between two guesses: a day of them. */
const STEP_MS = 86

it(
  'a million guesses in a day from eight networks find nothing, and the owner is let in at once, then and after',
  { timeout: 300_000 },
  async () => {
    const started = Date.parse('2026-03-01T00:00:00Z')
    let at = started
    const tools = { db: database.db, now: () => new Date(at) }
    const guesses = createGuesses()
    const subject = 'certificate:E26000000001'
    const code = randomCode(8)
    const ask = async (guess: Guess, said: string): Promise<'found' | 'nothing' | 'waits'> => {
      if (guesses.known(tools, guess)) return 'waits'
      const admitted = await guesses.admit(tools, guess)
      if (admitted.until) return 'waits'
      if (said !== code) return 'nothing'
      await admitted.succeeded()
      return 'found'
    }
    const told = { found: 0, nothing: 0, waits: 0 }
    const owner: ('found' | 'nothing' | 'waits')[] = []
    for (let guess = 0; guess < GUESSES; guess += 1) {
      at += STEP_MS
      told[await ask({ network: `198.51.100.${guess % NETWORKS}`, subject }, randomCode(8))] += 1
      // In the middle of it, from wherever the owner is.
      if (guess % 100_000 === 50_000)
        owner.push(await ask({ network: `203.0.113.${guess / 50_000}`, subject }, code))
    }
    expect(told.found).toBe(0)
    // At most one every quarter of an hour from each, after the first few.
    expect(told.nothing).toBeLessThan(NETWORKS * (10 + (GUESSES * STEP_MS) / 900_000))
    expect(told.nothing + told.waits).toBe(GUESSES)
    expect(owner).toEqual(Array(10).fill('found'))
  },
)

it('a network with many wrong tries has one at each thing; who knows the secret there is let in, and an office of a hundred too', async () => {
  const tools = { db: database.db, now: () => new Date('2026-05-01T00:00:00Z') }
  const guesses = createGuesses()
  const at = (number: number): Guess => ({ network: '192.0.2.1', subject: `certificate:${number}` })
  for (let number = 0; number < 60; number += 1) await guesses.admit(tools, at(number))
  const right = await guesses.admit(tools, at(1_000))
  expect(right.until).toBeUndefined()
  expect((await guesses.admit(tools, at(1_001))).until).toBeUndefined()
  expect((await guesses.admit(tools, at(1_001))).until).toBeInstanceOf(Date)
  // Right answers count nothing, however many.
  for (let clerk = 0; clerk < 100; clerk += 1) {
    const admitted = await guesses.admit(tools, { network: '192.0.2.2', subject: `certificate:${clerk}` })
    if (admitted.until) throw new Error(`clerk ${clerk} has to wait`)
    await admitted.succeeded()
  }
})

it('parallel guesses gain nothing', async () => {
  const tools = { db: database.db, now: () => new Date('2026-06-01T00:00:00Z') }
  const guesses = createGuesses()
  const answers = await Promise.all(
    Array.from({ length: 50 }, () =>
      guesses.admit(tools, { network: '192.0.2.3', subject: 'certificate:x' }),
    ),
  )
  expect(answers.filter(({ until }) => until === undefined)).toHaveLength(5)
})

it('codes come from the whole alphabet and hardly ever twice', () => {
  const codes = Array.from({ length: 20_000 }, () => randomCode(8))
  expect(new Set(codes).size).toBe(codes.length)
  expect(new Set(codes.join('')).size).toBe(32)
  expect(codes.every((code) => /^[A-HJ-NP-Z2-9]{8}$/u.test(code))).toBe(true)
})
