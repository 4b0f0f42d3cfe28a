/** Which office decides: by place, delegation and matter; judged at the server, whatever a request says. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ActOutcome } from '../../contract/central/documents.ts'
import { createRegistry } from '../../domain/kit/registry.ts'
import { routedDocument } from '../../tests/fixtures/routed-document.ts'
import { productDocuments, productRecords } from '../../systems/declared.ts'
import { openDatabase, type Database } from '../platform/database.ts'
import { startTestCentral, type Signed, type TestCentral } from '../testing/central.ts'
import { sharedPostgres } from '../testing/postgres.ts'
import { makeTenant } from '../testing/tenants.ts'

const { kind } = routedDocument

describe('[SEC-04] a document is decided by the office of the place that it names', () => {
  let database: Database
  let central: TestCentral
  let clerk: Signed
  let everywhere: Signed
  let ningbo: Signed
  let beilun: Signed
  beforeAll(async () => {
    const url = await (await sharedPostgres()).createSeededDatabase()
    database = await openDatabase({ url })
    central = await startTestCentral({
      databaseUrl: url,
      registry: createRegistry([...productDocuments, routedDocument], productRecords),
    })
    for (const office of ['380000', '380100'])
      await makeTenant(database.db, {
        loginName: `customs-${office}`,
        role: 'officer',
        systems: ['certificates'],
        office,
      })
    clerk = await central.login('hengfeng')
    everywhere = await central.login('customs')
    ningbo = await central.login('customs-380000')
    beilun = await central.login('customs-380100')
  })
  afterAll(async () => {
    await central?.close()
    await database?.close()
  })

  interface Asked {
    readonly id?: string
    readonly revision?: number
    readonly division: string
    readonly clause?: 'N1' | 'N2'
    readonly office?: string
  }
  const submit = ({
    id = randomUUID(),
    revision = 0,
    division,
    clause = 'N1',
    office,
  }: Asked): Promise<ActOutcome> =>
    clerk.client.documents.act({
      key: randomUUID(),
      kind,
      documentId: id,
      action: 'submit',
      baseRevision: revision,
      formVersion: 1,
      answers: {},
      content: {
        fields: { orderNo: 'R-1', division, clause, ...(office !== undefined && { office }) },
        rows: {},
        attachments: {},
      },
    })
  const officeOf = (outcome: ActOutcome): string | undefined =>
    outcome.ok ? outcome.document.content.fields['office'] : outcome.problem.code
  const isSeenBy = async ({ client }: Signed, outcome: ActOutcome): Promise<boolean> => {
    const { rows } = await client.documents.list({ collection: kind, filters: {}, pageSize: 100 })
    return outcome.ok && rows.some(({ id }) => id === outcome.document.id)
  }
  const edit = (attributes: Record<string, string>) =>
    everywhere.client.codes.edit({
      key: randomUUID(),
      table: 'cccDelegations',
      note: '示例',
      changes: [{ do: 'describe', code: '330206', attributes }],
    })

  it('by the longest beginning of its code, by what is delegated of which matter; a claimed office counts for nothing', async () => {
    const direct = await submit({ division: '330206', clause: 'N1', office: '380100' })
    expect(officeOf(direct)).toBe('380000')
    expect([await isSeenBy(ningbo, direct), await isSeenBy(beilun, direct)]).toEqual([true, false])
    const delegated = await submit({ division: '330206', clause: 'N2' })
    expect(officeOf(delegated)).toBe('380100')
    expect([await isSeenBy(ningbo, delegated), await isSeenBy(beilun, delegated)]).toEqual([false, true])
    expect(officeOf(await submit({ division: '330106' }))).toBe('330000')
    expect(officeOf(await submit({ division: '310115' }))).toBe('310200')
    expect(await submit({ division: '810000' })).toMatchObject({
      ok: false,
      problem: { places: [{ at: 'fields.division' }] },
    })
  })

  it('is decided once: what is delegated afterwards is for what comes afterwards', async () => {
    const first = await submit({ division: '330206', clause: 'N1' })
    if (!first.ok) throw new Error(first.problem.message.en)
    const { id } = first.document
    await ningbo.client.documents.act({
      key: randomUUID(),
      kind,
      documentId: id,
      action: 'giveBack',
      baseRevision: 1,
      formVersion: 1,
      answers: {},
    })
    await edit({ office: '380100' })
    expect(officeOf(await submit({ division: '330206', clause: 'N1' }))).toBe('380100')
    const again = await submit({ id, revision: 2, division: '310115', clause: 'N1' })
    expect(again).toMatchObject({
      ok: true,
      document: { content: { fields: { office: '380000', division: '330206' } } },
    })
  })
})
