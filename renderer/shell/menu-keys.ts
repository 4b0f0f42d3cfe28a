/** ↑ and ↓ move the focus through the menu, past its ends to the other side. */
import type { KeyboardEvent } from 'react'

export function moveInMenu(event: KeyboardEvent<HTMLButtonElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const buttons = [...(event.currentTarget.closest('nav')?.querySelectorAll('button') ?? [])]
  if (step === 0 || buttons.length === 0) return
  buttons[(buttons.indexOf(event.currentTarget) + step + buttons.length) % buttons.length]?.focus()
  event.preventDefault()
}
