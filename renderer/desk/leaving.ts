/**
 * 【退出】 at the desk: the pages are closed at once; the session ends as soon as the server hears of it. Its cookie is out of
 * reach of scripts, so until then the browser still has it: this is remembered, also over a reload, and the pages stay closed.
 */
import { ORPCError } from '@orpc/client'
import { useEffect, useState } from 'react'
import { useDesk } from './client.ts'

const MARK = 'sill.desk.leaving'
/** Milliseconds between attempts. */
const AGAIN = 2_000

export interface Leaving {
  /** From the click until somebody logs in. */
  readonly isOut: boolean
  begin(): void
  /** Somebody has logged in: the cookie is another one now. */
  end(): void
}

export function useLeaving(): Leaving {
  const { client } = useDesk()
  const [isOut, setIsOut] = useState(() => localStorage.getItem(MARK) !== null)
  useEffect(() => {
    if (!isOut) return undefined
    const stop = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const attempt = async (): Promise<void> => {
      try {
        await client.auth.logout(undefined, { signal: stop.signal })
      } catch (error) {
        if (stop.signal.aborted) return
        // A refusal says that the session has ended already.
        if (!(error instanceof ORPCError && error.defined)) {
          timer = setTimeout(() => void attempt(), AGAIN)
          return
        }
      }
      localStorage.removeItem(MARK)
    }
    void attempt()
    return () => {
      stop.abort()
      clearTimeout(timer)
    }
  }, [isOut, client])
  return {
    isOut,
    begin: () => {
      localStorage.setItem(MARK, '1')
      setIsOut(true)
    },
    end: () => {
      localStorage.removeItem(MARK)
      setIsOut(false)
    },
  }
}
