/** What follows for an agency's documents when it has left or was removed: queued in the transaction of the cause, taken by the clock, each once. */
import { label } from '../../../domain/kit/label.ts'
import type { Tx } from '../../../server/platform/database.ts'
import { queueActs, type QueuedAct } from '../../../server/documents/queued-acts.ts'
import { report } from '../declare/report.ts'
import { applicationKinds } from './apply.ts'
import { documentsOf, UNDER_WAY } from './holding.ts'

export interface Ended {
  readonly tenantId: string
  readonly event: 'left' | 'removed'
  /** The application that is the cause. */
  readonly except?: string
  /** Removal: what becomes of reports in force; all of them, or those with these numbers. */
  readonly voids?: 'all' | readonly string[]
  readonly at: Date
}

const said = {
  left: label('机构已退出', 'The agency has left'),
  removed: label('机构已移出目录', 'The agency was removed from the directory'),
} as const

export async function endWhatHangsOn(
  tx: Tx,
  { tenantId, event, except, voids = [], at }: Ended,
): Promise<void> {
  const why = said[event].zh
  // One after the other: a transaction is one connection, which answers one question at a time.
  const applications: Awaited<ReturnType<typeof documentsOf>>[number][] = []
  for (const kind of applicationKinds)
    applications.push(...(await documentsOf(tx, kind, tenantId, UNDER_WAY)).filter(({ id }) => id !== except))
  // What is with customs when the agency leaves is still decided.
  const pending = await documentsOf(
    tx,
    report.kind,
    tenantId,
    event === 'left' ? ['returned'] : ['submitted', 'returned'],
  )
  const inForce =
    voids === 'all' || voids.length > 0 ? await documentsOf(tx, report.kind, tenantId, ['effective']) : []
  const acts: QueuedAct[] = [
    ...[...applications, ...pending].map(({ id, collection }) => ({
      kind: collection,
      documentId: id,
      action: 'end',
      answers: { opinion: why },
    })),
    ...inForce
      .filter(({ content }) => voids === 'all' || voids.includes(content.fields['reportNo'] ?? ''))
      .map(({ id, collection }) => ({
        kind: collection,
        documentId: id,
        action: 'voidRemoved',
        answers: { reason: why },
      })),
  ]
  if (acts.length > 0) await queueActs(tx, at, acts)
}
