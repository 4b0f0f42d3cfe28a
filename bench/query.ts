/** The first page of a filtered list over 200,000 documents through the whole core, against the raw SQL. Goal 1.5. */
import { join } from 'node:path'
import { openLocal, type LocalStore } from '../db/local/open.ts'
import { productRegistry } from '../systems/declared.ts'
import { unwrapKey } from '../main/core/session/keys.ts'
import { openMachineFile } from '../main/core/session/machine-file.ts'
import { noSealing, openVault } from '../main/core/session/vault.ts'
import { accountFile } from '../main/core/session/open-session.ts'
import { openTestCore, SEED_PASSWORD } from '../tests/support/core/test-core.ts'
import { openStand } from './core-stand.ts'
import { alternate, type Figure } from './figure.ts'

const ROWS = 200_000
const ROUNDS = 60
const KIND = 'certificates.reprint'
const STATES = ['submitted', 'approved', 'refused', 'returned'] as const

/** A second connection to the account's own file, as the core opens it. */
async function openFile(dir: string): Promise<LocalStore> {
  const machine = openMachineFile(dir, openVault(`${dir}.keeper`, noSealing), 0)
  const entry = machine.ok ? machine.value.accounts()[0] : undefined
  const key = machine.ok && entry?.wrap && (await unwrapKey(entry.wrap, SEED_PASSWORD, entry.id, machine.value.part))
  if (!entry || !key) throw new Error(`no account in ${join(dir, 'machine.json')}`)
  const store = openLocal(accountFile(dir, entry.id), key, productRegistry())
  if (!store.ok) throw new Error(store.problem.code)
  return store.value
}

function fill({ raw }: LocalStore): void {
  const insert = raw.prepare('insert into mirror (collection, id, state, content, revision, form_version, created_at, updated_at) values (?, ?, ?, ?, 1, 1, ?, ?)')
  raw.transaction(() => {
    for (let row = 0; row < ROWS; row += 1) {
      const number = String(row).padStart(12, '0')
      const at = new Date(Date.UTC(2020, 0, 1) + ((row * 7919) % ROWS) * 60_000).toISOString()
      const fields = { applicationNo: `ZD${number}`, appliedOn: at.slice(0, 10), certificateNo: `4401${number}`, applicant: '示例恒丰进出口有限公司', certificateKind: '卫生证书', certificateFormat: '卫生证书', reason: '套打时走纸错位，字迹不清。'.repeat(12) }
      insert.run(KIND, `00000000-0000-7000-8000-${number}`, STATES[row % 4], JSON.stringify({ fields, rows: {}, attachments: { proof: [] } }), at, at)
    }
  })()
  raw.exec('analyze')
}

export async function run(): Promise<Figure> {
  const stand = await openStand('query')
  const draft = await stand.client.documents.create({ kind: KIND, from: { certificateNo: stand.certificateNo } })
  await stand.core.close()
  const store = await openFile(stand.dir)
  fill(store)
  const core = await openTestCore(stand.dir, stand.central.url)
  try {
    await core.client.session.unlock({ loginName: 'hengfeng', password: SEED_PASSWORD })
    await core.client.documents.get({ id: draft.id })
    await core.client.status.syncNow()
    const where = `collection = '${KIND}' and state = ?`
    const page = store.raw.prepare(`select id, state, content, created_at, updated_at from mirror where ${where} order by updated_at desc, id desc limit 20`)
    const total = store.raw.prepare(`select count(*) from mirror where ${where}`)
    const query = { collection: KIND, filters: { state: { equals: 'submitted' } }, sort: { column: 'updatedAt', direction: 'desc' as const } }
    const timed = async (work: () => unknown) => {
      const start = performance.now()
      await work()
      return performance.now() - start
    }
    const figures = await alternate(ROUNDS, () => timed(() => core.client.documents.query(query)), () => timed(() => [page.all('submitted'), total.get('submitted')]))
    return { name: 'first page of a filtered list of 200,000 against the raw SQL', ...figures, ratio: figures.ours / figures.floor, unit: 'ms' }
  } finally {
    store.close()
    await core.close()
    await stand.central.close()
  }
}

if (import.meta.main) console.log(await run())
