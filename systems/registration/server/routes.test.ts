import { PDFDocument } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seedTenants } from '../../../server/seed/accounts.ts'
import { AGENCY_CODE } from './seed/contents.ts'
import type { Signed, TestCentral } from '../../../server/testing/central.ts'
import { engines, type TestEngine } from '../../../server/testing/engines.ts'

describe.each(engines)('registration over HTTP on $name, with the seed', ({ start }) => {
  let engine: TestEngine
  let central: TestCentral
  let hengfeng: Signed
  let yuanyang: Signed
  let officer: Signed
  beforeAll(async () => {
    engine = await start()
    central = await engine.central()
    hengfeng = await central.login('hengfeng')
    yuanyang = await central.login('yuanyang')
    officer = await central.login('customs')
  })
  afterAll(async () => {
    await central?.close()
    await engine?.stop()
  })

  const proofsOf = async (state: string): Promise<string> => {
    const { rows } = await hengfeng.client.documents.list({
      collection: 'registration.proof',
      filters: { state: { equals: state } },
    })
    const [row] = rows
    if (!row) throw new Error(`the seed has no proof in the state ${state}`)
    return row.id
  }

  it('[REG-11] the proof is a signed PDF, the same bytes at every download; a superseded one is refused', async () => {
    const id = await proofsOf('issued')
    const file = await hengfeng.client.registration.proofPdf({ id })
    const bytes = new Uint8Array(await file.arrayBuffer())
    const document = await PDFDocument.load(bytes, { updateMetadata: false })
    expect(document.getPageCount()).toBe(1)
    expect(
      document
        .getForm()
        .getFields()
        .map((field) => field.getName()),
    ).toEqual(['SillSignature'])
    expect(file.name).toMatch(/^BAZM\d{13}\.pdf$/u)
    expect(new Uint8Array(await (await officer.client.registration.proofPdf({ id })).arrayBuffer())).toEqual(
      bytes,
    )
    await expect(
      hengfeng.client.registration.proofPdf({ id: await proofsOf('superseded') }),
    ).rejects.toMatchObject({ code: 'REFUSED', data: { code: 'CERT_INVALID' } })
    await expect(yuanyang.client.registration.proofPdf({ id })).rejects.toMatchObject({
      code: 'REFUSED',
      data: { code: 'CERT_NOT_FOUND' },
    })
    await expect(central.client().registration.proofPdf({ id })).rejects.toMatchObject({
      code: 'UNAUTHORIZED',
    })
  })

  it('[REG-02] a parent is found by either code while it is valid', async () => {
    const { rows } = await hengfeng.client.documents.list({
      collection: 'registration.qualification',
      filters: { type: { equals: 'trader' } },
    })
    const code = rows[0]?.content.fields['customsCode'] ?? ''
    expect(code).toMatch(/^\d{10}$/u)
    const parent = { found: true, nameZh: '示例恒丰进出口有限公司', types: ['merchant', 'trader'] }
    const found = await yuanyang.client.registration.parent({ code })
    expect({ ...found, types: found.types.toSorted() }).toEqual(parent)
    expect(await yuanyang.client.registration.parent({ code: AGENCY_CODE })).toMatchObject({
      found: true,
      types: ['broker'],
    })
    expect(await yuanyang.client.registration.parent({ code: seedTenants.yuanyang.creditCode })).toEqual({
      found: false,
      nameZh: '',
      types: [],
    })
    await expect(yuanyang.client.registration.parent({ code: '12' })).rejects.toMatchObject({
      code: 'REFUSED',
    })
  })

  it('[REG-08] an account sees nothing of others', async () => {
    await expect(
      yuanyang.client.registration.filedOf({ creditCode: AGENCY_CODE, promise: true }),
    ).rejects.toMatchObject({ code: 'REFUSED', data: { code: 'AUTH_CARD' } })
    const lists = await Promise.all(
      [
        'registration.enterprise',
        'registration.qualification',
        'registration.filing',
        'registration.applications',
      ].map((collection) => yuanyang.client.documents.list({ collection, filters: {} })),
    )
    expect(lists.map(({ total }) => total)).toEqual([0, 0, 0, 0])
  })

  it('[REG-12] [REG-14] the seed has applications in every state, and the desk sees what waits', async () => {
    const { rows } = await hengfeng.client.documents.list({
      collection: 'registration.applications',
      filters: {},
      pageSize: 100,
    })
    expect([...new Set(rows.map(({ state }) => state))].toSorted()).toEqual([
      'approved',
      'draft',
      'issued',
      'notAccepted',
      'refused',
      'reviewing',
      'storeFailed',
      'stored',
      'submitted',
      'superseded',
    ])
    const byType = await hengfeng.client.documents.list({
      collection: 'registration.applications',
      filters: { types: { equals: 'trader' } },
      pageSize: 100,
    })
    expect(byType.rows.every(({ content }) => content.fields['types']?.split(',').includes('trader'))).toBe(
      true,
    )
    const pending = await officer.client.desk.pending()
    expect(pending.find(({ kind }) => kind === 'registration.filing')?.count).toBe(3)
  })

  it('[REG-13] what is filed, with its sub-tables', async () => {
    const { rows } = await hengfeng.client.documents.list({
      collection: 'registration.enterprise',
      filters: {},
    })
    expect(
      rows.map(({ state, content }) => [
        state,
        content.fields['filedTypes'],
        content.rows['managers']?.length,
        content.rows['customsStaff']?.[0]?.['filingNo']?.length,
      ]),
    ).toEqual([['filed', 'trader,merchant', 2, 13]])
    const { rows: held } = await hengfeng.client.documents.list({
      collection: 'registration.qualification',
      view: 'valid',
      filters: {},
    })
    expect(held.map(({ content }) => content.fields['type'] ?? '').toSorted()).toEqual(['merchant', 'trader'])
  })
})
