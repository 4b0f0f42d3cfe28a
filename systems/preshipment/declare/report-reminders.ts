/** When an agency is reminded of a report that is due: seven days before, and on the day before (psi.md, 2.8). Pure. */
const DAY_MS = 86_400_000
const DAYS_BEFORE = [7, 1]

/** The first of these days that is later than `today`; empty when there is none, or no day on which it is due. Legal days. */
export function nextReminder(due: string | undefined, today: string): string {
  if (!due) return ''
  return (
    DAYS_BEFORE.map((days) =>
      new Date(Date.parse(`${due}T00:00:00Z`) - days * DAY_MS).toISOString().slice(0, 10),
    ).find((day) => day > today) ?? ''
  )
}
