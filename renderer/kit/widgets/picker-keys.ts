/** Keys of a drop-down field (GEN-11): Backspace clears it, or opens it when it is empty; Space opens it. */
import type { KeyboardEvent } from 'react'

interface Picker {
  readonly isOpen: boolean
  readonly isEmpty: boolean
  readonly clear: () => void
  readonly open: () => void
}

export function pickerKeys({ isOpen, isEmpty, clear, open }: Picker) {
  return (event: KeyboardEvent<HTMLElement>): void => {
    const typed = event.target instanceof HTMLInputElement ? event.target.value : ''
    if (event.key === 'Backspace' && typed === '') {
      event.preventDefault()
      if (isEmpty) open()
      else clear()
    } else if (event.key === ' ' && !isOpen) {
      event.preventDefault()
      open()
    }
  }
}
