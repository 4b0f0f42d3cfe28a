/**
 * The focus of a page: an opened one has it in its first condition, one that is shown again where it was. The tabs keep it
 * while the clerk goes through them by keys, and so does a box in front.
 */
import { useEffect, useRef } from 'react'
import { isAtRest } from '../kit/box/focus.ts'
import { firstCondition } from '../kit/list/first-condition.ts'
import { goToRowsOf } from '../kit/list/row-keys.ts'

export function PageFocus() {
  const here = useRef<HTMLSpanElement>(null)
  const last = useRef<HTMLElement | null>(null)
  useEffect(() => {
    const page = here.current?.closest('main')
    if (!page) return undefined
    const note = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && target !== page) last.current = target
    }
    const down = (event: KeyboardEvent) => goToRowsOf(page, event)
    page.addEventListener('focusin', note)
    page.addEventListener('keydown', down)
    const { activeElement } = document
    const isElsewhere =
      activeElement?.closest('[role="tablist"], [role="dialog"]') ??
      (page.contains(activeElement) && !isAtRest())
    if (!isElsewhere) {
      const before =
        last.current?.isConnected === true && last.current.checkVisibility() ? last.current : undefined
      ;(before ?? firstCondition(page) ?? page).focus({ preventScroll: true })
    }
    return () => {
      page.removeEventListener('focusin', note)
      page.removeEventListener('keydown', down)
    }
  }, [])
  return <span ref={here} hidden />
}
