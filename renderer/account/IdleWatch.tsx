/**
 * Tells the application that somebody is at the window, and the clerk quietly that it is about to lock. As soon as that is told,
 * everything that the window holds is stored: when it locks there is nothing left to lose.
 */
import { useEffect, useEffectEvent, useState } from 'react'
import Button from 'antd/es/button'
import { label, type Label } from '../../domain/kit/label.ts'
import { useApi } from '../app/client.ts'
import { useOpened } from '../shell/opened.ts'
import { useText } from '../text/text.ts'
import '../styles/account.css'

const SOON = (seconds: number): Label =>
  label(
    `长时间没有操作，${seconds} 秒后自动锁定。`,
    `Nothing was done for a while; this locks in ${seconds} s.`,
  )
const STORED = label('表单中已填写的内容都已保存。', ' What you filled into forms is stored.')
const STAY = label('继续使用', 'Go on')
/** Input is told at most so often. Milliseconds. */
const TELL_EVERY = 5_000
const INPUTS = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const

/** `store` stores what the window has; false when something could not be stored. */
export function IdleWatch({ store }: { readonly store: () => Promise<boolean> }) {
  const t = useText()
  const { client } = useApi()
  const { closesIn } = useOpened().lock
  const isSoon = closesIn !== null
  const isEnding = closesIn === 0
  const seconds = useCountdown(closesIn)
  const [isStored, setIsStored] = useState(false)
  const tell = useEffectEvent(() => void client.session.active().catch(() => undefined))
  useEffect(() => {
    let toldAt = -Infinity
    const heard = (event: Event) => {
      const now = performance.now()
      if (!event.isTrusted || (!isSoon && now - toldAt < TELL_EVERY)) return
      toldAt = now
      tell()
    }
    for (const name of INPUTS) window.addEventListener(name, heard, { capture: true, passive: true })
    return () => {
      for (const name of INPUTS) window.removeEventListener(name, heard, { capture: true })
    }
  }, [isSoon])
  const onSoon = useEffectEvent(() => void store().then(setIsStored))
  useEffect(() => {
    if (isSoon || isEnding) onSoon()
  }, [isSoon, isEnding])
  if (!isSoon) return null
  return (
    <output className="idle-warning">
      <span>
        {t(SOON(seconds))}
        {isStored && t(STORED)}
      </span>
      <Button size="small" onClick={tell}>
        {t(STAY)}
      </Button>
    </output>
  )
}

/** Counts down by itself from what was told last. */
function useCountdown(from: number | null): number {
  const [state, setState] = useState({ from, left: from ?? 0 })
  if (state.from !== from) setState({ from, left: from ?? 0 })
  useEffect(() => {
    if (from === null) return undefined
    const timer = setInterval(() => setState((now) => ({ ...now, left: Math.max(0, now.left - 1) })), 1_000)
    return () => clearInterval(timer)
  }, [from])
  return state.left
}
