import { expect, it } from 'vitest'
import { repeating } from './repeating.ts'

const HOUR = 3_600_000

it('rounds follow one another, a failed one is told, the end waits for the one that is under way', async () => {
  const told: string[] = []
  const seen: string[] = []
  let goOn: () => void = () => undefined
  let round = 0
  const work = async (closing: AbortSignal) => {
    round += 1
    const mine = round
    seen.push(`${mine} begins`)
    if (mine === 1) throw new Error('once')
    await new Promise<void>((resolve) => {
      goOn = resolve
    })
    seen.push(`${mine} ends${closing.aborted ? ', told' : ''}`)
  }
  const log = { warn: (_: unknown, what: string) => void told.push(what) } as never
  const { wake, close } = repeating(work, HOUR, log, 'a round')
  wake()
  wake()
  await expect.poll(() => seen).toEqual(['1 begins', '2 begins'])
  expect(told).toEqual(['a round'])
  const closed = close()
  goOn()
  await closed
  expect(seen).toEqual(['1 begins', '2 begins', '2 ends, told'])
})

it('comes by itself', async () => {
  let rounds = 0
  const { close } = repeating(async () => (rounds += 1), 5, { warn: () => undefined } as never, 'a round')
  await expect.poll(() => rounds).toBeGreaterThan(2)
  await close()
})
