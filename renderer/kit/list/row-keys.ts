/** A list without a mouse: ↓ leads from a condition into the rows, ↑ and ↓ through them, Space ticks, Enter opens. */
import type { KeyboardEvent } from 'react'

const ROWS = 'tr[data-id][tabindex]'

interface RowKeys {
  readonly onTick: (() => void) | undefined
  readonly onOpen: (() => void) | undefined
}

const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, last) => last,
}

/** Of a row, and of what is in it: buttons and boxes in a row keep their own Space and Enter. */
export function moveInRows(event: KeyboardEvent<HTMLTableRowElement>, { onTick, onOpen }: RowKeys): void {
  if (
    event.target instanceof Element &&
    event.target.matches('input:not([type="checkbox"]), textarea, select')
  )
    return
  if (event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return
  const step = steps[event.key]
  const act =
    event.target !== event.currentTarget
      ? undefined
      : event.key === ' '
        ? onTick
        : event.key === 'Enter'
          ? (onOpen ?? onTick)
          : undefined
  if (step) {
    const rows = [...(event.currentTarget.parentElement?.querySelectorAll<HTMLElement>(ROWS) ?? [])]
    rows[step(rows.indexOf(event.currentTarget), rows.length - 1)]?.focus()
  } else act?.()
  if (step ?? act) event.preventDefault()
}

/** The row that was visited last, else the first. */
const rowToVisit = (around: ParentNode | null): HTMLElement | null =>
  around?.querySelector<HTMLElement>('tr[data-id][tabindex="0"]') ?? null

/** In a condition: ↓ goes into the rows. */
export function goToRows(event: KeyboardEvent<HTMLElement>): void {
  if (
    event.key !== 'ArrowDown' ||
    event.altKey ||
    event.nativeEvent.isComposing ||
    event.currentTarget.getAttribute('aria-expanded') === 'true'
  )
    return
  const row = rowToVisit(event.currentTarget.closest('[role="tabpanel"], main, section'))
  if (!row) return
  event.preventDefault()
  row.focus()
}

/** The same where a page without conditions has the focus itself. */
export function goToRowsOf(page: HTMLElement, event: globalThis.KeyboardEvent): void {
  const row = event.key === 'ArrowDown' && event.target === page ? rowToVisit(page) : null
  if (!row) return
  event.preventDefault()
  row.focus()
}
