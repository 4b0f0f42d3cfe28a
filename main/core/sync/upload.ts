/** Sends the files that submitted documents wait for, in chunks; a broken one goes on where the server has it. */
import { CHUNK_BYTES } from '../../../contract/central/uploads.ts'
import type { FileType } from '../../../domain/kit/field.ts'
import type { Problem } from '../../../domain/kit/problem.ts'
import { readPart } from '../attachments/store.ts'
import { failureOf } from '../central/outcome.ts'
import { prepareRows } from '../drafts/rows.ts'
import { openOutbox } from '../outbox/outbox-store.ts'
import type { AccountSession } from '../session/account-session.ts'
import { backoff, type RetryTimes } from './loop.ts'

interface UploadRow {
  readonly sha256: string
  readonly collection: string
  readonly slot: string
  readonly bytes: number
  readonly type: FileType
  readonly attempts: number
}

const NEXT = `
  select u.sha256, u.collection, u.slot, a.bytes, a.type, u.attempts from upload u join attachment a on a.sha256 = u.sha256
  where u.complete = 0 and (u.next_try_at is null or u.next_try_at <= ?)
    and exists (select 1 from outbox_upload need join outbox o on o.key = need.key where need.sha256 = u.sha256 and need.slot = u.slot and o.collection = u.collection and o.state = 'waiting')
  order by a.bytes limit 1`

export interface Uploader {
  /** Sends files until none is due; `onSent` after each complete one. */
  run(signal: AbortSignal, onSent: () => void): Promise<void>
}

export function createUploader(session: AccountSession, retry: RetryTimes): Uploader {
  const { raw, events } = session
  const next = raw.prepare<[string], UploadRow>(NEXT)
  const progress = raw.prepare(
    'update upload set received = ?, complete = ?, problem = null where sha256 = ? and collection = ? and slot = ?',
  )
  const later = raw.prepare(
    'update upload set problem = ?, next_try_at = ?, attempts = attempts + 1 where sha256 = ? and collection = ? and slot = ?',
  )
  const rows = prepareRows(session)
  const outbox = openOutbox(raw)

  async function send(file: UploadRow, signal: AbortSignal): Promise<void> {
    const { sha256, collection, slot, bytes, type } = file
    let at = await session.central.uploads.begin({ sha256, bytes, type, kind: collection, slot }, { signal })
    progress.run(at.received, at.complete ? 1 : 0, sha256, collection, slot)
    while (!at.complete) {
      const part = readPart(raw, sha256, at.received, CHUNK_BYTES)
      if (!part || part.length === 0)
        throw new Error(`file ${sha256}: nothing left at ${at.received}, yet the server has not all`)
      at = await session.central.uploads.chunk(
        { sha256, offset: at.received, data: new File([new Uint8Array(part)], sha256) },
        { signal },
      )
      progress.run(at.received, at.complete ? 1 : 0, sha256, collection, slot)
      events.emit('changed', { what: 'outbox' })
    }
  }

  /** The server will never take this file here: every document that waits for it comes back, with the message at its place. */
  function giveBack(file: UploadRow, problem: Problem): void {
    const waiting = raw
      .prepare<[string, string, string], { key: string; documentId: string }>(
        `select o.key, o.document_id as documentId from outbox o join outbox_upload need on need.key = o.key where need.sha256 = ? and need.slot = ? and o.collection = ? and o.state = 'waiting'`,
      )
      .all(file.sha256, file.slot, file.collection)
    const placed = {
      ...problem,
      places: problem.places ?? [{ at: `attachments.${file.slot}`, message: problem.message }],
    }
    raw.transaction(() => {
      for (const item of waiting) {
        outbox.returned(item.key, placed)
        rows.patch(item.documentId, { returned: JSON.stringify(placed.places) })
      }
    })()
    for (const item of waiting) events.emit('changed', { what: 'document', id: item.documentId })
  }

  return {
    run: async (signal, onSent) => {
      while (!signal.aborted && session.isOnline()) {
        const file = next.get(session.now().toISOString())
        if (!file) return
        try {
          await send(file, signal)
          onSent()
        } catch (error) {
          if (signal.aborted) return
          const failure = failureOf(error)
          if (failure.kind === 'refused') giveBack(file, failure.problem)
          else
            later.run(
              JSON.stringify(failure.problem),
              new Date(session.now().getTime() + backoff(retry, file.attempts)).toISOString(),
              file.sha256,
              file.collection,
              file.slot,
            )
        }
        events.emit('changed', { what: 'outbox' })
        events.emit('state', undefined)
      }
    },
  }
}
