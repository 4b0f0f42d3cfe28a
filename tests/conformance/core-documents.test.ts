/** The core against the real central server: drafts, offline submit, attachments, lists, export. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestCentral, type TestCentral } from '../../server/testing/central.ts'
import { openTestCore, pdfFile, scratchDir, until, type TestCore } from '../support/core/test-core.ts'

let central: TestCentral
let core: TestCore
const dir = scratchDir('core-documents')

beforeAll(async () => {
  central = await startTestCentral()
  core = await openTestCore(dir.path, central.url)
  await core.login('hengfeng', central.secret)
})
afterAll(async () => {
  await core.close()
  await central.close()
  dir.remove()
})

const certificate = async (): Promise<string> => {
  const page = await until(async () => {
    const found = await core.client.documents.query({
      collection: 'certificates.export',
      view: 'selfPrint',
      pageSize: 10,
    })
    return found.freshAt !== null && found
  }, 'the mirror to be complete')
  return page.rows[0]?.content.fields['certificateNo'] ?? ''
}

describe('documents of the core', () => {
  it('[GEN-13] lists from the mirror, with totals and freshness', async () => {
    await certificate()
    const page = await core.client.documents.query({ collection: 'certificates.export', pageSize: 10 })
    expect(page.total).toBeGreaterThan(500)
    expect(page.rows).toHaveLength(10)
    expect(page).toMatchObject({ isOnline: true })
    const second = await core.client.documents.query({
      collection: 'certificates.export',
      pageSize: 10,
      page: 2,
    })
    expect(second.rows.map((row) => row.id)).not.toContain(page.rows[0]?.id)
  })

  it('[CERT-18] [GEN-15] a draft from a certificate arrives with its attachment, and its state comes back', async () => {
    const certificateNo = await certificate()
    const draft = await core.client.documents.create({
      kind: 'certificates.onsite-issue',
      from: { certificateNo },
    })
    expect(draft.content.fields).toMatchObject({ certificateNo, applicant: '示例恒丰进出口有限公司' })
    await expect(
      core.client.documents.submit({
        id: draft.id,
        localRevision: draft.localRevision,
        key: crypto.randomUUID(),
      }),
    ).rejects.toMatchObject({
      code: 'REFUSED',
      data: { code: 'DRAFT_INCOMPLETE', places: [{ at: 'attachments.proof' }] },
    })
    const { localRevision, ref } = await core.client.attachments.add({
      documentId: draft.id,
      localRevision: draft.localRevision,
      slot: 'proof',
      file: await pdfFile('证明.pdf', 3),
    })
    expect(ref).toMatchObject({ name: '证明.pdf', type: 'pdf' })
    const key = crypto.randomUUID()
    const sent = await core.client.documents.submit({ id: draft.id, localRevision, key })
    await core.client.documents.submit({ id: draft.id, localRevision, key })
    expect(sent).toMatchObject({ isEditable: false })
    const arrived = await until(async () => {
      const document = await core.client.documents.get({ id: draft.id })
      return document.sending === 'delivered' && document
    }, 'delivery')
    expect(arrived).toMatchObject({ state: 'submitted', isDraft: false, baseRevision: 1 })
    expect(arrived.content.fields['applicationNo']).toBeTruthy()
    expect(arrived.history.map((entry) => entry.action)).toContain('submit')
    expect(await core.client.attachments.progress({ documentId: draft.id })).toMatchObject([
      { state: 'sent' },
    ])
    expect((await core.client.attachments.open({ documentId: draft.id, sha256: ref.sha256 })).size).toBe(
      ref.bytes,
    )
    const box = await core.client.documents.outbox({})
    expect(box.items.filter((item) => item.documentId === draft.id)).toMatchObject([
      { state: 'delivered', key },
    ])

    const desk = await central.login('customs')
    await desk.client.documents.act({
      key: crypto.randomUUID(),
      kind: draft.kind,
      documentId: draft.id,
      action: 'return',
      baseRevision: 1,
      formVersion: 1,
      answers: { opinion: '请补充说明' },
    })
    const back = await until(
      async () => {
        const document = await core.client.documents.get({ id: draft.id })
        return document.state === 'returned' && document
      },
      'the change by push',
      5_000,
    )
    expect(back.isEditable).toBe(true)
    expect(back.history.at(-1)?.answers).toEqual({ opinion: '请补充说明' })
    const again = await core.client.documents.submit({
      id: draft.id,
      localRevision: back.localRevision,
      key: crypto.randomUUID(),
    })
    expect(again.sending).not.toBeNull()
    await until(
      async () => (await core.client.documents.get({ id: draft.id })).state === 'submitted',
      'second delivery',
    )
  })

  it('[GEN-14] a stale save is told, what the system fills cannot be forged, and files must be here', async () => {
    const certificateNo = await certificate()
    const draft = await core.client.documents.create({
      kind: 'certificates.reprint',
      from: { certificateNo },
    })
    const saved = await core.client.documents.save({
      id: draft.id,
      localRevision: draft.localRevision,
      content: {
        ...draft.content,
        fields: { ...draft.content.fields, certificateNo: 'FORGED', reason: '　卡纸  ' },
      },
    })
    expect(saved.localRevision).toBe(draft.localRevision + 1)
    await expect(
      core.client.documents.save({
        id: draft.id,
        localRevision: draft.localRevision,
        content: draft.content,
      }),
    ).rejects.toMatchObject({ code: 'CONFLICT' })
    const stored = await core.client.documents.get({ id: draft.id })
    expect(stored.content.fields).toMatchObject({ certificateNo, reason: '　卡纸  ' })
    const forged = { sha256: 'a'.repeat(64), name: 'x.pdf', bytes: 5, type: 'pdf' as const }
    await expect(
      core.client.documents.save({
        id: draft.id,
        localRevision: saved.localRevision,
        content: { ...stored.content, attachments: { proof: [forged] } },
      }),
    ).rejects.toMatchObject({ data: { code: 'FILE_MISSING' } })
    await expect(
      core.client.documents.save({
        id: draft.id,
        localRevision: saved.localRevision,
        content: { ...stored.content, fields: { unknown: 'x' } },
      }),
    ).rejects.toMatchObject({ data: { code: 'INPUT_CONTENT' } })
    const listed = await core.client.documents.query({
      collection: 'certificates.reprint',
      filters: { certificateNo: { contains: certificateNo } },
    })
    expect(listed.rows).toMatchObject([{ id: draft.id, isDraft: true }])
    await core.client.documents.discard({ id: draft.id })
    await expect(core.client.documents.get({ id: draft.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('[GEN-18] refuses files by content, size and pages', async () => {
    const draft = await core.client.documents.create({
      kind: 'certificates.onsite-issue',
      from: { certificateNo: await certificate() },
    })
    const add = (file: File) =>
      core.client.attachments.add({
        documentId: draft.id,
        localRevision: draft.localRevision,
        slot: 'proof',
        file,
      })
    await expect(add(new File(['<html>'], 'evil.pdf'))).rejects.toMatchObject({ data: { code: 'FILE_TYPE' } })
    await expect(add(new File([`%PDF-1.7\n${'x'.repeat(100)}\n%%EOF`], 'broken.pdf'))).rejects.toMatchObject({
      data: { code: 'FILE_MALFORMED' },
    })
    await expect(add(new File([new Uint8Array(4 * 1024 * 1024 + 1)], 'big.pdf'))).rejects.toMatchObject({
      data: { code: 'FILE_SIZE' },
    })
    const { PDFDocument } = await import('@cantoo/pdf-lib')
    const pdf = await PDFDocument.create()
    pdf.addPage()
    for (let index = 0; index < 9; index += 1)
      await pdf.attach(crypto.getRandomValues(new Uint8Array(60_000)), `${index}.bin`)
    await expect(add(new File([new Uint8Array(await pdf.save())], 'heavy.pdf'))).rejects.toMatchObject({
      data: { code: 'FILE_PAGE_SIZE' },
    })
    expect((await core.client.documents.get({ id: draft.id })).content.attachments['proof']).toEqual([])
  })

  it('[CERT-16] exports the list as xlsx and xls, formulas neutralised', async () => {
    await certificate()
    const query = { collection: 'certificates.export', view: 'selfPrint', filters: {}, page: 1, pageSize: 20 }
    const columns = ['certificateNo', 'format', 'printStatus', 'printCount', 'state']
    const { total } = await core.client.documents.query(query)
    const xlsx = await core.client.documents.export({ query, columns, format: 'xlsx', name: '自助打印列表' })
    expect(xlsx.name).toBe('自助打印列表.xlsx')
    const { read, utils } = await import('@e965/xlsx')
    for (const file of [
      xlsx,
      await core.client.documents.export({ query, columns, format: 'xls', name: '自助打印列表' }),
    ]) {
      const book = read(new Uint8Array(await file.arrayBuffer()))
      const rows = utils.sheet_to_json<string[]>(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1 })
      expect(rows).toHaveLength(total + 1)
      expect(rows[0]).toEqual(['证书编号', '证书格式', '打印状态', '打印次数', '状态'])
      expect(['待打印', '已打印']).toContain(rows[1]?.[2])
    }
  })

  it('[GEN-12] finds codes by code, name and initials', async () => {
    expect(await core.client.codes.search({ table: 'countries', text: 'zg' })).toContainEqual(
      expect.objectContaining({ code: 'CHN', zh: '中国' }),
    )
    expect(await core.client.codes.search({ table: 'currencies', text: '人民币' })).toMatchObject([
      { code: 'CNY' },
    ])
    expect(await core.client.codes.get({ table: 'customsDistricts', code: '0100' })).toMatchObject({
      zh: '北京关区',
    })
    await expect(core.client.codes.search({ table: 'nope', text: 'x' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})
