/** The card reader of this core; without card options one that has no cards and says why. */
import { fail } from '../../../domain/kit/problem.ts'
import type { CardOptions } from '../options.ts'
import { noCards } from '../session/problems.ts'
import { createCardProcess } from './process.ts'
import { createCardReader, type CardReader } from './reader.ts'

export function createCards(options: CardOptions | undefined): CardReader {
  if (options) return createCardReader(createCardProcess(options.launcher, options.timing), options.modules)
  return {
    cards: async () => ({ cards: [], problem: noCards() }),
    choose: async () => fail(noCards()),
    isPresent: async () => undefined,
    close: () => undefined,
  }
}
