/** Documents that hang on another one: whether that one allows it, with both locked. */
import { and, eq, inArray, isNotNull, ne } from 'drizzle-orm'
import { rows } from '../../db/central/rows.ts'
import type { AnyDocument } from '../../domain/kit/collection.ts'
import { OWNER } from '../../domain/kit/fillers.ts'
import { label } from '../../domain/kit/label.ts'
import { fail, ok, problem, type Result } from '../../domain/kit/problem.ts'
import type { Registry } from '../../domain/kit/registry.ts'
import { sideOf } from '../../domain/kit/standing.ts'
import type { Tx } from '../platform/database.ts'
import type { StoredRow } from '../platform/rows.ts'

export interface Hanging {
  readonly document: AnyDocument
  readonly documentId: string
  /** Whose document it is or becomes. */
  readonly tenantId: string
  readonly stored: StoredRow | undefined
  readonly from: string
  readonly to: string
  readonly fields: Readonly<Record<string, string | undefined>>
}

const refuse = (code: string, zh: string, en: string) =>
  fail(problem(code, label(zh, en), { retrySafe: false }))

/** The id of the other document; null when this kind hangs on none. */
export const aboutIdOf = (document: AnyDocument, fields: Hanging['fields']): string | null =>
  (document.relations.about && fields[document.relations.about.field]) || null

/** `parents` are the locked rows of the batch, by id. Asked when the document is first handed in, or leaves its initial state. */
export async function judgeAbout(
  tx: Tx,
  registry: Registry,
  parents: ReadonlyMap<string, StoredRow>,
  hanging: Hanging,
): Promise<Result<StoredRow | undefined>> {
  const { document, stored, tenantId, fields, from, to } = hanging
  const { about } = document.relations
  if (!about) return ok(undefined)
  const id = aboutIdOf(document, fields)
  if (stored?.aboutId && stored.aboutId !== id)
    return refuse(
      'ABOUT_MOVED',
      '所依据的单据不能更换，请另建一份',
      'What it is about cannot be exchanged: begin another one',
    )
  const parent = id === null ? undefined : parents.get(id)
  const on = registry.documents.get(about.kind)
  if (
    !parent ||
    parent.isGone ||
    parent.collection !== about.kind ||
    sideOf(tenantId, parent) !== (about.by ?? OWNER)
  )
    return refuse(
      'ABOUT_UNKNOWN',
      `没有找到所依据的${on?.title.zh ?? '单据'}`,
      `There is no such ${on?.title.en ?? 'document'} to begin this from`,
    )
  const isBeginning = from === document.workflow.initial
  if (isBeginning && !about.while.includes(parent.state)) {
    const state = on?.workflow.states[parent.state]?.label
    return refuse(
      'ABOUT_STATE',
      `${on?.title.zh ?? '所依据的单据'}当前状态为“${state?.zh ?? parent.state}”，不能办理${document.title.zh}`,
      `The ${on?.title.en ?? 'document'} is "${state?.en ?? parent.state}": ${document.title.en} is not possible`,
    )
  }
  if (about.onlyOneIn?.includes(to) && (await hasAnother(tx, hanging, parent.id, about.onlyOneIn)))
    return refuse(
      'ABOUT_ANOTHER',
      `已有办理中的${document.title.zh}，请等待其办结`,
      `Another ${document.title.en} is under way: wait for its end`,
    )
  return ok(parent)
}

/** Under the lock of the document that they hang on, so that two at once see each other. */
async function hasAnother(
  tx: Tx,
  { document, documentId }: Hanging,
  parentId: string,
  states: readonly string[],
): Promise<boolean> {
  const [found] = await tx
    .select({ id: rows.id })
    .from(rows)
    .where(
      and(
        eq(rows.aboutId, parentId),
        eq(rows.collection, document.kind),
        ne(rows.id, documentId),
        isNotNull(rows.revision),
        eq(rows.isGone, false),
        inArray(rows.state, [...states]),
      ),
    )
    .limit(1)
  return found !== undefined
}
