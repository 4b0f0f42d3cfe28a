/** Sees that the card which opened a session is taken out. A driver that does not answer proves nothing. */
import type { TokenRef } from '../../../contract/card.ts'
import type { CardReader } from '../card/reader.ts'

export interface CardWatch {
  stop(): void
}

/** Milliseconds between two looks. */
const EVERY = 4_000

/** `onGone` is called at most once, after two looks in a row have not found it. */
export function watchCard(
  reader: CardReader,
  token: TokenRef,
  onGone: () => void,
  every: number = EVERY,
): CardWatch {
  let missed = 0
  let isStopped = false
  let timer: NodeJS.Timeout | undefined
  const look = async (): Promise<void> => {
    const isPresent = await reader.isPresent(token)
    if (isStopped) return
    missed = isPresent === false ? missed + 1 : 0
    if (missed < 2) return next()
    isStopped = true
    onGone()
  }
  const next = (): void => {
    timer = setTimeout(() => void look(), every)
    timer.unref()
  }
  next()
  return {
    stop: () => {
      isStopped = true
      clearTimeout(timer)
    },
  }
}
