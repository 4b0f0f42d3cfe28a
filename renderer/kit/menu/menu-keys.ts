/** ↑ and ↓ move the focus through the menu, past its ends to the other side. */
import type { KeyboardEvent } from 'react'

export function moveInMenu(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const { currentTarget } = event
  const entries = [...(currentTarget.closest('nav')?.querySelectorAll<HTMLElement>('button, a') ?? [])]
  if (step === 0 || entries.length === 0) return
  entries[(entries.indexOf(currentTarget) + step + entries.length) % entries.length]?.focus()
  event.preventDefault()
}
