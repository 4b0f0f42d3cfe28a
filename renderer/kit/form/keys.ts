/**
 * Keys of forms (GEN-11): Enter goes to the next stop, after the last one `onLast`; Ctrl+Enter is a line break in a text of
 * several lines and elsewhere hands in. Stops are fields (a group of check boxes is one, one marked `data-stops` has several) and
 * buttons marked `data-stop`.
 */
import type { KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'

const STOPS = '.field input, .field textarea, button[data-stop]'

const isUsable = (control: HTMLInputElement | HTMLTextAreaElement | HTMLButtonElement): boolean =>
  !control.disabled && control.tabIndex >= 0 && control.checkVisibility({ visibilityProperty: true })

/** What the Enter key visits, in the order of the page; found as it is asked for, a form may have hundreds. */
export function* stopsIn(scope: ParentNode): Generator<HTMLElement> {
  let group: Element | null = null
  for (const control of scope.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLButtonElement>(
    STOPS,
  )) {
    const around = control.closest('fieldset:not([data-stops])')
    if ((around !== null && around === group) || !isUsable(control)) continue
    group = around
    yield control
  }
}

/** Without scrolling where it is in sight: what is above it is only laid out in the next frame, and is shorter than was guessed. */
export function focusFirst(scope: ParentNode): void {
  const [first] = stopsIn(scope)
  first?.focus({ preventScroll: true })
  requestAnimationFrame(() => requestAnimationFrame(() => first?.scrollIntoView({ block: 'nearest' })))
}

/** Focuses the stop after `from`, an element in or around one; false when there is none. */
export function focusNext(scope: ParentNode, from: Element): boolean {
  const around = from.closest('.field') ?? from
  for (const stop of stopsIn(scope)) {
    if (
      around.contains(stop) ||
      (around.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) === 0
    )
      continue
    stop.focus()
    return true
  }
  return false
}

/** False once the clerk has gone to something outside of `scope`: what moves the focus later than at the click asks first. */
export function isFocusFree(scope: Element): boolean {
  const { activeElement } = document
  return activeElement === null || activeElement === document.body || scope.contains(activeElement)
}

/** An entry was taken from the drop-down of this field: the focus goes on, once the drop-down has closed. */
export function goOnFrom(field: Element): void {
  requestAnimationFrame(() => {
    const scope = field.closest('[data-fields]')
    if (scope && isFocusFree(field)) focusNext(scope, field)
  })
}

const WRONG = '[data-wrong]'

/** What stands behind a tab that is not in front is brought there. */
function reveal(wrong: Element): void {
  const panel = wrong.closest('[role=tabpanel][hidden]')
  const tab = document.getElementById(panel?.getAttribute('aria-labelledby') ?? '')
  if (tab) flushSync(() => tab.click())
}

/** Focuses the first control with a message, or shows the first message; at once: a frame later the clerk may type elsewhere. */
export function focusWrong(scope: ParentNode): void {
  flushSync(() => undefined) // the messages that were just set are drawn
  const control = scope.querySelector<HTMLElement>(
    `${WRONG} :is(input:not(:disabled, [hidden]), textarea, button:not(:disabled))`,
  )
  const first = control ?? scope.querySelector(WRONG)
  if (first) reveal(first)
  if (control) control.focus()
  else first?.scrollIntoView({ block: 'nearest' })
}

function breakLine(field: HTMLTextAreaElement): void {
  field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

interface Keys {
  /** Enter where nothing follows. */
  readonly onLast: () => void
  /** Ctrl+Enter, but in a text of several lines. */
  readonly onHandIn: () => void
}

const take = (event: KeyboardEvent<HTMLElement>): void => {
  event.preventDefault()
  event.stopPropagation()
}

/** Call it in `onKeyDownCapture` of the element around the fields, which has `data-fields`. */
export function handleFormKeys(event: KeyboardEvent<HTMLElement>, { onLast, onHandIn }: Keys): void {
  const { target, currentTarget } = event
  // What happens in a dialog above the form comes by here too; it has keys of its own.
  if (
    event.key !== 'Enter' ||
    event.nativeEvent.isComposing ||
    !(target instanceof HTMLElement) ||
    !currentTarget.contains(target)
  )
    return
  if (event.ctrlKey) {
    take(event)
    if (target instanceof HTMLTextAreaElement) breakLine(target)
    else onHandIn()
    return
  }
  // A strip of inputs in the form goes its own round.
  if (
    target.closest('[data-fields]') !== currentTarget ||
    target.closest('.field') === null ||
    target instanceof HTMLButtonElement ||
    target.getAttribute('aria-expanded') === 'true'
  )
    return
  take(event)
  if (!focusNext(currentTarget, target)) onLast()
}
