/** When the clock takes an action of a document next. Legal days are Beijing's: an action is due at their first minute. */
import type { AnyDocument } from './collection.ts'
import type { Content } from './document.ts'

export interface Due {
  /** UTC. */
  readonly at: Date
  readonly action: string
}

interface Placed {
  readonly state: string
  readonly content: Content
  readonly history: readonly { readonly at: string; readonly from: string | null; readonly to: string }[]
}

const BEIJING_MS = 8 * 3_600_000
const DAY_MS = 86_400_000

/** The first minute of the Beijing day that is `days` after the one of `instant`. */
const dayAfter = (instant: number, days: number): Date =>
  new Date(Math.floor((instant + BEIJING_MS) / DAY_MS) * DAY_MS + days * DAY_MS - BEIJING_MS)

/** When the present state was entered; actions that stay in it do not begin it anew. */
const entered = ({ history }: Placed): number | undefined => {
  const entry = history.findLast(({ from, to }) => from !== to)
  return entry && Date.parse(entry.at)
}

/** The earliest of what the state declares; undefined when nothing will happen by itself. */
export function dueOf(document: AnyDocument, placed: Placed): Due | undefined {
  const since = entered(placed)
  const all = (document.workflow.states[placed.state]?.after ?? []).flatMap((after): Due[] => {
    if (!('field' in after))
      return since === undefined ? [] : [{ at: dayAfter(since, after.days), action: after.take }]
    const day = Date.parse(`${placed.content.fields[after.field] ?? ''}T00:00:00+08:00`)
    return Number.isNaN(day) ? [] : [{ at: dayAfter(day, after.days ?? 0), action: after.take }]
  })
  return all.toSorted((a, b) => a.at.getTime() - b.at.getTime())[0]
}
