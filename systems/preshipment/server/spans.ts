/** From an agency's dispositions to the dates that its public row says. Pure. */
import type { Spans } from '../declare/agency-standing.ts'

export interface Disposition {
  readonly id: string
  readonly kind: 'notRecognised' | 'strikeOff' | 'rectify'
  readonly state: string
  /** Legal days; `until` is the last one, or the deadline of a rectification. */
  readonly from: string
  readonly until: string
}

/** States in which a disposition binds from its first day on. */
export const LIVE: readonly string[] = ['pending', 'inForce', 'toRectify', 'handedIn', 'supplement']

const isLive = ({ state }: Disposition): boolean => LIVE.includes(state)

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

interface Span {
  readonly from: string
  readonly until: string
}

/** The spans put together where one goes on from the other, in order. */
function joined(spans: readonly Span[]): readonly Span[] {
  return spans
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .reduce<Span[]>((done, next) => {
      const last = done.at(-1)
      if (!last || next.from > dayAfter(last.until)) return [...done, next]
      return [
        ...done.slice(0, -1),
        { from: last.from, until: last.until > next.until ? last.until : next.until },
      ]
    }, [])
}

/** What holds on a day or comes next: of 不予认可 the whole time without a gap, of 限期整改 the earliest beginning and deadline. */
export function spansOn(
  dispositions: readonly Disposition[],
  today: string,
): Spans & { rectifyingBy?: string } {
  const live = dispositions.filter(isLive)
  const barred = joined(live.filter(({ kind }) => kind === 'notRecognised')).find(
    ({ until }) => until >= today,
  )
  const rectify = live.filter(({ kind }) => kind === 'rectify')
  const least = (days: readonly string[]): string => days.toSorted()[0] ?? ''
  return {
    ...(barred && { notRecognisedFrom: barred.from, notRecognisedUntil: barred.until }),
    ...(rectify.length > 0 && {
      rectifyingFrom: least(rectify.map(({ from }) => from)),
      rectifyingBy: least(rectify.map(({ until }) => until)),
    }),
  }
}

/** Why an agency may not file again on a day; what has not begun yet counts too (manual 001, 1.7). */
export function barsFiling(
  dispositions: readonly Disposition[],
  today: string,
): 'notRecognised' | 'rectify' | null {
  const live = dispositions.filter(isLive)
  if (live.some(({ kind, until }) => kind === 'notRecognised' && until >= today)) return 'notRecognised'
  return live.some(({ kind, from }) => kind === 'rectify' && from <= today) ? 'rectify' : null
}
