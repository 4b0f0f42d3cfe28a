/** What was approved of an agency, and when: the approved applications themselves say it. */
import type { Content } from '../../../domain/kit/document.ts'
import { legalDate } from '../../../domain/kit/legal-date.ts'
import type { Db } from '../../../server/platform/database.ts'
import { change } from '../declare/change.ts'
import { qualification } from '../declare/qualification.ts'
import { documentsOf } from './holding.ts'

export interface Approval {
  /** ISO 8601, UTC. */
  readonly at: string
  readonly content: Content
}

/** Of one agency, in the order in which they were granted. */
export async function approvalsOf(db: Db, tenantId: string): Promise<Approval[]> {
  const found = (
    await Promise.all(
      [qualification.kind, change.kind].map((kind) => documentsOf(db, kind, tenantId, ['approved'])),
    )
  ).flat()
  return found
    .flatMap(({ history, content }) => {
      const at = history?.findLast(({ to }) => to === 'approved')?.at
      return at === undefined ? [] : [{ at, content }]
    })
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
}

/** What was approved on a legal day, at its end: what was granted on that day counts. */
export const approvedOn = (approvals: readonly Approval[], day: string): Content | undefined =>
  approvals.findLast(({ at }) => legalDate(new Date(at)) <= day)?.content
