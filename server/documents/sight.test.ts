/** What was only saved is its owner's; what was handed in is seen by the officers of its system and district, and by nobody else (SEC-04). */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CentralClient } from '../../contract/central.ts'
import type { Content } from '../../domain/kit/document.ts'
import { openDatabase, type Database } from '../platform/database.ts'
import { filingContent } from '../../systems/registration/server/testing/contents.ts'
import { makeAccounts } from '../testing/callers.ts'
import { startTestCentral, type TestCentral } from '../testing/central.ts'
import { pdfOf, uploadAll } from '../testing/documents.ts'
import { sharedPostgres } from '../testing/postgres.ts'

const FILING = 'registration.filing'

describe('SEC-04 who sees a document', () => {
  let database: Database
  let central: TestCentral
  let hengfeng: CentralClient
  /** Has filed nothing yet. */
  let filer: CentralClient
  /** By what they are. */
  const officers: Record<string, CentralClient> = {}
  beforeAll(async () => {
    const url = await (await sharedPostgres()).createSeededDatabase()
    database = await openDatabase({ url })
    central = await startTestCentral({ databaseUrl: url })
    await makeAccounts(database.db, [
      { loginName: 'customs-certs', tenant: 'customs', role: 'officer', systems: ['certificates'] },
      { loginName: 'clerk-certs', tenant: 'hengfeng', role: 'enterprise', systems: ['certificates'] },
    ])
    hengfeng = (await central.login('hengfeng')).client
    filer = (await central.login('yuanyang')).client
    for (const [name, loginName] of Object.entries({
      all: 'customs',
      here: 'customs3101',
      elsewhere: 'customs3104',
      otherSystem: 'customs-certs',
    }))
      officers[name] = (await central.login(loginName)).client
  })
  afterAll(async () => {
    await central?.close()
    await database?.close()
  })

  const failure = async (call: Promise<unknown>): Promise<string> =>
    call.then(
      () => 'ok',
      (error: { code?: string }) => error.code ?? 'unknown',
    )

  /** Everything by which somebody could learn of one document and its file. */
  async function seenBy(client: CentralClient, id: string, sha256: string): Promise<Record<string, unknown>> {
    const listed = async (collection: string) =>
      client.documents.list({ collection, filters: {}, pageSize: 100 }).then(
        ({ rows }) => rows.some((row) => row.id === id),
        (error: { code?: string }) => error.code,
      )
    return {
      list: await listed(FILING),
      combined: await listed('registration.applications'),
      get: await failure(client.documents.get({ id })),
      file: await failure(client.uploads.download({ sha256 })),
      audit: await client.desk.audit({ subject: id }).then(
        ({ total }) => total > 0,
        (error: { code?: string }) => error.code,
      ),
    }
  }
  const nothing = { list: false, combined: false, get: 'NOT_FOUND', file: 'NOT_FOUND', audit: false }
  const everything = { list: true, combined: true, get: 'ok', file: 'ok', audit: true }

  it('a draft at the server only by its enterprise, a handed in one by the officers that it is for', async () => {
    const documentId = randomUUID()
    const [clerk, other] = [filer, hengfeng]
    const file = await uploadAll(clerk, await pdfOf(1), { kind: FILING, slot: 'infoForm' })
    const content: Content = {
      ...filingContent('trader', { customsDistrict: '3101' }),
      attachments: { infoForm: [file], expressLicence: [], paymentLicence: [] },
    }
    const act = async (client: CentralClient, action: string, baseRevision: number) =>
      client.documents.act({
        key: randomUUID(),
        kind: FILING,
        documentId,
        action,
        baseRevision,
        formVersion: 1,
        ...(action !== 'receive' && { content }),
      })
    const pending = async () =>
      (await officers['all']?.desk.pending())?.find(({ kind }) => kind === FILING)?.count
    const before = await pending()

    expect(await act(clerk, 'save', 0)).toMatchObject({ ok: true, document: { state: 'draft' } })
    for (const name of ['all', 'here', 'elsewhere'])
      expect([name, await seenBy(officers[name] ?? clerk, documentId, file.sha256)]).toEqual([name, nothing])
    expect(await pending()).toBe(before)
    // That it is there is not told either: as of one that never was.
    const told = await act(officers['all'] ?? clerk, 'receive', 1)
    expect(told).toMatchObject({ ok: false, problem: { code: 'DRAFT_NOT_FOUND' } })
    expect(await seenBy(clerk, documentId, file.sha256)).toEqual({ ...everything, audit: 'FORBIDDEN' })

    const submitted = await act(clerk, 'submit', 1)
    expect(submitted.ok ? submitted.document.state : submitted.problem).toBe('submitted')
    expect(await pending()).toBe((before ?? 0) + 1)
    for (const name of ['all', 'here'])
      expect([name, await seenBy(officers[name] ?? clerk, documentId, file.sha256)]).toEqual([
        name,
        everything,
      ])
    expect(await seenBy(officers['elsewhere'] ?? clerk, documentId, file.sha256)).toEqual(nothing)
    expect(await seenBy(officers['otherSystem'] ?? clerk, documentId, file.sha256)).toEqual({
      ...nothing,
      list: 'FORBIDDEN',
      combined: 'FORBIDDEN',
    })
    expect(await seenBy(other, documentId, file.sha256)).toEqual({ ...nothing, audit: 'FORBIDDEN' })
    expect(await act(officers['elsewhere'] ?? clerk, 'receive', 2)).toMatchObject({ ok: false })
    expect(await act(officers['otherSystem'] ?? clerk, 'receive', 2)).toMatchObject({
      ok: false,
      problem: { code: 'AUTH_FORBIDDEN' },
    })
    expect(await act(other, 'remove', 2)).toMatchObject({ ok: false, problem: { code: 'DRAFT_NOT_FOUND' } })
    // Sent back as not received it is seen; saved again it is the enterprise's alone once more.
    expect(
      await officers['here']?.documents.act({
        key: randomUUID(),
        kind: FILING,
        documentId,
        action: 'failToReceive',
        baseRevision: 2,
        formVersion: 1,
        answers: { opinion: '示例' },
      }),
    ).toMatchObject({ ok: true })
    expect(await seenBy(officers['here'] ?? clerk, documentId, file.sha256)).toEqual(everything)
    expect(await act(clerk, 'save', 3)).toMatchObject({ ok: true, document: { state: 'draft' } })
    expect(await seenBy(officers['here'] ?? clerk, documentId, file.sha256)).toEqual(nothing)
  })

  it('a clerk without the system reaches nothing of it', async () => {
    const { client } = await central.login('clerk-certs')
    const { rows } = await hengfeng.documents.list({ collection: FILING, filters: {} })
    expect(await failure(client.documents.get({ id: rows[0]?.id ?? randomUUID() }))).toBe('NOT_FOUND')
    expect(await failure(client.documents.list({ collection: FILING, filters: {} }))).toBe('FORBIDDEN')
    const systems = new Set<string>()
    for (let cursor = 0, hasMore = true; hasMore;) {
      const page = await client.changes.pull({ cursor, limit: 1000 })
      for (const { collection } of page.changes) systems.add(collection.split('.', 1)[0] ?? '')
      ;({ cursor, hasMore } = page)
    }
    expect(systems).toEqual(new Set(['certificates', 'general']))
  })

  it('the audit log of accounts, filings and code tables by district and system', async () => {
    const total = async (name: string, subject: string) =>
      (await officers[name]?.desk.audit({ subject }))?.total ?? -1
    expect(await total('all', 'account:hengfeng')).toBeGreaterThan(0)
    expect(await total('here', 'account:hengfeng')).toBe(0)
    expect(await total('here', 'account:customs3101')).toBeGreaterThan(0)
    const {
      rows: [qualification],
    } = await hengfeng.documents.list({ collection: 'registration.qualification', filters: {} })
    const code = qualification?.content.fields['creditCode'] ?? ''
    const district = qualification?.content.fields['customsDistrict']
    expect(await total('all', `registration:${code}`)).toBeGreaterThan(0)
    expect(await total('otherSystem', `registration:${code}`)).toBe(0)
    expect([
      (await total('here', `registration:${code}`)) > 0,
      (await total('elsewhere', `registration:${code}`)) > 0,
    ]).toEqual([district === '3101', district === '3104'])
    const edit = (name: string, table: string) =>
      failure(
        officers[name]?.codes.edit({
          key: randomUUID(),
          table,
          note: '示例',
          changes: [{ do: 'add', code: `Z${randomUUID().slice(0, 6)}`, zh: '示例', en: '', under: '' }],
        }) ?? Promise.resolve(),
      )
    expect([await edit('otherSystem', 'currencies'), await edit('here', 'currencies')]).toEqual([
      'FORBIDDEN',
      'ok',
    ])
  })
})
