/** The result of a print job as the server's rows of its blanks tell it, by the job's own name; undefined while they do not. */
import { and, eq, inArray } from 'drizzle-orm'
import { mirror } from '../../../db/local/schema.ts'
import { contentSchema } from '../../../domain/kit/schema.ts'
import { spoilReasons, type SpoilReason } from '../../../domain/printing/blank.ts'
import type { JobResult } from '../../../main/core/printing/forms.ts'
import type { AccountSession } from '../../../main/core/session/account-session.ts'
import { blankForm } from '../declare/blank-form.ts'

export function resultOfJob(
  { db }: AccountSession,
  jobId: string,
  blankNos: readonly string[],
): JobResult | undefined {
  const rows = db
    .select({ state: mirror.state, content: mirror.content })
    .from(mirror)
    .where(and(eq(mirror.collection, blankForm.kind), inArray(mirror.id, [...blankNos])))
    .all()
  const blanks = rows
    .map(({ state, content }) => ({ state, fields: contentSchema.parse(JSON.parse(content)).fields }))
    .filter(({ fields }) => fields['jobId'] === jobId)
  if (blankNos.length === 0 || blanks.length !== blankNos.length) return undefined
  if (blanks.every(({ state }) => state === 'used')) return { result: 'printed' }
  const reason = blanks[0]?.fields['spoilReason'] ?? ''
  return blanks.every(({ state }) => state === 'spoiled') && isReason(reason)
    ? { result: 'spoiled', reason }
    : undefined
}

const isReason = (name: string): name is SpoilReason => Object.hasOwn(spoilReasons, name)
