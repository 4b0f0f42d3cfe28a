/** A form's state that outlives the session; see typed.ts. */
import { useRef, useState } from 'react'
import type * as z from 'zod'
import { useOfficer } from '../client.ts'
import { forgetTyped, keepTyped, readTyped } from './typed.ts'

export interface Typed<T> {
  readonly value: T
  change(part: Partial<T> | ((now: T) => Partial<T>)): void
  /** Handed in or given up: what is on the screen stays. */
  forget(): void
  /** Handed in: begins anew. */
  reset(): void
}

export function useTyped<T extends object>(place: string, schema: z.ZodType<T>, initial: () => T): Typed<T> {
  const { id } = useOfficer()
  const [value, setValue] = useState<T>(() => readTyped(localStorage, id, place, schema) ?? initial())
  // Two changes in one event: the second stands on the first.
  const newest = useRef(value)
  const put = (next: T) => {
    newest.current = next
    setValue(next)
  }
  return {
    value,
    change: (part) => {
      put({ ...newest.current, ...(typeof part === 'function' ? part(newest.current) : part) })
      keepTyped(localStorage, id, place, newest.current)
    },
    forget: () => forgetTyped(localStorage, id, place),
    reset: () => {
      forgetTyped(localStorage, id, place)
      put(initial())
    },
  }
}
