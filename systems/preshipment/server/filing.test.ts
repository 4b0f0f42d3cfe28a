/** 备案申请 at the server, on both databases: numbers, formats, who decides, what is put on file (psi.md, 2.1, 3.1, X5). */
import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import type { CentralDocument } from '../../../contract/shapes.ts'
import type { Content } from '../../../domain/kit/document.ts'
import type { AttachmentRef } from '../../../domain/kit/field.ts'
import type { Actor } from '../../../server/platform/context.ts'
import { engines } from '../../../server/testing/engines.ts'
import { oneStore } from '../../../server/testing/one-store.ts'
import { commissionable } from './commissionable.ts'
import { seedAgencyAccounts } from './seed/agencies.ts'
import { filingContent } from './testing/contents.ts'
import { codeOf, done, messageOf, openKit, placesOf, uploaded, type Kit } from './testing/kit.ts'

const FILING = 'preshipment.filing'
const AGENCY = 'preshipment.agency'
const FILED = 'preshipment.filed'

describe.each(engines)('filing of agencies on $name', ({ start }) => {
  const database = oneStore({
    start,
    accounts: seedAgencyAccounts,
    emptied: sql`truncate rows, feed_heads, preshipment_agencies, number_sequences, idempotency, notices, queued_acts, messages cascade`,
  })
  let kit: Kit
  let file: AttachmentRef
  beforeEach(async () => {
    kit = openKit(database().db)
    file = await uploaded(kit.db, kit.au)
  })

  const save = (content: Content, document?: CentralDocument, actor = kit.au) =>
    kit.act(actor, { kind: FILING, action: 'save', content, ...(document && { document }) })
  const submit = (content = filingContent(file), document?: CentralDocument, actor: Actor = kit.au) =>
    kit.act(actor, { kind: FILING, action: 'submit', content, ...(document && { document }) })
  const decide = (document: CentralDocument, action: string, opinion = '示例意见', actor = kit.customs) =>
    kit.act(actor, { kind: FILING, action, document, answers: { opinion } })
  const accepted = async (content = filingContent(file), actor: Actor = kit.au): Promise<CentralDocument> =>
    done(await decide(done(await submit(content, undefined, actor)), 'accept'))
  const empty: Content = { fields: {}, rows: {}, attachments: {} }

  it('[PSI-05] the first 暂存 gives 18 digits of one counter that every kind shares and that never restarts', async () => {
    const first = done(await save({ ...empty, fields: { nameZh: '示例' } }))
    expect(first.state).toBe('draft')
    expect(first.content.fields['applicationNo']).toBe('202600000000000001')
    const again = done(await save({ ...empty, fields: { nameZh: '改名', applicationNo: '1' } }, first))
    expect(again.content.fields['applicationNo']).toBe('202600000000000001')
    // New Year in Beijing.
    kit.clock.now = new Date('2026-12-31T16:00:00.000Z')
    const next = done(await save({ ...empty, fields: {} }, undefined, kit.hk))
    expect(next.content.fields['applicationNo']).toBe('202700000000000002')
  })

  it('[PSI-05] 暂存 refuses what is written wrong at its place, and takes what is missing', async () => {
    const wrong = await save({
      ...empty,
      fields: {
        contactPhone: '12345',
        contactEmail: 'a@b',
        legalIdType: '10',
        legalIdNumber: '110105194912310021',
        staffCount: '3',
        inspectorCount: '4',
      },
    })
    expect(placesOf(wrong)).toEqual([
      'fields.contactPhone',
      'fields.contactEmail',
      'fields.legalIdNumber',
      'fields.inspectorCount',
    ])
    const passport = { legalIdType: '40', legalIdNumber: '110105194912310021' }
    expect(codeOf(await save({ ...empty, fields: passport }))).toBe('ok')
    const card = done(
      await save({ ...empty, fields: { legalIdType: '10', legalIdNumber: '11010519491231002x' } }),
    )
    expect(card.content.fields['legalIdNumber']).toBe('11010519491231002X')
    for (const phone of ['+61 2 5550 1234', '+1 (415) 555-0132 ext 9', '0085225550123', '010-55501234'])
      expect([phone, codeOf(await save({ ...empty, fields: { contactPhone: phone } }))]).toEqual([
        phone,
        'ok',
      ])
  })

  it('[PSI-06] 申请 asks for sub-tables and files, each at its place', async () => {
    const content = filingContent(
      file,
      { declared: '' },
      {
        departments: [],
        history: [
          { id: 'h1', year: '2025', batches: '3', value: '1.5', failed: '4' },
          { id: 'h2', year: '2025', batches: '3', value: '1.5', failed: '0' },
          { id: 'h3', year: '2026', batches: '3', value: '1.5', failed: '0' },
        ],
        certifications: [
          {
            id: 'c1',
            standard: 'iso9001',
            number: 'S',
            issuer: '示例',
            issuedOn: '2020-01-01',
            validUntil: '2026-11-20',
          },
        ],
      },
    )
    expect(
      placesOf(await submit({ ...content, attachments: { ...content.attachments, registration: [] } })),
    ).toEqual(expect.arrayContaining(['fields.declared', 'rows.departments', 'attachments.registration']))
    const filled = await submit({
      ...filingContent(
        file,
        {},
        { history: content.rows['history'], certifications: content.rows['certifications'] },
      ),
    })
    expect(placesOf(filled)).toEqual([
      'rows.certifications.c1.validUntil',
      'rows.history.h1.failed',
      'rows.history.h3.year',
      'rows.history',
    ])
  })

  it('[PSI-07] accepted: certificate, public row without persons, its own record; the former number at the next one', async () => {
    const first = await accepted()
    expect(first.state).toBe('accepted')
    expect(first.content.fields).toMatchObject({
      certificateNo: 'JJD2026001',
      filedAt: kit.clock.now.toISOString(),
      opinion: '示例意见',
    })
    const row = await kit.publicRow(AGENCY, kit.au.tenantId)
    expect(row?.state).toBe('normal')
    expect(row?.content.fields).toEqual({
      certificateNo: 'JJD2026001',
      nameZh: '示例澳洲商检有限公司',
      nameEn: 'Sample Australia Inspection Pty Ltd',
      registeredPlace: '澳洲',
      country: 'AUS',
      filedAt: kit.clock.now.toISOString(),
      until: '',
    })
    const record = await kit.stored(kit.au.tenantId)
    expect([record?.collection === FILED || record?.collection === AGENCY]).toEqual([true])
    expect(await commissionable(kit.db, kit.au.tenantId, '2026-11-21')).toEqual({
      ok: true,
      value: { name: '示例澳洲商检有限公司', certificateNo: 'JJD2026001' },
    })

    // Filing again with a valid certificate: on acceptance the old one leaves the query, by number too.
    const renamed = await accepted(
      filingContent(file, { nameZh: '示例改名检验', formerCertificateNo: 'FORGED' }),
    )
    expect(renamed.content.fields).toMatchObject({
      certificateNo: 'JJD2026002',
      formerCertificateNo: 'JJD2026001',
    })
    expect((await kit.publicRow(AGENCY, kit.au.tenantId))?.content.fields).toMatchObject({
      certificateNo: 'JJD2026002',
      nameZh: '示例改名检验',
    })
    await kit.runClock()
    expect((await kit.stored(first.id))?.state).toBe('superseded')
    expect((await kit.stored(renamed.id))?.state).toBe('accepted')
  })

  it('[PSI-07] refused is final and another may follow at once; more material is told and comes back', async () => {
    const refused = done(await decide(done(await submit()), 'refuse'))
    expect(refused.state).toBe('refused')
    expect(codeOf(await submit(filingContent(file), refused))).toBe('SYNC_STATE')
    const asked = done(await decide(done(await submit()), 'supplement', '请补充公证'))
    expect(asked).toMatchObject({ state: 'supplement', content: { fields: { opinion: '请补充公证' } } })
    expect(await kit.titlesFor(kit.au)).toContain(
      `备案申请 (申请号: ${asked.content.fields['applicationNo']}) 补充材料通知`,
    )
    const saved = done(await save(filingContent(file, { remark: '已补' }), asked))
    expect(saved.state).toBe('supplement')
    expect(done(await submit(filingContent(file), saved)).state).toBe('reviewing')
    expect(codeOf(await decide(saved, 'supplement', ''))).toBe('SYNC_CONFLICT')
    const blank = await submit(filingContent(file), undefined, kit.hk)
    expect(blank.ok).toBe(false)
  })

  it('X5: of two filings handed in at once one is under review', async () => {
    const [one, other] = await Promise.all([submit(), submit()])
    expect([messageOf(one), messageOf(other)].toSorted()).toEqual(['ok', '已有备案申请正在审核'].toSorted())
    const third = await kit.batch(kit.hk, [])
    expect(third).toEqual([])
    const own = await uploaded(kit.db, kit.hk)
    const both = await kit.batch(
      kit.hk,
      [1, 2].map(() => ({ kind: FILING, action: 'submit', content: filingContent(own), id: randomUUID() })),
    )
    expect(both.map(messageOf)).toEqual(['ok', '已有备案申请正在审核'])
  })

  it('[DESK-01] only headquarters decides; enterprises, other agencies and officers of a district do not', async () => {
    const document = done(await submit())
    for (const action of ['accept', 'refuse', 'supplement'])
      expect([action, codeOf(await decide(document, action, '示例', kit.district))]).toEqual([
        action,
        'AUTH_FORBIDDEN',
      ])
    expect(codeOf(await decide(document, 'accept', '示例', kit.au))).toBe('AUTH_FORBIDDEN')
    expect(codeOf(await submit(filingContent(file), document, kit.hk))).toBe('DRAFT_NOT_FOUND')
    expect(codeOf(await submit(filingContent(file), undefined, kit.hengfeng))).toBe('DRAFT_NOT_FOUND')
    expect(codeOf(await kit.act(kit.au, { kind: FILING, action: 'supersede', document }))).not.toBe('ok')
    expect((await kit.stored(document.id))?.state).toBe('reviewing')
  })

  it('two agencies of one name are both filed, told apart by number, and the officer is told', async () => {
    await accepted()
    const own = await uploaded(kit.db, kit.hk)
    const namesake = done(await submit(filingContent(own, { registeredPlace: '巴布亚' }), undefined, kit.hk))
    expect(namesake.content.fields['nameNote']).toBeUndefined()
    expect((await kit.stored(namesake.id))?.content.fields['nameNote']).toBe('与已备案机构同名：JJD2026001')
    done(await decide(namesake, 'accept'))
    const [au, hk] = await Promise.all(
      [kit.au, kit.hk].map(({ tenantId }) => kit.publicRow(AGENCY, tenantId)),
    )
    expect([au?.content.fields['certificateNo'], hk?.content.fields['certificateNo']]).toEqual([
      'JJD2026001',
      'JJD2026002',
    ])
  })

  it('what a crafted request says of numbers, moment and state is not taken', async () => {
    const forged = done(
      await submit(
        filingContent(file, {
          certificateNo: 'JJD2020001',
          filedAt: '2020-01-01T00:00:00.000Z',
          applicationNo: '9',
        }),
      ),
    )
    expect(forged.content.fields['certificateNo']).toBeUndefined()
    expect(forged.content.fields['filedAt']).toBeUndefined()
    expect(forged.content.fields['applicationNo']).toBe('202600000000000001')
  })
})
