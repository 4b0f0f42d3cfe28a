/**
 * The session at the desk ends when nobody uses it: keys and clicks are told to the server now and then, what the pages ask by
 * themselves is not. A minute before, the page says so; another tab of this browser that is in use keeps all of them.
 */
import { useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useEffect, useMemo, useRef, useState } from 'react'
import { label } from '../../../domain/kit/label.ts'
import { Box } from '../../kit/box/Box.tsx'
import { useText } from '../../text/text.ts'
import { useDesk } from '../client.ts'

const TITLE = label('即将自动退出', 'About to log out')
const STAY = label('继续使用', 'Stay logged in')
const told = (seconds: number) =>
  label(
    `您已较长时间没有操作，${seconds} 秒后将自动退出。已录入的审核意见和签发、公告内容会保留在此浏览器中。`,
    `Nobody has used this page for a while; it logs out in ${seconds} seconds. Opinions, certificates and notices that were typed are kept in this browser.`,
  )

const WARNING_MS = 60_000
/** A machine that slept has missed its timers. */
const LOOK_MS = 30_000
const USES = ['keydown', 'pointerdown', 'wheel'] as const

interface Props {
  /** When the session ends unless it is used, by the server's clock; and how far that is before this machine's, in milliseconds. */
  readonly idleAt: string
  readonly lag: number
  readonly idleMs: number
}

export function IdleWatch({ idleAt, lag, idleMs }: Props) {
  const t = useText()
  const { client, query } = useDesk()
  const queries = useQueryClient()
  const [left, setLeft] = useState<number | null>(null)
  const lastTold = useRef(0)
  const clock = useRef(lag)
  const key = useMemo(() => query.auth.me.queryKey(), [query])
  const stay = async () => {
    lastTold.current = Date.now()
    setLeft(null)
    // A session that ended meanwhile is found out by the look.
    await client.auth.stay().catch(() => undefined)
    await queries.invalidateQueries({ queryKey: key })
  }
  useEffect(() => {
    clock.current = lag
    const every = Math.min(30_000, idleMs / 10)
    const onUse = () => {
      if (left === null && Date.now() - lastTold.current >= every) void stay()
    }
    for (const use of USES) addEventListener(use, onUse, { capture: true, passive: true })
    return () => {
      for (const use of USES) removeEventListener(use, onUse, { capture: true })
    }
  })
  useEffect(() => {
    const warning = Math.min(WARNING_MS, idleMs / 2)
    let isOver = false
    let isSure = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const again = (ms: number) => {
      if (!isOver) timer = setTimeout(() => void step(), ms)
    }
    const step = async (): Promise<void> => {
      const rest = Date.parse(idleAt) + clock.current - Date.now()
      if (rest > warning) return again(Math.min(rest - warning, LOOK_MS))
      if (rest <= 0 || !isSure) {
        // Another tab may have been used since this one looked; then another instant comes, and with it another round.
        isSure = true
        await queries.invalidateQueries({ queryKey: key })
        return again(rest <= 0 ? 1_000 : 50)
      }
      setLeft(Math.ceil(rest / 1000))
      again(500)
    }
    void step()
    return () => {
      isOver = true
      clearTimeout(timer)
      setLeft(null)
    }
  }, [idleAt, idleMs, queries, key])
  if (left === null) return null
  return (
    <Box
      title={t(TITLE)}
      onCancel={() => void stay()}
      footer={
        <Button type="primary" onClick={() => void stay()}>
          {t(STAY)}
        </Button>
      }
    >
      <p aria-live="polite">{t(told(left))}</p>
    </Box>
  )
}
