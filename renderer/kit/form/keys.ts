/** Keys of forms (GEN-11): Enter goes to the next field, on the last one `onLast`; Ctrl+Enter is a line break. */
import type { KeyboardEvent } from 'react'

const FIELDS = 'input, textarea, select'

/** The fields that can be filled in, in the order of the page. */
export function fieldsIn(scope: ParentNode): HTMLElement[] {
  return [...scope.querySelectorAll<HTMLInputElement>(FIELDS)].filter((field) => !field.disabled && field.tabIndex >= 0 && !['checkbox', 'radio', 'file', 'hidden'].includes(field.type) && field.offsetParent !== null)
}

/** Focuses the field after `from`; false when it is the last. */
export function focusNext(scope: ParentNode, from: Element): boolean {
  const fields = fieldsIn(scope)
  const next = fields[fields.findIndex((field) => field === from) + 1]
  next?.focus()
  return next !== undefined
}

function breakLine(field: HTMLTextAreaElement): void {
  field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

/** Call it in `onKeyDownCapture` of the element around the fields. */
export function handleFormKeys(event: KeyboardEvent<HTMLElement>, onLast: () => void): void {
  const { target } = event
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) || ['checkbox', 'radio', 'file'].includes(target.type)) return
  if (target.getAttribute('aria-expanded') === 'true') return
  event.preventDefault()
  event.stopPropagation()
  if (event.ctrlKey && target instanceof HTMLTextAreaElement) breakLine(target)
  else if (!focusNext(event.currentTarget, target)) onLast()
}
