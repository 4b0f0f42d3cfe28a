/**
 * What has the focus is removed, or disabled while something runs: the browser then leaves the keyboard on the page's body.
 * Here the page or box in front takes it meanwhile, and what was only disabled has it again when it can be used again.
 */
import { frontPage, isAtRest, REST } from './focus.ts'

export function keepFocus(): void {
  let last: Element | null = null
  let awaited: HTMLElement | null = null
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement) || target.hasAttribute(REST)) return
    last = target
    awaited = null
  })
  document.addEventListener('pointerdown', () => (awaited = null))
  const isLost = (element: Element) => !element.isConnected || element.matches(':disabled')
  const look = () => {
    if (awaited && !isLost(awaited) && isAtRest()) return awaited.focus({ preventScroll: true })
    if (!last || !isLost(last)) return
    const { activeElement } = document
    if (activeElement !== null && activeElement !== document.body && activeElement !== last) return
    awaited = last.isConnected && last instanceof HTMLElement ? last : null
    last = null
    frontPage()?.focus({ preventScroll: true })
  }
  new MutationObserver(look).observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['disabled'],
  })
}
