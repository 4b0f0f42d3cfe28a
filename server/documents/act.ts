/**
 * Workflows move here and nowhere else. A batch is one transaction: documents are loaded under row locks, each item is
 * judged and takes its effects in order, and then documents, history, feed, audit and answers are written together. The
 * answers make every item repeatable; two requests with one key end with one effect, because the second cannot store
 * its answer and starts over.
 */
import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import type { ActOutcome } from '../../contract/central/documents.ts'
import { rows } from '../../db/central/rows.ts'
import { idempotency } from '../../db/central/writes.ts'
import { audit, type AuditEntry } from '../platform/audit.ts'
import type { Actor, Services } from '../platform/context.ts'
import type { Tx } from '../platform/database.ts'
import { publishAll, type Publication } from '../platform/feed.ts'
import type { StoredRow } from '../platform/rows.ts'
import { KEY_REUSED, transact } from '../platform/write.ts'
import { tenantNames } from '../platform/tenants.ts'
import { hashesIn, uploadedFiles } from './attachments.ts'
import type { ActItem } from './judge.ts'
import { prepareEffects } from './run-effects.ts'
import { shownDocument } from './show.ts'
import { takeAction, type Taken } from './take.ts'

const CALL = 'documents.act'

export async function actMany(services: Services, actor: Actor, items: readonly ActItem[]): Promise<ActOutcome[]> {
  return transact(services.db, async (tx) => {
    const known = await storedAnswers(tx, actor, items)
    const fresh = items.filter((item, index) => !known.has(item.key) && items.findIndex(({ key }) => key === item.key) === index)
    for (const [key, answer] of await actFresh(services, tx, actor, fresh)) known.set(key, answer)
    return items.map((item) => known.get(item.key) ?? { ok: false, key: item.key, problem: KEY_REUSED })
  })
}

async function storedAnswers(tx: Tx, actor: Actor, items: readonly ActItem[]): Promise<Map<string, ActOutcome>> {
  const stored = await tx.select().from(idempotency).where(and(eq(idempotency.tenantId, actor.tenantId), inArray(idempotency.key, items.map(({ key }) => key))))
  // Answers under this call name are written below and nowhere else.
  return new Map(stored.map(({ key, call, answer }) => [key, call === CALL ? (answer as ActOutcome) : { ok: false, key, problem: KEY_REUSED }]))
}

async function actFresh(services: Services, tx: Tx, actor: Actor, items: readonly ActItem[]): Promise<Map<string, ActOutcome>> {
  const answers = new Map<string, ActOutcome>()
  if (items.length === 0) return answers
  const at = services.now()
  const documents = await lockDocuments(tx, items)
  const files = await uploadedFiles(tx, actor.tenantId, items.flatMap(({ content }) => hashesIn(content)))
  const effects = await prepareEffects(services, tx, actor, items, documents, at)
  const names = await tenantNames(tx, [actor.account.tenant, ...[...documents.values()].map(({ tenantId }) => ({ id: tenantId }))])
  const taken: Taken[] = []
  for (const item of items) {
    const result = await takeAction({ services, tx, actor, at, files, effects }, item, documents.get(item.documentId))
    if (result.ok) {
      documents.set(item.documentId, result.value.row)
      taken.push(result.value)
      answers.set(item.key, { ok: true, key: item.key, document: shownDocument(result.value.row, names.get(result.value.row.tenantId) ?? '') })
    } else answers.set(item.key, { ok: false, key: item.key, problem: result.problem })
  }
  await writeAll(tx, actor, at, taken, answers)
  return answers
}

/** By id alone: that another tenant has it must be seen, to be refused. Locked in one order by everybody. */
async function lockDocuments(tx: Tx, items: readonly ActItem[]): Promise<Map<string, StoredRow>> {
  const ids = [...new Set(items.map(({ documentId }) => documentId))]
  const found = await tx.select().from(rows).where(and(inArray(rows.id, ids), isNotNull(rows.revision))).orderBy(rows.id).for('update')
  return new Map(found.map((row) => [row.id, row]))
}

async function writeAll(tx: Tx, actor: Actor, at: Date, taken: readonly Taken[], answers: ReadonlyMap<string, ActOutcome>): Promise<void> {
  await tx.insert(idempotency).values([...answers].map(([key, answer]) => ({ tenantId: actor.tenantId, key, call: CALL, answer, at })))
  const entries = taken.map(({ row, action, from, why }): AuditEntry => ({ tenantId: row.tenantId, who: actor.account.loginName, subject: row.id, action, from, to: row.state, why }))
  if (entries.length > 0) await audit(tx, entries, at)
  // Only the newest row of each document: an earlier one of the same batch was never visible to anybody.
  const newest = new Map(taken.map(({ row }) => [row.id, row]))
  for (const [tenantId, group] of [...Map.groupBy(newest.values(), (row) => row.tenantId)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    await publishAll(tx, tenantId, group.map(publicationOf))
  }
}

const publicationOf = (row: StoredRow): Publication => ({
  collection: row.collection,
  id: row.id,
  row: { state: row.state, content: row.content, createdAt: row.createdAt, updatedAt: row.updatedAt, document: { revision: row.revision ?? 1, formVersion: row.formVersion ?? 1, history: row.history ?? [] } },
})
