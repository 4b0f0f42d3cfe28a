/**
 * Edits of this machine that are not in the server's document (GEN-17): drafts that a colleague's change stands against
 * (`open`: the clerk has to compare), and what was put aside because the document can no longer be edited.
 */
import type { DocumentConflict, Unmerged } from '../../../contract/local/documents.ts'
import { mergeDocument } from '../../../domain/kit/merge-document.ts'
import { fail, ok, type Result } from '../../../domain/kit/problem.ts'
import { emptyContent } from '../../../domain/kit/schema.ts'
import { dropUnusedFiles } from '../attachments/store.ts'
import type { AccountSession } from '../session/account-session.ts'
import { circumstancesOf, type Judged } from './circumstances.ts'
import { nameOf } from './name.ts'
import { presentOf } from './present.ts'
import { noSuchVersion } from './problems.ts'
import { readContent, type Rows } from './rows.ts'
import { isAside, type BaseRow, type VersionRow } from './versions.ts'
import { conflictOf, find } from './view.ts'

/** The same condition as `conflictOf`, for all drafts at once. */
const OPEN = `
  from draft d left join mirror m on m.id = d.id and m.collection = d.collection
  where ((m.id is null and d.base_revision > 0) or m.revision > d.base_revision)
    and not exists (select 1 from outbox o where o.document_id = d.id and o.state in ('waiting', 'sending'))`
const ASIDE = `from draft_version v where v.reason = 'stepBack'`

const open = `select 0 as isAside, null as version, d.id as id, d.collection as kind, d.updated_at as savedAt, null as keptAt ${OPEN}`
const aside = `select 1 as isAside, v.seq as version, v.document_id as id, v.collection as kind, v.saved_at as savedAt, v.kept_at as keptAt ${ASIDE}`
/** What time took away (expired.ts): no edit that somebody else's stands against, so not among all. */
const expired = aside.replace("'stepBack'", "'expired'")
const arms = { all: `${open} union all ${aside}`, open, aside, expired } as const

type Source = Pick<AccountSession, 'raw' | 'registry'>

interface Stored {
  readonly version: number | null
  readonly id: string
  readonly kind: string | null
  readonly savedAt: string
  readonly keptAt: string | null
}

export interface UnmergedInput {
  readonly show: keyof typeof arms
  readonly page: number
  readonly pageSize: number
}

/** What waits for a comparison first, then the newest. */
export function listUnmerged(session: Source, rows: Rows, { show, page, pageSize }: UnmergedInput) {
  const stored = session.raw
    .prepare<[number, number], Stored>(
      `select * from (${arms[show]}) order by isAside, coalesce(keptAt, savedAt) desc, version desc, id limit ? offset ?`,
    )
    .all(pageSize, (page - 1) * pageSize)
  const total =
    session.raw.prepare<[], { total: number }>(`select count(*) as total from (${arms[show]})`).get()
      ?.total ?? 0
  return { items: stored.map((row) => itemOf(session, rows, row)), total, page, pageSize }
}

export const countOpen = ({ raw }: Source): number =>
  raw.prepare<[], { count: number }>(`select count(*) as count ${OPEN}`).get()?.count ?? 0

function itemOf(session: Source, rows: Rows, row: Stored): Unmerged {
  const { id, version, kind, savedAt, keptAt } = row
  const found = find(rows, session.registry, id)
  const kept = version === null ? undefined : rows.versions.one(version)
  const document = session.registry.documents.get(kind ?? '')
  const written = kept ?? found?.draft
  const copy = kept?.copiedAs ?? null
  return {
    id,
    version,
    kind,
    name: document && written ? nameOf(document, presentOf(document, written).content, 2) : '',
    why: kept ? whyOf(kept) : ((found && conflictOf(found)?.kind) ?? 'content'),
    state: found?.mirror?.state ?? '',
    savedAt,
    keptAt,
    // A copy that was deleted since leaves these edits as the only ones.
    copy: copy !== null && find(rows, session.registry, copy) ? copy : null,
    isHere: found !== undefined,
  }
}

const whyOf = ({ onRevision }: VersionRow): 'gone' | 'state' => (onRevision === 0 ? 'gone' : 'state')

/** What was put aside, line by line against what it began from. Failures: DRAFT_NO_VERSION. */
export function showPutAside(
  session: Source & Judged,
  rows: Rows,
  version: number,
): Result<DocumentConflict> {
  const kept = rows.versions.one(version)
  const document = session.registry.documents.get(kept?.collection ?? '')
  if (!kept || !isAside(kept.reason) || !document) return fail(noSuchVersion())
  const baseRow = kept.base === null ? undefined : (JSON.parse(kept.base) as BaseRow) // written by `keepDraft`
  const base = baseRow ? presentOf(document, baseRow).content : emptyContent(document)
  const mine = presentOf(document, kept).content
  const { content, conflicts, changes } = mergeDocument(
    document,
    base,
    mine,
    base,
    {},
    circumstancesOf(session, document),
  )
  return ok({
    kind: whyOf(kept),
    theirRevision: kept.onRevision,
    localRevision: 0,
    theirState: rows.mirror(kept.documentId)?.state ?? '',
    base: { content: base, who: '', at: baseRow?.updatedAt ?? null },
    mine: { content: mine, who: session.account.displayName, at: kept.savedAt },
    theirs: { content: base, who: '', at: null },
    merged: content,
    conflicts: [...conflicts],
    changes: [...changes],
  })
}

/** Deletes what was put aside, with files that nothing else names. Answers the document's id. Failures: DRAFT_NO_VERSION. */
export function forgetPutAside(session: Source, rows: Rows, version: number): Result<string> {
  const kept = rows.versions.one(version)
  if (!kept || !isAside(kept.reason)) return fail(noSuchVersion())
  const files = Object.values(readContent(kept.content).attachments).flatMap((refs) =>
    refs.map((ref) => ref.sha256),
  )
  session.raw.transaction(() => {
    rows.versions.forget(version)
    dropUnusedFiles(session.raw, files)
  })()
  return ok(kept.documentId)
}
