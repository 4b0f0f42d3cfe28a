/** Whether keys mean this element now: it is in sight, and no box stands before it. */
export function isInFront(element: HTMLElement): boolean {
  if (!element.checkVisibility({ visibilityProperty: true })) return false
  const box = [...document.querySelectorAll('[role="dialog"][aria-modal="true"]')].findLast((dialog) =>
    dialog.checkVisibility(),
  )
  return box === undefined || box.contains(element)
}
