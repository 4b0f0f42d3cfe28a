/** Says that the application behind the window cannot be reached; after a break, fetches everything again. */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { label } from '../../domain/kit/label.ts'
import { useText } from '../text/text.ts'
import { useIsConnected } from './client.ts'

const LOST = label('与本机程序的连接已中断，正在重新连接…已输入的内容会保留在此窗口中。', 'The connection to the application was lost, reconnecting… What you typed is kept in this window.')
/** A start or a quick reconnect is no reason to alarm anybody. */
const PATIENCE_MS = 1_500

export function ConnectionBanner() {
  const t = useText()
  const queries = useQueryClient()
  const isConnected = useIsConnected()
  const wasOpen = useRef(false)
  const [isLost, setIsLost] = useState(false)
  useEffect(() => {
    if (isConnected) {
      if (wasOpen.current) void queries.invalidateQueries()
      wasOpen.current = true
      return undefined
    }
    const timer = setTimeout(() => setIsLost(true), PATIENCE_MS)
    return () => {
      clearTimeout(timer)
      setIsLost(false)
    }
  }, [isConnected, queries])
  return isLost ? (
    <div role="alert" className="connection-banner">
      {t(LOST)}
    </div>
  ) : null
}
