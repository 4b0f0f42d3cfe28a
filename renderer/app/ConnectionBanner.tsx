/**
 * Says that the application behind the window cannot be reached, and what can be done about it, as far as that can be
 * found out; after a break, fetches everything again.
 */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useText } from '../text/text.ts'
import { useApi, useIsConnected } from './client.ts'
import { breakWords, type Break } from './connection-words.ts'

/** A start or a quick reconnect is no reason to alarm anybody. */
const PATIENCE_MS = 1_500
/** How often it is looked for the reason; the first time after as long. */
const LOOK_MS = 4_000

export function ConnectionBanner() {
  const t = useText()
  const queries = useQueryClient()
  const { connection } = useApi()
  const isConnected = useIsConnected()
  const wasOpen = useRef(false)
  const [lost, setLost] = useState<Break | null>(null)
  useEffect(() => {
    if (isConnected) {
      if (wasOpen.current) void queries.invalidateQueries()
      wasOpen.current = true
      return undefined
    }
    const timer = setTimeout(() => setLost('looking'), PATIENCE_MS)
    const look = setInterval(() => void connection.whyClosed().then(setLost), LOOK_MS)
    return () => {
      clearTimeout(timer)
      clearInterval(look)
      setLost(null)
    }
  }, [isConnected, queries, connection])
  return lost ? (
    <div role="alert" className="connection-banner">
      {t(breakWords[lost])}
    </div>
  ) : null
}
