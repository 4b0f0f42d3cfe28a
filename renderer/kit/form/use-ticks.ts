/** Which rows of a sub-table are ticked, over all its pages; one that is gone is ticked no more. */
import { useCallback, useMemo, useState } from 'react'
import type { Ticks } from './RowsTable.tsx'

export function useTicks(ids: readonly string[]): Ticks {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const ticked = useMemo(() => new Set(ids.filter((id) => chosen.has(id))), [ids, chosen])
  const onTick = useCallback(
    (id: string, isTicked: boolean) =>
      setChosen((before) =>
        isTicked ? new Set([...before, id]) : new Set([...before].filter((other) => other !== id)),
      ),
    [],
  )
  return { ticked, onTick, onTickAll: (isTicked) => setChosen(new Set(isTicked ? ids : [])) }
}
