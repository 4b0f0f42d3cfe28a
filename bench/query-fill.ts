/** Many rows for the lists' figures: in an account's own file as the server would have brought them, and in a file of plain columns. */
import Sqlite, { type Database } from 'better-sqlite3'
import { join } from 'node:path'
import { openLocal, type LocalStore } from '../db/local/open.ts'
import { productRegistry } from '../systems/declared.ts'
import { unwrapKey } from '../main/core/session/keys.ts'
import { openMachineFile } from '../main/core/session/machine-file.ts'
import { noSealing, openVault } from '../main/core/session/vault.ts'
import { accountFile } from '../main/core/session/open-session.ts'
import { SEED_PASSWORD } from '../tests/support/core/test-core.ts'

export const KIND = 'certificates.reprint'
const STATES = ['submitted', 'approved', 'refused', 'returned'] as const

/** A second connection to the account's own file, as the core opens it. */
export async function openAccountFile(dir: string): Promise<LocalStore> {
  const machine = openMachineFile(dir, openVault(`${dir}.keeper`, noSealing), 0)
  const entry = machine.ok ? machine.value.accounts()[0] : undefined
  const key =
    machine.ok && entry?.wrap && (await unwrapKey(entry.wrap, SEED_PASSWORD, entry.id, machine.value.part))
  if (!entry || !key) throw new Error(`no account in ${join(dir, 'machine.json')}`)
  const store = openLocal(accountFile(dir, entry.id), key, productRegistry())
  if (!store.ok) throw new Error(store.problem.code)
  return store.value
}

function rowOf(row: number, rows: number) {
  const number = String(row).padStart(12, '0')
  const at = new Date(Date.UTC(2020, 0, 1) + ((row * 7919) % rows) * 60_000).toISOString()
  const fields = {
    applicationNo: `ZD${number}`,
    appliedOn: at.slice(0, 10),
    certificateNo: `4401${number}`,
    applicant: '示例恒丰进出口有限公司',
    certificateKind: '卫生证书',
    certificateFormat: '卫生证书',
    reason: '套打时走纸错位，字迹不清。'.repeat(12),
  }
  return {
    id: `00000000-0000-7000-8000-${number}`,
    state: STATES[row % 4] ?? STATES[0],
    at,
    fields,
    content: JSON.stringify({ fields, rows: {}, attachments: { proof: [] } }),
  }
}

export function fillMirror(raw: Database, rows: number): void {
  const insert = raw.prepare(
    'insert into mirror (collection, id, state, content, revision, form_version, created_at, updated_at) values (?, ?, ?, ?, 1, 1, ?, ?)',
  )
  raw.transaction(() => {
    for (let row = 0; row < rows; row += 1) {
      const { id, state, content, at } = rowOf(row, rows)
      insert.run(KIND, id, state, content, at, at)
    }
  })()
}

/** The same rows as plain columns, with an index for each order that is asked for. */
export function plainFile(dir: string, rows: number): Database {
  const raw = new Sqlite(join(dir, 'plain.db'))
  raw.pragma(`cipher='sqlcipher'`)
  raw.pragma('legacy=4')
  raw.pragma(`key="x'${'17'.repeat(32)}'"`)
  raw.pragma('journal_mode=WAL')
  raw.pragma('cache_size=-32000')
  raw.exec(
    'create table doc (row integer primary key, collection text not null, id text not null, state text not null, created_at text not null, updated_at text not null, application_no text not null, certificate_no text not null, certificate_format text not null, applied_on text not null, content text not null)',
  )
  const insert = raw.prepare(
    'insert into doc (collection, id, state, created_at, updated_at, application_no, certificate_no, certificate_format, applied_on, content) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  raw.transaction(() => {
    for (let row = 0; row < rows; row += 1) {
      const { id, state, at, fields, content } = rowOf(row, rows)
      insert.run(
        KIND,
        id,
        state,
        at,
        at,
        fields.applicationNo,
        fields.certificateNo,
        fields.certificateFormat,
        fields.appliedOn,
        content,
      )
    }
  })()
  raw.exec(
    'create index doc_updated on doc (collection, updated_at, id); create index doc_state on doc (collection, state, updated_at, id); create index doc_no on doc (collection, certificate_no, id); analyze',
  )
  return raw
}
