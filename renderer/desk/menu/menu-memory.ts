/** The desk's menu as an officer left it, kept in the officer's own browser: which system is open, which groups are closed. */
import { useState } from 'react'
import * as z from 'zod'

const storedSchema = z.object({
  system: z.string().nullable(),
  /** `<system>/<Chinese title>`. */
  closed: z.array(z.string()),
})
type Stored = z.infer<typeof storedSchema>
const NOTHING: Stored = { system: null, closed: [] }

const keyOf = (officer: string): string => `sill.desk.menu.${officer}`

function stored(officer: string): Stored {
  try {
    return storedSchema.safeParse(JSON.parse(localStorage.getItem(keyOf(officer)) ?? 'null')).data ?? NOTHING
  } catch {
    return NOTHING // not JSON: somebody else's
  }
}

export interface MenuMemory {
  readonly system: string | null
  readonly isClosed: (group: string) => boolean
  readonly open: (system: string) => void
  readonly toggle: (group: string) => void
}

export function useMenuMemory(officer: string): MenuMemory {
  const [{ system, closed }, set] = useState(() => stored(officer))
  const put = (next: Stored) => {
    localStorage.setItem(keyOf(officer), JSON.stringify(next))
    set(next)
  }
  return {
    system,
    isClosed: (group) => closed.includes(group),
    open: (chosen) => put({ closed, system: chosen }),
    toggle: (group) =>
      put({
        system,
        closed: closed.includes(group) ? closed.filter((other) => other !== group) : [...closed, group],
      }),
  }
}
