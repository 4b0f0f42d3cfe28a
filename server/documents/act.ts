/**
 * Workflows move here and nowhere else. A batch is one transaction: documents are loaded under row locks, each item is
 * judged and takes its effects in order, and then documents, history, feed, audit and answers are written together. The
 * answers (`answers.ts`) make every item repeatable; two requests with one key end with one effect, because the second
 * cannot store its answer and starts over.
 */
import { and, isNotNull } from 'drizzle-orm'
import { NOT_YET, type ActOutcome } from '../../contract/central/documents.ts'
import { rows } from '../../db/central/rows.ts'
import { factsAt } from '../codes/facts.ts'
import { tellOwners } from '../notices/of-documents.ts'
import { audited, type AuditEntry } from '../platform/audit.ts'
import type { Registry } from '../../domain/kit/registry.ts'
import type { Actor } from '../platform/context.ts'
import { isOneOf, type Tx } from '../platform/database.ts'
import type { FeedSpan } from '../platform/feed.ts'
import type { StoredRow } from '../platform/rows.ts'
import { KEY_REUSED, transact } from '../platform/write.ts'
import { tenantNames } from '../platform/tenants.ts'
import { aboutIdOf } from './about.ts'
import { answered, hold } from './answers.ts'
import { hashesIn, uploadedFiles } from './attachments.ts'
import type { ActItem } from './judge.ts'
import { keepFormer } from './former.ts'
import { NamedTenants } from './parties.ts'
import { publishMoved } from './publish.ts'
import { referredRows } from './referred.ts'
import { prepareEffects, type Acting } from './run-effects.ts'
import { settledBefore, settledFor } from './settled.ts'
import { shownDocument } from './show.ts'
import { takeAction, type Taken } from './take.ts'

export interface Acted {
  /** One for each item, in their order. */
  readonly outcomes: ActOutcome[]
  /** Where the documents stand in the actor's own feed; undefined when nothing of it moved. */
  readonly feed: FeedSpan | undefined
}

export async function actMany(services: Acting, actor: Actor, items: readonly ActItem[]): Promise<Acted> {
  return transact(services.db, async (tx) => {
    const { answers: known, documents } = await hold(
      tx,
      actor,
      items.map(({ key }) => key),
      [...items.map(({ documentId }) => documentId), ...(await parentsOf(tx, services.registry, items))],
    )
    const fresh = items.filter(
      (item, index) => !known.has(item.key) && items.findIndex(({ key }) => key === item.key) === index,
    )
    const { answers, feed } = await actFresh(services, tx, actor, fresh, documents)
    for (const [key, answer] of answers) known.set(key, answer)
    return {
      outcomes: items.map((item) => known.get(item.key) ?? { ok: false, key: item.key, problem: KEY_REUSED }),
      feed,
    }
  })
}

interface Answered {
  readonly answers: ReadonlyMap<string, ActOutcome>
  readonly feed: FeedSpan | undefined
}

async function actFresh(
  services: Acting,
  tx: Tx,
  actor: Actor,
  items: readonly ActItem[],
  documents: Map<string, StoredRow>,
): Promise<Answered> {
  const answers = new Map<string, ActOutcome>()
  if (items.length === 0) return { answers, feed: undefined }
  const at = services.now()
  const files = await uploadedFiles(
    tx,
    actor.tenantId,
    items.flatMap(({ content }) => hashesIn(content)),
  )
  const kinds = items.map(({ kind }) => services.registry.documents.get(kind))
  const grounds = {
    at,
    facts: await factsAt(tx, services.db, kinds, at),
    referredFor: await referredRows(
      tx,
      items.flatMap(({ documentId, content }, index) =>
        [content, documents.get(documentId)?.content].map((one) => ({
          document: kinds[index],
          content: one,
        })),
      ),
    ),
  }
  const effects = await prepareEffects(services, tx, actor, items, documents, at, grounds)
  const names = await tenantNames(tx, [
    actor.account.tenant,
    ...[...documents.values()].map(({ tenantId }) => ({ id: tenantId })),
  ])
  const named = new NamedTenants(tx)
  await named.prepare(
    items.flatMap(({ documentId, content }, index) => {
      const document = kinds[index]
      const contents = [content, documents.get(documentId)?.content]
      return contents.flatMap((one) => (document && one ? [{ document, content: one }] : []))
    }),
  )
  const taken: Taken[] = []
  for (const item of items) {
    const stored = documents.get(item.documentId)
    const side = settledFor(services.registry, actor, item, stored)
    if (stored && side !== undefined) {
      const name = names.get(stored.tenantId) ?? ''
      const document = shownDocument(services.registry, { row: stored, side }, name)
      const settled = settledBefore(services.registry, stored)
      answers.set(item.key, { ok: true, key: item.key, document, settled })
      continue
    }
    const result = await takeAction(
      { services, tx, actor, at, files, documents, effects, grounds, named },
      item,
      stored,
    )
    if (result.ok) {
      documents.set(item.documentId, result.value.row)
      taken.push(result.value)
      answers.set(item.key, {
        ok: true,
        key: item.key,
        document: shownDocument(services.registry, result.value, names.get(result.value.row.tenantId) ?? ''),
      })
    } else answers.set(item.key, { ok: false, key: item.key, problem: result.problem })
  }
  const feed = await writeAll(services, tx, actor, at, taken, answers)
  await tellOwners(tx, services.registry, actor, taken, at)
  return { answers, feed }
}

/** What documents of the batch hang on: as those say that come, and as those were stored that are there. */
async function parentsOf(tx: Tx, registry: Registry, items: readonly ActItem[]): Promise<string[]> {
  const hanging = items.filter(({ kind }) => registry.documents.get(kind)?.relations.about)
  if (hanging.length === 0) return []
  const said = hanging.flatMap(({ kind, content }) => {
    const document = registry.documents.get(kind)
    return (document && content && aboutIdOf(document, content.fields)) || []
  })
  const stored = await tx
    .select({ aboutId: rows.aboutId })
    .from(rows)
    .where(
      and(
        isOneOf(
          rows.id,
          hanging.map(({ documentId }) => documentId),
        ),
        isNotNull(rows.revision),
      ),
    )
  return [...said, ...stored.flatMap(({ aboutId }) => aboutId ?? [])]
}

async function writeAll(
  services: Acting,
  tx: Tx,
  actor: Actor,
  at: Date,
  taken: readonly Taken[],
  answers: ReadonlyMap<string, ActOutcome>,
): Promise<FeedSpan | undefined> {
  const entries = taken.map(({ row, action, from, why }): AuditEntry => ({
    tenantId: row.tenantId,
    who: actor.account.loginName,
    subject: row.id,
    action,
    from,
    to: row.state,
    why,
  }))
  await keepFormer(tx, at, taken)
  // Only the newest row of each document: an earlier one of the same batch was never visible to anybody.
  const newest = new Map(taken.map(({ row }) => [row.id, row]))
  const before = new Map(taken.toReversed().map((one) => [one.row.id, one.before]))
  const final = new Map([...answers].filter(([, answer]) => answer.ok || answer.problem.code !== NOT_YET))
  return publishMoved(
    tx,
    services.registry,
    [...newest.values()].map((row) => ({ row, before: before.get(row.id) })),
    actor.tenantId,
    [
      ...(entries.length > 0 ? [audited(entries, at)] : []),
      // A removed document's content is no longer in its row.
      ...(final.size > 0
        ? [answered(actor, at, final, new Map([...newest].filter(([, row]) => !row.isGone)))]
        : []),
    ],
  )
}
