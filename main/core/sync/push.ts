/**
 * Sends what the outbox has ready: many small documents in one request, one result each. What became of a batch and which goes next
 * is one transaction, so that each batch waits for the disk once. While one batch is at the server the next is made ready; a later submission of a document waits for the
 * earlier one. A batch that the server cannot read at all is sent one by one, so that a poisoned item stands alone.
 */
import * as z from 'zod'
import { NOT_YET, type ActInput, type DeliveryOutcome } from '../../../contract/central/documents.ts'
import { placesOf, type Problem } from '../../../domain/kit/problem.ts'
import { failureOf, type Failure } from '../central/outcome.ts'
import { prepareRows, readContent, type Rows } from '../drafts/rows.ts'
import { openOutbox, type OutboxItemRow, type OutboxStore } from '../outbox/outbox-store.ts'
import type { AccountSession } from '../session/account-session.ts'
import { backoff, type RetryTimes } from './loop.ts'
import { openMirror, type MirrorWriter } from './mirror.ts'
import type { Puller } from './pull.ts'

const BATCH_ITEMS = 100
/** UTF-16 units of contents in one request. */
const BATCH_TEXT = 1_000_000
/** Batches under way at once. */
const LANES = 3

interface Tools {
  readonly session: AccountSession
  readonly outbox: OutboxStore
  readonly rows: Rows
  readonly mirror: MirrorWriter
  readonly retry: RetryTimes
  readonly puller: Puller
}

export interface Pusher {
  /** Sends until nothing is ready. */
  run(signal: AbortSignal): Promise<void>
}

export function createPusher(session: AccountSession, retry: RetryTimes, puller: Puller): Pusher {
  const tools: Tools = {
    session,
    retry,
    puller,
    outbox: openOutbox(session.raw),
    rows: prepareRows(session),
    mirror: openMirror(session.raw),
  }
  /** Items are marked as they are taken, so that two lanes never take the same. */
  const take = (signal: AbortSignal): Batch => {
    if (signal.aborted || !session.isOnline()) return NOTHING
    const items = batchOf(tools.outbox.ready(session.now().toISOString(), BATCH_ITEMS))
    const keys = items.map((item) => item.key)
    const before = tools.outbox.maybeSent(keys)
    if (keys.length > 0) tools.outbox.sending(keys)
    return { items, before }
  }
  async function lane(signal: AbortSignal): Promise<void> {
    let batch = take(signal)
    while (batch.items.length > 0) {
      batch = await sendBatch(tools, batch, signal, () => take(signal))
      session.events.emit('changed', { what: 'outbox' })
      session.events.emit('state', undefined)
    }
  }
  return {
    run: async (signal) => {
      // Nothing is under way now: an answer that could not be written down, on a full disk, is asked for again by its key.
      tools.outbox.recover()
      await Promise.all(Array.from({ length: LANES }, () => lane(signal)))
    },
  }
}

interface Batch {
  readonly items: readonly OutboxItemRow[]
  /** Those that could have reached the server in an earlier attempt. */
  readonly before: ReadonlySet<string>
}
const NOTHING: Batch = { items: [], before: new Set() }

function batchOf(items: OutboxItemRow[]): OutboxItemRow[] {
  let size = 0
  const end = items.findIndex((item, index) => (size += item.content.length) > BATCH_TEXT && index > 0)
  return end < 0 ? items : items.slice(0, end)
}

const answersSchema = z.record(z.string(), z.string())

const toAct = (item: OutboxItemRow): ActInput => ({
  key: item.key,
  kind: item.collection,
  documentId: item.documentId,
  action: item.action,
  baseRevision: item.baseRevision,
  formVersion: item.formVersion,
  ...(item.content !== '' && { content: readContent(item.content) }),
  answers: answersSchema.parse(JSON.parse(item.answers)),
})

/** Answers with the batch that goes next: taken in the transaction that writes down what became of this one. */
async function sendBatch(
  tools: Tools,
  { items, before }: Batch,
  signal: AbortSignal,
  take: () => Batch,
): Promise<Batch> {
  try {
    const { results, feed } = await tools.session.central.documents.deliver(
      { items: items.map(toAct) },
      { signal },
    )
    let next = NOTHING
    apply(tools, items, new Map(results.map((result) => [result.key, result])), feed, () => {
      next = take()
    })
    return next
  } catch (error) {
    const failure = failureOf(error)
    if (failure.kind === 'refused' && items.length > 1)
      for (const item of items) await sendOne(tools, item, before, signal)
    else settleFailure(tools, items, failure, before)
    return take()
  }
}

async function sendOne(
  tools: Tools,
  item: OutboxItemRow,
  before: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<void> {
  try {
    const outcome = await tools.session.central.documents.act(toAct(item), { signal })
    apply(tools, [item], new Map([[outcome.key, outcome]]))
  } catch (error) {
    settleFailure(tools, [item], failureOf(error), before)
  }
}

function settleFailure(
  tools: Tools,
  items: readonly OutboxItemRow[],
  failure: Failure,
  before: ReadonlySet<string>,
): void {
  const { session, outbox, retry } = tools
  session.raw.transaction(() => {
    for (const item of items) {
      if (failure.kind === 'refused') giveBack(tools, item, failure.problem)
      else
        outbox.waits(
          item.key,
          failure.problem,
          new Date(session.now().getTime() + backoff(retry, item.attempts)).toISOString(),
          failure.maybeArrived || before.has(item.key),
        )
    }
  })()
  for (const item of items) session.events.emit('changed', { what: 'document', id: item.documentId })
}

const unanswered = (): Failure => failureOf(new Error('the server gave no result for this item'))

function apply(
  tools: Tools,
  items: readonly OutboxItemRow[],
  results: ReadonlyMap<string, DeliveryOutcome>,
  feed?: { readonly first: number; readonly last: number },
  also: () => void = () => undefined,
): void {
  const { session } = tools
  const answered = items.flatMap((item) => {
    const outcome = results.get(item.key)
    return !outcome || (outcome.ok && outcome.document.id !== item.documentId) ? [] : [{ item, outcome }]
  })
  const missing = items.filter((item) => !answered.some((one) => one.item === item))
  tools.puller.covering(missing.length === 0 ? feed : undefined, () => {
    for (const { item, outcome } of answered) {
      if (outcome.ok) deliver(tools, item, outcome)
      else if (outcome.problem.code === NOT_YET) putOff(tools, item, outcome.problem)
      else giveBack(tools, item, outcome.problem)
    }
    also()
  })
  if (missing.length > 0)
    settleFailure(tools, missing, unanswered(), new Set(missing.map((item) => item.key)))
  for (const item of items) session.events.emit('changed', { what: 'document', id: item.documentId })
  for (const collection of new Set(items.map((item) => item.collection)))
    session.events.emit('changed', { what: 'collection', collection })
}

/** The draft has become the server's document, unless the clerk has gone on writing or more of it is on its way. */
function deliver(tools: Tools, item: OutboxItemRow, outcome: Extract<DeliveryOutcome, { ok: true }>): void {
  const { session, outbox, rows, mirror } = tools
  const { id, revision, state, formVersion, updatedAt } = outcome.document
  const content = outcome.document.content ? JSON.stringify(outcome.document.content) : item.content
  outbox.delivered(item.key, outcome.settled)
  const workflow = session.registry.documents.get(item.collection)?.workflow
  if (workflow?.states[state]?.gone) {
    mirror.remove(item.collection, id)
    return rows.remove(id)
  }
  mirror.putDocument(outcome.document, content)
  // A server with a newer form has carried the content over: the form that it was written in is kept here.
  const isCarriedOver = formVersion > item.formVersion && item.content !== ''
  if (isCarriedOver)
    rows.versions.keep({
      documentId: id,
      collection: item.collection,
      reason: 'upgrade',
      onRevision: revision,
      formVersion: item.formVersion,
      baseRevision: revision,
      savedAt: updatedAt,
      keptAt: session.now().toISOString(),
      base: null,
      content: item.content,
    })
  const hasMore = outbox.rebase(id, revision)
  const localRevision = rows.localRevision(id)
  if (localRevision === undefined) return undefined
  const isWhole = item.content !== '' && !hasMore && localRevision <= item.localRevision
  // After 暂存 the clerk goes on: the draft stays, as what the server now has.
  if (isWhole && !workflow?.actions[item.action]?.saves) return rows.remove(id)
  rows.patch(id, { baseRevision: revision, state, ...(isWhole && !isCarriedOver && { content }) })
  if (item.content === '') return rows.versions.moveBase(id, revision)
  return rows.versions.putBase(id, {
    revision,
    updatedAt,
    ...(isCarriedOver ? { formVersion: item.formVersion, content: item.content } : { formVersion, content }),
  })
}

/** The server cannot take it yet, and says why; it is no answer for this key. */
function putOff({ session, outbox, retry }: Tools, item: OutboxItemRow, problem: Problem): void {
  outbox.waits(
    item.key,
    problem,
    new Date(session.now().getTime() + backoff(retry, item.attempts)).toISOString(),
    false,
  )
}

/** 被退回: the draft is open again, with the messages at their places (GEN-16). */
function giveBack({ outbox, rows }: Tools, item: OutboxItemRow, problem: Problem): void {
  outbox.returned(item.key, problem)
  rows.patch(item.documentId, { returned: JSON.stringify(placesOf(problem)) })
}
