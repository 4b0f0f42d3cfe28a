/** Files of documents in the encrypted store, each once, by the SHA-256 of its bytes. */
import type { Database } from 'better-sqlite3'
import type { FileType } from '../../../domain/kit/field.ts'

export interface StoredFile {
  readonly sha256: string
  readonly bytes: number
  readonly type: FileType
  readonly pages: number | null
}

/** Call inside a transaction. A file that is there already is left as it is. */
export function putFile(raw: Database, file: StoredFile, data: Uint8Array, now: string): void {
  raw
    .prepare(
      'insert into attachment (sha256, bytes, type, pages, created_at) values (?, ?, ?, ?, ?) on conflict do nothing',
    )
    .run(file.sha256, file.bytes, file.type, file.pages, now)
  raw
    .prepare('insert into attachment_data (sha256, data) values (?, ?) on conflict do nothing')
    .run(file.sha256, data)
}

export function readFile(raw: Database, sha256: string): Buffer | undefined {
  return raw
    .prepare<[string], { data: Buffer }>('select data from attachment_data where sha256 = ?')
    .get(sha256)?.data
}

/** `length` bytes from `offset`, without reading the whole file. */
export function readPart(raw: Database, sha256: string, offset: number, length: number): Buffer | undefined {
  return raw
    .prepare<[number, number, string], { part: Buffer }>(
      'select substr(data, ? + 1, ?) as part from attachment_data where sha256 = ?',
    )
    .get(offset, length, sha256)?.part
}

/** Drops those that no draft, no kept version and nothing on its way to the server names. Call inside a transaction. */
export function dropUnusedFiles(raw: Database, hashes: readonly string[]): void {
  const isUsed = raw.prepare<[{ sha256: string }], { used: number }>(`
    select exists (select 1 from draft where instr(content, @sha256) > 0) or exists (select 1 from draft_base where instr(content, @sha256) > 0)
      or exists (select 1 from draft_version where instr(content, @sha256) > 0)
      or exists (select 1 from outbox where state in ('waiting', 'sending') and instr(content, @sha256) > 0) as used`)
  for (const sha256 of new Set(hashes)) {
    if (isUsed.get({ sha256 })?.used === 1) continue
    for (const table of ['upload', 'attachment_data', 'attachment'])
      raw.prepare(`delete from ${table} where sha256 = ?`).run(sha256)
  }
}
