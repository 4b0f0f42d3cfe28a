/** The desk's part and what follows from it, through the API on both stores. */
import { randomUUID, X509Certificate } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ProductCentralClient as CentralClient } from '../../contracts.ts'
import type { TestCentral } from '../../../server/testing/central.ts'
import { decision, ONSITE, pdfOf, reprintOf, uploadAll } from '../../../server/testing/documents.ts'
import { engines, type TestEngine } from '../../../server/testing/engines.ts'
import { contentDigest } from './content-digest.ts'
import { available, outcome, printable, printed, registered } from './testing/client.ts'
import { key } from './testing/kit.ts'
import { RARE_CHARACTERS } from './seed/export-seed.ts'

describe.each(engines)('certificates and desk on $name', ({ start }) => {
  let engine: TestEngine
  let central: TestCentral
  let clerk: CentralClient
  let other: CentralClient
  let officer: CentralClient
  let tenantId: string
  let workstationId: string
  beforeAll(async () => {
    engine = await start()
    central = await engine.central()
    const signed = await central.login('hengfeng')
    clerk = signed.client
    tenantId = signed.account.tenant.id
    other = (await central.login('yuanyang')).client
    officer = (await central.login('customs')).client
    workstationId = await registered(clerk, '一号机')
  })
  afterAll(async () => {
    await central.close()
    await engine.stop()
  })

  const certificate = () => ({
    key: key(),
    tenantId,
    format: '07',
    collectBy: 'selfPrint' as const,
    inspectionNo: '126000000000001',
    issueDate: '2026-11-21',
    contactPhone: '13800000001',
    content: {
      values: { productZh: '绿茶', productEn: 'Green tea', statementZh: '合格', statementEn: 'Conforming' },
      items: [],
    },
  })

  test('[DESK-03] an issued certificate reaches its enterprise, once per key, and can be printed', async () => {
    const before = (await clerk.changes.pull({ limit: 1 })).serverTime
    expect(before).toBeTruthy()
    const input = certificate()
    const { certificateNo } = await officer.desk.issueCertificate(input)
    expect(await officer.desk.issueCertificate(input)).toEqual({ certificateNo })
    const { content, contentSha256 } = await clerk.certificates.content({ certificateNo })
    expect(content.values).toMatchObject({ certificateNo, dateOfIssue: '2026-11-21', productZh: '绿茶' })
    expect(contentDigest(content)).toBe(contentSha256)
    const [blankNo = ''] = await available(clerk, 'C2-2', 1)
    await printed(clerk, workstationId, { certificateNo, contentSha256, blankKind: 'C2-2' }, blankNo)
    const { rows } = await clerk.documents.list({
      collection: 'certificates.export',
      filters: { certificateNo: { contains: certificateNo } },
    })
    expect(rows[0]?.content.fields).toMatchObject({ printStatus: 'printed', printCount: '1' })
    const { entries } = await officer.desk.audit({ subject: certificateNo })
    expect(entries.map((entry) => entry.action)).toEqual(['settle', 'issue'])
    expect(entries[1]).toMatchObject({
      reasons: [{ code: 'certificate', values: { format: '07', collectBy: 'selfPrint' } }],
      why: '',
    })
  })

  test('[DESK-03] what could not be printed is not issued: missing glyph, overflow, unknown format or enterprise', async () => {
    const refused = async (change: Partial<ReturnType<typeof certificate>>) => {
      const told = await outcome(officer.desk.issueCertificate({ ...certificate(), ...change }))
      return 'problem' in told ? told.problem.code : 'issued'
    }
    const { content } = certificate()
    expect(
      await refused({
        content: { ...content, values: { ...content.values, productZh: `${RARE_CHARACTERS}面` } },
      }),
    ).toBe('GEOMETRY_GLYPH')
    expect(
      await refused({
        content: { ...content, values: { ...content.values, productZh: '绿茶'.repeat(2000) } },
      }),
    ).toBe('GEOMETRY_OVERFLOW')
    expect(await refused({ format: '99' })).toBe('INPUT_FORMAT')
    expect(await refused({ tenantId: randomUUID() })).toBe('INPUT_TENANT_NOT_FOUND')
  })

  test('[DESK-03] a range of blanks is consecutive, available at once, and counted', async () => {
    const line = async () =>
      (await officer.desk.ledger()).lines.find(
        (each) => each.tenantId === tenantId && each.blankKind === 'Ce-1',
      )
    const before = await line()
    const input = { key: key(), tenantId, blankKind: 'Ce-1' as const, count: 25 }
    const issued = await officer.desk.issueBlanks(input)
    expect(await officer.desk.issueBlanks(input)).toEqual(issued)
    expect(Number(issued.to.split('-')[1]) - Number(issued.from.split('-')[1])).toBe(24)
    const after = await line()
    expect(before?.isLow).toBe(true)
    expect(after).toMatchObject({ issued: (before?.issued ?? 0) + 25, difference: 0, isLow: false })
    expect(after?.counts.available).toBe((before?.counts.available ?? 0) + 25)
    expect(await available(clerk, 'Ce-1', 100)).toContain(issued.to)
  })

  test('[DESK-03] the desk is for officers, blanks are for enterprises', async () => {
    for (const call of [
      () => clerk.desk.issueCertificate(certificate()),
      () => clerk.desk.ledger(),
      () => clerk.desk.tenants({ search: '' }),
      () => clerk.desk.pending(),
      () => clerk.desk.audit({ subject: 'x' }),
      () => officer.blanks.ledger(),
    ]) {
      expect(await outcome<unknown>(call())).toMatchObject({ code: 'FORBIDDEN' })
    }
    expect(await outcome(central.client().certificates.trust())).toMatchObject({ code: 'UNAUTHORIZED' })
    expect((await officer.desk.tenants({ search: '远洋' })).map((each) => each.name)).toEqual([
      '示例远洋食品有限公司',
    ])
    expect((await officer.desk.tenants({ search: '91330200xxxx' })).map((each) => each.name)).toEqual([
      '示例恒丰进出口有限公司',
    ])
    expect(await officer.desk.tenants({ search: "%' or 1=1 --" })).toEqual([])
  })

  test('[CERT-09] signed PDF and trust for the holder; to everybody else the certificate does not exist', async () => {
    const [mine] = await printable(clerk, 1)
    if (!mine) throw new Error('nothing to print')
    const pdf = await clerk.certificates.pdf(mine)
    expect(pdf.type).toBe('application/pdf')
    const bytes = Buffer.from(await pdf.arrayBuffer())
    expect(bytes.toString('latin1')).toContain(`/SillContentSha256 (${mine.contentSha256})`)
    expect(Buffer.compare(bytes, Buffer.from(await (await clerk.certificates.pdf(mine)).arrayBuffer()))).toBe(
      0,
    )
    const { roots } = await clerk.certificates.trust()
    expect(new X509Certificate(roots[0] ?? '').ca).toBe(true)
    const unknown = await outcome(other.certificates.pdf({ certificateNo: 'S000' }))
    expect(unknown).toMatchObject({ code: 'NOT_FOUND' })
    expect(await outcome(other.certificates.pdf(mine))).toEqual(unknown)
    expect(await outcome(other.certificates.content(mine))).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('[CERT-06] an entry certificate is seen by the parties to its declaration only', async () => {
    const all = async (client: CentralClient) =>
      (
        await Promise.all(
          [1, 2].map(
            async (page) =>
              (await client.documents.list({ collection: 'certificates.entry', page, pageSize: 100 })).rows,
          ),
        )
      ).flat()
    const [ours, theirs] = await Promise.all([all(clerk), all(other)])
    const both = ours.find((row) => theirs.some((each) => each.id === row.id))
    const own = ours.find((row) => !theirs.some((each) => each.id === row.id))
    if (!both || !own) throw new Error('the seed has entry certificates of one and of both enterprises')
    expect(both.content.fields['consignee']).not.toBe(both.content.fields['declarant'])
    expect((await other.certificates.pdf({ certificateNo: both.id })).size).toBeGreaterThan(10_000)
    expect((await clerk.certificates.content({ certificateNo: own.id })).contentSha256).toBe(
      own.content.fields['contentSha256'],
    )
    expect(await outcome(other.certificates.content({ certificateNo: own.id }))).toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  test('[CERT-19] an approved reprint allows exactly one more print, onto a new blank', async () => {
    const mine = (await printable(clerk, 50)).find((each) => each.blankKind === 'C2-1')
    if (!mine) throw new Error('nothing to print')
    const [first = '', second = '', third = ''] = await available(clerk, 'C2-1', 3)
    await printed(clerk, workstationId, mine, first)
    const application = reprintOf(mine.certificateNo)
    expect(await clerk.documents.act(application)).toMatchObject({ ok: true })
    expect(await outcome(printed(clerk, workstationId, mine, second))).toMatchObject({
      problem: { code: 'CERT_ALREADY_PRINTED' },
    })
    expect(await officer.documents.act(decision(application.documentId, 'approve'))).toMatchObject({
      ok: true,
      document: { state: 'approved' },
    })
    expect(await outcome(printed(clerk, workstationId, mine, first))).toMatchObject({
      problem: { code: 'STOCK_USED' },
    })
    await printed(clerk, workstationId, mine, second)
    expect(await outcome(printed(clerk, workstationId, mine, third))).toMatchObject({
      problem: { code: 'CERT_ALREADY_PRINTED' },
    })
    const { rows } = await clerk.documents.list({
      collection: 'certificates.export',
      filters: { certificateNo: { contains: mine.certificateNo } },
    })
    expect(rows[0]?.content.fields).toMatchObject({ printStatus: 'printed', printCount: '2' })
  })

  test('[CERT-19] a reprint of what is still to be printed is not approved, and the application stays where it was', async () => {
    const [mine] = await printable(clerk, 1)
    const application = reprintOf(mine?.certificateNo ?? '')
    expect(await clerk.documents.act(application)).toMatchObject({ ok: true })
    expect(await officer.documents.act(decision(application.documentId, 'approve'))).toMatchObject({
      ok: false,
      problem: { code: 'CERT_NOT_PRINTED' },
    })
    expect((await officer.documents.get({ id: application.documentId })).state).toBe('submitted')
  })

  test('[CERT-18] an approved on-site application changes 领证方式; while a print is open it waits', async () => {
    const mine = (await printable(clerk, 50)).find((each) => each.blankKind === 'C5-1')
    if (!mine) throw new Error('nothing to print')
    const [blankNo = ''] = await available(clerk, 'C5-1', 1)
    const proof = await uploadAll(clerk, await pdfOf(1), { kind: ONSITE, slot: 'proof' })
    const application = reprintOf(
      mine.certificateNo,
      {},
      {
        kind: ONSITE,
        content: { fields: { certificateNo: mine.certificateNo }, rows: {}, attachments: { proof: [proof] } },
      },
    )
    expect(await clerk.documents.act(application)).toMatchObject({ ok: true })
    const job = { jobId: randomUUID(), workstationId }
    await clerk.blanks.reserve({ key: key(), ...job, ...mine, blankNos: [blankNo] })
    const approve = () => officer.documents.act(decision(application.documentId, 'approve', { kind: ONSITE }))
    expect(await approve()).toMatchObject({ ok: false, problem: { code: 'CERT_JOB_OPEN' } })
    await clerk.blanks.release({ key: key(), ...job })
    expect(await approve()).toMatchObject({ ok: true })
    expect(await outcome(printed(clerk, workstationId, mine, blankNo))).toMatchObject({
      problem: { code: 'CERT_NOT_SELF_PRINT' },
    })
  })

  test('bad input is refused clearly and changes nothing', async () => {
    const before = await clerk.blanks.ledger()
    const [mine] = await printable(clerk, 1)
    if (!mine) throw new Error('nothing to print')
    const call = {
      key: key(),
      jobId: randomUUID(),
      workstationId,
      certificateNo: mine.certificateNo,
      contentSha256: mine.contentSha256,
    }
    expect(await outcome(clerk.blanks.reserve({ ...call, blankNos: ["'; drop table x;--"] }))).toMatchObject({
      problem: { code: 'STOCK_UNKNOWN' },
    })
    expect(
      await outcome(clerk.blanks.reserve({ ...call, key: key(), blankNos: ['C22-2600000001'.repeat(2)] })),
    ).toMatchObject({ problem: { code: 'STOCK_UNKNOWN' } })
    for (const wrong of [
      { blankNos: [] },
      { blankNos: ['x'.repeat(201)] },
      { blankNos: Array.from({ length: 51 }, () => 'C22-2600000001') },
      { blankNos: ['C22-2600000001'], jobId: 'x' },
    ]) {
      await expect(clerk.blanks.reserve({ ...call, key: key(), ...wrong })).rejects.toMatchObject({
        code: 'BAD_REQUEST',
      })
    }
    expect((await clerk.blanks.ledger()).lines).toEqual(before.lines)
  })
})
