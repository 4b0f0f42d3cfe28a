/** The rows that a form's references name: asked for when the form first looks at them, and again when the collection has changed. */
import { useQueries } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Reference, Referred } from '../../../domain/kit/reference.ts'
import type { ReferredRow } from '../../../domain/kit/referred-row.ts'
import { codesKey, useCodeSource } from './code-source.ts'

const keyOf = ({ kind, id }: Reference): string => `${kind}/${id}`

/** Another function as soon as a row has come or changed. */
export function useReferred(): Referred {
  const source = useCodeSource()
  const [wanted, setWanted] = useState<readonly Reference[]>([])
  const rows = useQueries({
    queries: wanted.map(({ kind, id }) => ({
      queryKey: [...codesKey, 'entry', kind, id],
      queryFn: () => source.entry({ table: kind, code: id }),
      staleTime: Infinity,
    })),
    combine: (found): Readonly<Record<string, ReferredRow | null>> =>
      Object.fromEntries(
        wanted.flatMap((one, index) => {
          const data = found[index]?.data
          return data === undefined ? [] : [[keyOf(one), data?.row ?? null] as const]
        }),
      ),
  })
  return useMemo(() => {
    // The form looks while it is judged, which may be while it is drawn.
    const want = (one: Reference) =>
      queueMicrotask(() =>
        setWanted((before) =>
          before.some((other) => keyOf(other) === keyOf(one)) ? before : [...before, one],
        ),
      )
    return (kind, id) => {
      const key = keyOf({ kind, id })
      if (Object.hasOwn(rows, key)) return rows[key]
      want({ kind, id })
      return undefined
    }
  }, [rows])
}
