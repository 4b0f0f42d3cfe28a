/**
 * A list never stays on a page that is not there any more, because the last row of the last page was deleted or moved on:
 * the page control would show another page than the empty one, and a click on it would do nothing.
 */
import { useEffect, useEffectEvent } from 'react'

export interface Found {
  readonly data: { readonly total: number } | undefined
  /** Rows of the query before, shown until those of this one are there. */
  readonly isPlaceholderData: boolean
}

export function useExistingPage(
  page: number,
  pageSize: number,
  { data, isPlaceholderData }: Found,
  goTo: (page: number) => void,
): void {
  const last = data === undefined || isPlaceholderData ? page : Math.max(1, Math.ceil(data.total / pageSize))
  const onGone = useEffectEvent(goTo)
  useEffect(() => {
    if (page > last) onGone(last)
  }, [page, last])
}
