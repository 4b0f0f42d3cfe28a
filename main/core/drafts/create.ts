/**
 * A new draft: prefilled from the mirrored record that its declaration names and from the account, copied from an earlier
 * document, or with values given at the start.
 */
import { and, eq, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { columnSql } from '../../../db/local/dialect.ts'
import { mirror } from '../../../db/local/schema.ts'
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import type { Content, Row } from '../../../domain/kit/document.ts'
import { fillerOf, OWNER } from '../../../domain/kit/fillers.ts'
import type { ScalarFields } from '../../../domain/kit/field.ts'
import { label } from '../../../domain/kit/label.ts'
import { normaliseCode } from '../../../domain/kit/normalise.ts'
import { fail, ok, type Result } from '../../../domain/kit/problem.ts'
import { emptyContent, settle } from '../../../domain/kit/schema.ts'
import { standingAtStart } from '../../../domain/kit/standing.ts'
import type { AccountSession } from '../session/account-session.ts'
import { accountFields } from './account-fields.ts'
import { circumstancesOf } from './circumstances.ts'
import { presentOf } from './present.ts'
import {
  contentInvalid,
  draftUnknown,
  kindUnknown,
  mayNotBegin,
  noSuchVersion,
  otherKind,
  sourceUnknown,
} from './problems.ts'
import { readContent, type Rows } from './rows.ts'
import { checkContent } from './save.ts'
import { isAside } from './versions.ts'
import { find } from './view.ts'

type Values = Readonly<Record<string, string>>

export interface CreateInput {
  readonly kind: string
  readonly from?: Values | undefined
  readonly copyOf?: string | undefined
  /** Of `copyOf`, what was put aside as this version. */
  readonly version?: number | undefined
  readonly fields?: Values | undefined
}

/** Answers the id of the new draft. Failures: DRAFT_KIND, CERT_NOT_FOUND, DRAFT_NOT_FOUND, DRAFT_NO_VERSION, INPUT_CONTENT. */
export function createDraft(session: AccountSession, rows: Rows, input: CreateInput): Result<string> {
  const document = session.registry.documents.get(input.kind)
  if (!document) return fail(kindUnknown(input.kind))
  if (!standingAtStart(document, { tenantId: session.account.tenant.id, ...session.account }).sees)
    return fail(mayNotBegin(document))
  const copied: Result<Copied> =
    input.copyOf === undefined
      ? ok({ content: emptyContent(document) })
      : copyOf(session, rows, document, input.copyOf, input.version)
  if (!copied.ok) return copied
  const filled = prefilled(session, document, input.from ?? {})
  if (!filled.ok) return filled
  const given = givenFields(document, input.fields ?? {})
  if (!given.ok) return given
  const { content: start, version } = copied.value
  const content: Content = {
    ...start,
    fields: { ...start.fields, ...filled.value.fields, ...given.value },
    rows: { ...start.rows, ...filled.value.rows },
    attachments: { ...start.attachments, ...filled.value.attachments },
  }
  const checked = checkContent(document, content)
  if (!checked.ok) return checked
  return ok(
    session.raw.transaction(() => {
      const id = insertDraft(session, rows, document, checked.value)
      if (version !== undefined) rows.versions.copied(version, id)
      return id
    })(),
  )
}

/** Answers its id. */
export function insertDraft(
  session: AccountSession,
  rows: Rows,
  document: AnyDocument,
  content: Content,
): string {
  const now = session.now().toISOString()
  const id = uuidv7()
  rows.insert({
    id,
    collection: document.kind,
    formVersion: document.version,
    state: document.workflow.initial,
    content: JSON.stringify(content),
    baseRevision: 0,
    localRevision: 1,
    returned: '[]',
    createdAt: now,
    updatedAt: now,
  })
  rows.records.note(document, id, content)
  return id
}

interface Copied {
  readonly content: Content
  /** The put aside version that it was made of. */
  readonly version?: number
}

function copyOf(
  session: AccountSession,
  rows: Rows,
  document: AnyDocument,
  id: string,
  version: number | undefined,
): Result<Copied> {
  const found = find(rows, session.registry, id)
  const stored = version === undefined ? (found?.draft ?? found?.mirror) : undefined
  // Of a document that a colleague deleted: what was written here and put aside.
  const kept = stored
    ? undefined
    : version === undefined
      ? rows.versions.last(id, 'stepBack')
      : rows.versions.one(version)
  const shown = stored ?? kept
  if (!shown) return fail(version === undefined ? draftUnknown() : noSuchVersion())
  if (kept && (!isAside(kept.reason) || kept.documentId !== id)) return fail(noSuchVersion())
  if ((found?.document.kind ?? kept?.collection ?? document.kind) !== document.kind) return fail(otherKind())
  const content = asNew(session, document, presentOf(document, shown).content)
  return ok({ content, ...(kept && { version: kept.seq }) })
}

/** What a clerk filled, for a document of its own: no numbers or dates of the system, rows with ids of their own, the account's facts anew. */
export function asNew(session: AccountSession, document: AnyDocument, content: Content): Content {
  const byClerk = (fields: ScalarFields, values: Readonly<Record<string, string | undefined>>) =>
    Object.fromEntries(
      Object.entries(values).filter(([name]) => fields[name] && fillerOf(fields[name]) === OWNER),
    )
  const kept: Content = {
    fields: { ...byClerk(document.fields, content.fields), ...accountFields(session, document) },
    rows: Object.fromEntries(
      Object.entries(document.rows).map(([name, { fields }]) => [
        name,
        (content.rows[name] ?? []).map((row): Row => ({ ...byClerk(fields, row), id: uuidv7() })),
      ]),
    ),
    attachments: Object.fromEntries(
      Object.entries(document.attachments).map(([name, slot]) => [
        name,
        fillerOf(slot) === OWNER ? (content.attachments[name] ?? []) : [],
      ]),
    ),
  }
  return settle(document, kept, circumstancesOf(session, document))
}

function givenFields(document: AnyDocument, given: Values): Result<Values> {
  const refused = Object.keys(given).filter(
    (name) =>
      !Object.hasOwn(document.fields, name) ||
      (fillerOf(document.fields[name] ?? {}) !== OWNER &&
        !document.prefill?.given?.includes(name) &&
        document.relations.about?.field !== name),
  )
  if (refused.length > 0)
    return fail(
      contentInvalid(
        refused.map((name) => ({
          at: `fields.${name}`,
          message: label('此项不能填写', 'This field cannot be filled'),
        })),
      ),
    )
  return ok(given)
}

function prefilled(session: AccountSession, document: AnyDocument, from: Values): Result<Content> {
  const { prefill } = document
  const fields: Content['fields'] = accountFields(session, document)
  const { record, by } = prefill ?? {}
  const wanted = by === undefined ? undefined : from[by]
  if (!prefill || record === undefined || by === undefined || wanted === undefined)
    return ok({ fields, rows: {}, attachments: {} })
  const found = session.db
    .select({ content: mirror.content })
    .from(mirror)
    .where(and(eq(mirror.collection, record), sql`${sql.raw(columnSql(by))} = ${normaliseCode(wanted)}`))
    .limit(1)
    .get()
  if (!found)
    return fail(
      sourceUnknown(session.registry.collections.get(record)?.title ?? label('记录', 'record'), wanted),
    )
  const source = readContent(found.content)
  for (const [field, name] of Object.entries(prefill.fields ?? {}))
    if (name) fields[field] = source.fields[name]
  const rows = Object.fromEntries(
    (prefill.rows ?? []).map((name) => [
      name,
      (source.rows[name] ?? []).map((row) => knownRow(document, name, row)),
    ]),
  )
  const attachments = Object.fromEntries(
    (prefill.attachments ?? []).map((name) => [name, source.attachments[name] ?? []]),
  )
  return ok({ fields, rows, attachments })
}

/** The record may hold more than the document asks for. */
function knownRow(document: AnyDocument, name: string, row: Row): Row {
  const fields = document.rows[name]?.fields ?? {}
  return {
    ...Object.fromEntries(
      Object.entries(row).filter(([field, value]) => Object.hasOwn(fields, field) && value !== undefined),
    ),
    id: row.id,
  }
}
