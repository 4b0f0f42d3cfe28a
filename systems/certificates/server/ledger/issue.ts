/** Issues a range of consecutive numbers to one enterprise (DESK-03). They are available at once. */
import { randomUUID } from 'node:crypto'
import { blankBatches, blanks } from '../tables.ts'
import { because } from '../../declare/reasons.ts'
import { blankNumber, type BlankKind } from '../../../../domain/printing/blank-kinds.ts'
import type { Tx } from '../../../../server/platform/database.ts'
import type { BlankRow } from '../projections.ts'
import { takeNumbers } from '../../../../server/platform/sequences.ts'
import { blankSequence } from '../sequences.ts'
import { legalYear } from '../../../../domain/kit/legal-date.ts'
import { record } from './changes.ts'

export interface IssueInput {
  readonly tenantId: string
  readonly holder: string
  readonly blankKind: BlankKind
  readonly count: number
  /** Login name of the officer. */
  readonly issuedBy: string
}

const ROWS_PER_STATEMENT = 1000

export async function issueBlanks(
  tx: Tx,
  input: IssueInput,
  now: Date,
): Promise<{ from: string; to: string; count: number }> {
  const { tenantId, blankKind, count, issuedBy } = input
  const year = legalYear(now)
  const first = await takeNumbers(tx, blankSequence(blankKind, year), count)
  const numberAt = (index: number) => blankNumber(blankKind, year, first + index)
  const [from, to] = [numberAt(0), numberAt(count - 1)]
  const batchId = randomUUID()
  await tx
    .insert(blankBatches)
    .values({ id: batchId, tenantId, blankKind, firstNo: from, lastNo: to, count, issuedBy, issuedAt: now })
  const rows: BlankRow[] = Array.from({ length: count }, (_, index) => ({
    blankNo: numberAt(index),
    tenantId,
    blankKind,
    batchId,
    state: 'available',
    jobId: null,
    certificateNo: null,
    workstationId: null,
    spoilReason: null,
    createdAt: now,
    updatedAt: now,
  }))
  for (let at = 0; at < rows.length; at += ROWS_PER_STATEMENT)
    await tx.insert(blanks).values(rows.slice(at, at + ROWS_PER_STATEMENT))
  await record(
    tx,
    {
      tenantId,
      holder: input.holder,
      blanks: rows,
      certificates: [],
      audit: [
        {
          tenantId,
          who: issuedBy,
          subject: `blanks:${blankKind}`,
          action: 'issue',
          from: null,
          to: 'available',
          reasons: [because('blankRange', { from, to, count: String(count) })],
        },
      ],
    },
    now,
  )
  return { from, to, count }
}
