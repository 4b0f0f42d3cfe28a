/** A new draft; its prefilled fields come from the mirrored record that the document's declaration names. */
import { and, eq, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { columnSql } from '../../../db/local/dialect.ts'
import { mirror } from '../../../db/local/schema.ts'
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import type { AccountFact } from '../../../domain/kit/document.ts'
import { normaliseCode } from '../../../domain/kit/normalise.ts'
import { fail, ok, type Result } from '../../../domain/kit/problem.ts'
import { emptyContent } from '../../../domain/kit/schema.ts'
import type { AccountSession } from '../session/account-session.ts'
import { kindUnknown, sourceUnknown } from './problems.ts'
import { readContent, type Rows } from './rows.ts'

/** Answers the id of the new draft. Failures: DRAFT_KIND, CERT_NOT_FOUND. */
export function createDraft(session: AccountSession, rows: Rows, kind: string, from: Readonly<Record<string, string>> | undefined): Result<string> {
  const document = session.registry.documents.get(kind)
  if (!document) return fail(kindUnknown(kind))
  const filled = prefilled(session, document, from ?? {})
  if (!filled.ok) return filled
  const now = session.now().toISOString()
  const id = uuidv7()
  rows.insert({
    id,
    collection: kind,
    formVersion: document.version,
    state: document.workflow.initial,
    content: JSON.stringify({ ...emptyContent(document), fields: filled.value }),
    baseRevision: 0,
    localRevision: 1,
    returned: '[]',
    createdAt: now,
    updatedAt: now,
  })
  return ok(id)
}

function prefilled(session: AccountSession, document: AnyDocument, from: Readonly<Record<string, string>>): Result<Record<string, string | undefined>> {
  const { prefill } = document
  if (!prefill) return ok({})
  const facts: Record<AccountFact, string> = { tenantName: session.account.tenant.name, creditCode: session.account.tenant.creditCode, displayName: session.account.displayName, phone: session.account.phone, loginBy: session.loginBy }
  const filled: Record<string, string | undefined> = {}
  for (const [field, fact] of Object.entries(prefill.account ?? {})) if (fact) filled[field] = facts[fact]
  const wanted = from[prefill.by]
  if (wanted === undefined) return ok(filled)
  const found = session.db
    .select({ content: mirror.content })
    .from(mirror)
    .where(and(eq(mirror.collection, prefill.record), sql`${sql.raw(columnSql(prefill.by))} = ${normaliseCode(wanted)}`))
    .limit(1)
    .get()
  if (!found) return fail(sourceUnknown(wanted))
  const source = readContent(found.content).fields
  for (const [field, name] of Object.entries(prefill.fields)) if (name) filled[field] = source[name]
  return ok(filled)
}
