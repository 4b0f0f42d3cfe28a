/** Handlers of `central.uploads`. */
import { and, eq, inArray, or, sql, type SQL } from 'drizzle-orm'
import { rows } from '../../db/central/rows.ts'
import { uploads } from '../../db/central/uploads.ts'
import { accounts } from '../../db/central/accounts.ts'
import type { AnyDocument } from '../../domain/kit/collection.ts'
import type { Content } from '../../domain/kit/document.ts'
import { mediaOf } from '../../domain/kit/file-kinds.ts'
import { fillerOf, OFFICER } from '../../domain/kit/fillers.ts'
import { label } from '../../domain/kit/label.ts'
import { problem } from '../../domain/kit/problem.ts'
import { hashesIn } from '../documents/attachments.ts'
import { contentFor } from '../documents/show.ts'
import { mayUse, seenAs } from '../documents/sight.ts'
import type { Actor, Services } from '../platform/context.ts'
import { NOT_ALLOWED, refusal, signedIn, valueOr } from '../platform/procedure.ts'
import { publicUpload } from './public-files.ts'
import { begin, readChunks, receive } from './receive.ts'
import { StoredFile } from './stored-file.ts'

const NO_SLOT = problem('INPUT_SLOT', label('此单据没有该附件栏', 'This document has no such attachment'))
const NOT_FOUND = problem('FILE_NOT_FOUND', label('没有找到该文件', 'There is no such file'))

const isOfficer = ({ account }: Actor): boolean => account.role === 'officer'

export const uploadsRouter = {
  begin: signedIn.uploads.begin.handler(
    async ({ input: { kind, slot, ...file }, context: { services, actor } }) => {
      const document = services.registry.documents.get(kind)
      // What is public is kept by officers; the call that publishes it judges which.
      const record = isOfficer(actor) ? services.registry.records.get(kind) : undefined
      const carrier = document ?? (record?.isPublic ? { attachments: record.attachments ?? {} } : undefined)
      if (!carrier || !mayUse(actor, kind)) throw refusal('FORBIDDEN', NOT_ALLOWED)
      const field = Object.hasOwn(carrier.attachments, slot) ? carrier.attachments[slot] : undefined
      if (!field) throw refusal('REFUSED', NO_SLOT)
      // What the others hand in is theirs to upload.
      if (document && isOfficer(actor) && fillerOf(field) !== OFFICER) throw refusal('FORBIDDEN', NOT_ALLOWED)
      const begun = await begin(services.db, actor.tenantId, file, field)
      // The quota passes by itself, when documents are handed in: the client tries again.
      return valueOr(
        !begun.ok && begun.problem.code === 'FILE_QUOTA' ? 'TOO_MANY_REQUESTS' : 'REFUSED',
        begun,
      )
    },
  ),

  chunk: signedIn.uploads.chunk.handler(async ({ input, context: { services, actor } }) => {
    const data = new Uint8Array(await input.data.arrayBuffer())
    return valueOr('REFUSED', await receive(services.db, actor.tenantId, input.sha256, input.offset, data))
  }),

  download: signedIn.uploads.download.handler(async ({ input, context: { services, actor } }) => {
    const found =
      (await visibleUpload(services, actor, input.sha256)) ??
      (await publicUpload(services.db, services.registry, actor, input.sha256))
    if (!found) throw refusal('NOT_FOUND', NOT_FOUND)
    return new StoredFile(`${found.sha256}.${found.type}`, mediaOf(found.type), found.bytes, () =>
      readChunks(services.db, found.tenantId, found.sha256),
    )
  }),
}

/** One's own files, and those of documents that one sees, in the parts that one's side is shown. */
async function visibleUpload({ db, registry }: Services, actor: Actor, sha256: string) {
  const uploadOf = async (byWhom: SQL | undefined) =>
    (
      await db
        .select()
        .from(uploads)
        .where(and(eq(uploads.sha256, sha256), eq(uploads.isComplete, true), byWhom))
        .limit(1)
    )[0]
  const own = await uploadOf(eq(uploads.tenantId, actor.tenantId))
  if (own) return own
  const carriers = await db
    .select()
    .from(rows)
    .where(
      and(
        sql`${rows.revision} is not null`,
        sql`(${rows.content} -> 'attachments') @@ ${`$.*[*].sha256 == "${sha256}"`}::jsonpath`,
      ),
    )
  const carrier = carriers.find((row) => {
    const side = seenAs(actor, registry, row)
    return side !== undefined && hashesIn(contentFor(registry, row, side)).includes(sha256)
  })
  if (!carrier) return undefined
  // Whoever of its sides has handed it in: officers stand in offices of their own.
  const isOffices = sql`${uploads.tenantId} in (select ${accounts.tenantId} from ${accounts} where ${accounts.role} = 'officer')`
  return uploadOf(
    or(
      inArray(uploads.tenantId, [carrier.tenantId, ...Object.values(carrier.parties ?? {})]),
      ...(hasOfficersFile(registry.documents.get(carrier.collection), carrier.content, sha256)
        ? [isOffices]
        : []),
    ),
  )
}

const hasOfficersFile = (document: AnyDocument | undefined, content: Content, sha256: string): boolean =>
  Object.entries(document?.attachments ?? {}).some(
    ([name, slot]) =>
      fillerOf(slot) === OFFICER && content.attachments[name]?.some((ref) => ref.sha256 === sha256),
  )
