/** 法规及政策文件 as headquarters keeps them (PSI-24): published, changed, withdrawn, each audited. */
import { and, eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type * as z from 'zod'
import { PUBLIC_OWNER, rows } from '../../../db/central/rows.ts'
import { wrongFile } from '../../../domain/kit/file-problems.ts'
import { label } from '../../../domain/kit/label.ts'
import { fail, ok, problem, type Result } from '../../../domain/kit/problem.ts'
import { uploadedFiles } from '../../../server/documents/attachments.ts'
import { audit } from '../../../server/platform/audit.ts'
import type { Actor } from '../../../server/platform/context.ts'
import type { Tx } from '../../../server/platform/database.ts'
import { publishPublic } from '../../../server/platform/public-feed.ts'
import { sharePublicly } from '../../../server/uploads/public-files.ts'
import type { preshipmentCentral } from '../contract.ts'
import { regulation, regulationFiles } from '../declare/regulations/regulation.ts'

type Kept = z.output<
  NonNullable<(typeof preshipmentCentral.preshipment.keepRegulation)['~orpc']['inputSchema']>
>

const NO_REGULATION = problem(
  'INPUT_REGULATION',
  label('没有这份法规文件，或已撤下', 'There is no such regulation, or it was withdrawn'),
  { retrySafe: false },
)
const NO_FILE = problem(
  'FILE_NOT_FOUND',
  label('附件尚未上传完成，请重新选择', 'A file has not been uploaded: choose it again'),
  { retrySafe: false },
)

const published = async (tx: Tx, id: string) =>
  (
    await tx
      .select()
      .from(rows)
      .where(
        and(
          eq(rows.tenantId, PUBLIC_OWNER),
          eq(rows.collection, regulation.kind),
          eq(rows.id, id),
          eq(rows.isGone, false),
        ),
      )
      .for('update')
  )[0]

const told = (tx: Tx, actor: Actor, id: string, action: string, why: string, at: Date) =>
  audit(
    tx,
    {
      tenantId: actor.tenantId,
      who: actor.account.loginName,
      subject: `regulation:${id}`,
      action,
      from: null,
      to: null,
      why,
    },
    at,
  )

export async function keepRegulation(
  tx: Tx,
  actor: Actor,
  { id: known, files, effectiveOn, title, number, issuedBy, publishedOn, body }: Kept,
  at: Date,
): Promise<Result<{ id: string }>> {
  const before = known === null ? undefined : await published(tx, known)
  if (known !== null && !before) return fail(NO_REGULATION)
  const held = new Set((before?.content.attachments['files'] ?? []).map(({ sha256 }) => sha256))
  const fresh = files.filter(({ sha256 }) => !held.has(sha256))
  const uploaded = await uploadedFiles(
    tx,
    actor.tenantId,
    fresh.map(({ sha256 }) => sha256),
  )
  const isThere = fresh.every(({ sha256, bytes, type }) => {
    const file = uploaded.get(sha256)
    return file?.bytes === bytes && file.type === type && wrongFile(regulationFiles, file) === null
  })
  if (!isThere) return fail(NO_FILE)
  await sharePublicly(tx, actor.tenantId, fresh)
  const id = known ?? uuidv7()
  const now = at.toISOString()
  await publishPublic(tx, regulation, [
    {
      id,
      row: {
        state: 'published',
        content: {
          fields: {
            title,
            number,
            issuedBy,
            publishedOn,
            body,
            ...(effectiveOn !== null && { effectiveOn }),
          },
          rows: {},
          attachments: { files: [...files] },
        },
        createdAt: before?.createdAt ?? now,
        updatedAt: now,
      },
    },
  ])
  await told(tx, actor, id, known === null ? 'regulation.publish' : 'regulation.change', title, at)
  return ok({ id })
}

export async function withdrawRegulation(
  tx: Tx,
  actor: Actor,
  id: string,
  at: Date,
): Promise<Result<{ id: string }>> {
  const before = await published(tx, id)
  if (!before) return fail(NO_REGULATION)
  await publishPublic(tx, regulation, [{ id, row: null }])
  await told(tx, actor, id, 'regulation.withdraw', before.content.fields['title'] ?? '', at)
  return ok({ id })
}
