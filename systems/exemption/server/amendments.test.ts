import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import type { CentralDocument } from '../../../contract/shapes.ts'
import type { Content, Row } from '../../../domain/kit/document.ts'
import { createSecret } from '../../../server/platform/secret.ts'
import { amendment } from '../declare/amendment/amendment.ts'
import { airConditioner, applicationContent, cable } from '../declare/testing/contents.ts'
import { certificatePdf } from './certificates/pdf.ts'
import { seedOfficerActor } from './seed/officers.ts'
import { exemptionProducts, exemptionVersions } from './tables.ts'
import { done, enterpriseActor, ningbo, toldOf, type Kit } from './testing/kit.ts'
import { onEngines } from './testing/on-engines.ts'

const CERTIFICATE = 'exemption.certificate'
const hengfeng = enterpriseActor('hengfeng')
const noOf = ({ content }: CentralDocument): string => content.fields['certificateNo'] ?? ''

const release = (kit: Kit, certificateNo: string, actor = ningbo, tenant = hengfeng.tenantId) =>
  kit.act(actor, {
    kind: amendment.kind,
    action: 'release',
    content: { fields: { tenant, certificateNo, note: '示例：电话已确认' }, rows: {}, attachments: {} },
  })

const moved = (kit: Kit, document: CentralDocument, action: string, answers = {}, actor = ningbo) =>
  kit.act(actor, { kind: amendment.kind, action, document, answers })

/** The content of a round with one row changed, and fields. */
function changed(document: CentralDocument, cells: Partial<Row>, fields: Content['fields'] = {}): Content {
  const [first, ...rest] = document.content.rows['products'] ?? []
  if (!first) throw new Error('a certificate has products')
  return {
    ...document.content,
    fields: { ...document.content.fields, ...fields },
    rows: { products: [{ ...first, ...cells, id: first.id }, ...rest] },
  }
}
const submit = (kit: Kit, document: CentralDocument, content: Content, actor = hengfeng) =>
  kit.act(actor, { kind: amendment.kind, action: 'submit', document, content })
const record = async (kit: Kit) => (await kit.shown(hengfeng.tenantId, CERTIFICATE))[0]

onEngines('amendments', (kit) => {
  it('[CCC-13] released, submitted, returned, submitted again, confirmed: a new version, the application as it was', async () => {
    const issued = await kit().issued(applicationContent([airConditioner('p1'), cable('p2')]))
    const released = done(await release(kit(), noOf(issued)))
    expect(released).toMatchObject({
      state: 'released',
      content: {
        fields: {
          applicant: '示例恒丰进出口有限公司',
          round: '1',
          baseVersion: '0',
          oldValidUntil: '2026-12-29',
          validUntil: '2026-12-29',
          issueOffice: '380000',
        },
        rows: { products: [{ id: 'p1', seq: '1', quantity: '100' }, { id: 'p2' }] },
      },
    })
    expect(await record(kit())).toMatchObject({
      content: { fields: { stage: 'released', amendmentId: released.id } },
    })
    expect(toldOf(await submit(kit(), released, released.content))).toEqual(['没有修改内容'])

    const submitted = done(
      await submit(kit(), released, changed(released, { spec: 'KFR-35' }, { validUntil: '2027-01-31' })),
    )
    expect(await record(kit())).toMatchObject({ content: { fields: { stage: 'submitted' } } })
    expect(toldOf(await moved(kit(), submitted, 'sendBack'))).not.toEqual([])
    const returned = done(await moved(kit(), submitted, 'sendBack', { opinion: '示例：型号不符' }))
    expect(await record(kit())).toMatchObject({
      content: { fields: { stage: 'returned', stageOpinion: '示例：型号不符' } },
    })
    const again = done(await submit(kit(), returned, changed(returned, { spec: 'KFR-50' })))
    done(await moved(kit(), again, 'confirm'))
    expect(await record(kit())).toMatchObject({
      id: noOf(issued),
      content: {
        fields: { version: '1', stage: 'none', amendmentId: '', validUntil: '2027-01-31' },
        rows: {
          products: [
            { id: 'p1', spec: 'KFR-50' },
            { id: 'p2', spec: 'VV-3' },
          ],
        },
      },
    })
    const [application] = await kit().shown(hengfeng.tenantId, 'exemption.application')
    expect(application?.content.rows['products']?.[0]).toMatchObject({ spec: 'KFR-26' })
    const versions = await kit().db.select().from(exemptionVersions).orderBy(exemptionVersions.version)
    expect(versions.map(({ face }) => face.products[0]?.spec)).toEqual(['KFR-26', 'KFR-50'])

    const second = done(await release(kit(), noOf(issued)))
    expect(second.content.fields).toMatchObject({ round: '2', baseVersion: '1' })
  })

  it('[CCC-13] no row is added or deleted, units are the system’s, and the statutory quantity follows code and quantity', async () => {
    const released = done(await release(kit(), noOf(await kit().issued())))
    const content = changed(released, {
      unit: '035',
      hsUnit: '035',
      seq: '9',
      hsQuantity: '7',
      name: '示例空调器（新）',
    })
    const added: Row = { id: 'p9', name: '示例', hsCode: '8544422100', quantity: '1', unit: '030' }
    const more = { ...content, rows: { products: [...(content.rows['products'] ?? []), added] } }
    const submitted = done(await submit(kit(), released, more))
    expect(submitted.content.rows['products']).toMatchObject([
      { id: 'p1', seq: '1', unit: '001', hsUnit: '001', hsQuantity: '100', name: '示例空调器（新）' },
    ])
    expect(submitted.content.rows['products']).toHaveLength(1)
  })

  it('[CCC-13] another HS code brings its unit, and the statutory quantity is asked again', async () => {
    const released = done(await release(kit(), noOf(await kit().issued())))
    const other = { hsCode: '8303000000' }
    expect(toldOf(await submit(kit(), released, changed(released, { ...other, hsQuantity: '' })))).toEqual([
      'rows.products.p1.hsQuantity 此项为必填项',
    ])
    const submitted = done(
      await submit(kit(), released, changed(released, { ...other, hsQuantity: '1200.5' })),
    )
    expect(submitted.content.rows['products']).toMatchObject([{ hsUnit: '035', hsQuantity: '1200.5' }])
    expect(
      toldOf(await submit(kit(), released, changed(released, { hsCode: '0101210010', hsQuantity: '5' }))),
    ).not.toEqual([])
  })

  it.each([
    ['2026-11-28', '证明有效期不能早于今天'],
    ['2027-11-30', '证明有效期不能超过签发后 365 天'],
  ])('[CCC-13] valid until %s is refused', async (validUntil, said) => {
    const released = done(await release(kit(), noOf(await kit().issued())))
    expect(toldOf(await submit(kit(), released, changed(released, {}, { validUntil })))).toEqual([
      `fields.validUntil ${said}`,
    ])
  })

  it('[CCC-13] is not released twice, after a write-off, while a pre-write-off waits, by another office or post, or for another enterprise', async () => {
    const certificateNo = noOf(await kit().issued())
    const set = (values: Partial<typeof exemptionProducts.$inferInsert>) =>
      kit().db.update(exemptionProducts).set(values).where(eq(exemptionProducts.certificateNo, certificateNo))
    const at = (said: string) => [`fields.certificateNo ${said}`]
    await set({ pendingQuantity: '1' })
    expect(toldOf(await release(kit(), certificateNo))).toEqual(
      at('该证明有待确认的预核销，请先由口岸局确认或退回'),
    )
    await set({ pendingQuantity: '0', doneHsQuantity: '0.5' })
    expect(toldOf(await release(kit(), certificateNo))).toEqual(at('该证明已有核销，不能修改'))
    await set({ doneHsQuantity: '0' })
    expect(toldOf(await release(kit(), certificateNo, seedOfficerActor('ciqbeilun')))).toEqual(
      at('该证明由其他检验检疫局签发，请由签发局返回企业修改'),
    )
    expect(await release(kit(), certificateNo, seedOfficerActor('ciqissue'))).toMatchObject({
      ok: false,
      problem: { code: 'AUTH_FORBIDDEN' },
    })
    const other = enterpriseActor('yuanyang').tenantId
    expect(toldOf(await release(kit(), certificateNo, ningbo, other))).toEqual(
      at('该企业没有此编号的免办证明'),
    )
    const released = done(await release(kit(), certificateNo))
    expect(toldOf(await release(kit(), certificateNo))).toEqual(at('该证明正在修改'))
    done(await moved(kit(), released, 'withdraw', { opinion: '示例：不再修改' }))
    expect(await record(kit())).toMatchObject({ content: { fields: { stage: 'none', amendmentId: '' } } })
    expect(toldOf(await submit(kit(), released, changed(released, { spec: 'X' })))).toEqual([
      '该单据已在别处修改，请核对后重新提交',
    ])
    done(await release(kit(), certificateNo))
  })

  it('[CCC-13] an expired one may be released; two clerks submit one round: the first counts', async () => {
    const certificateNo = noOf(await kit().issued())
    await kit().pass(40)
    const released = done(await release(kit(), certificateNo))
    const content = changed(released, {}, { validUntil: '2027-03-01' })
    const [one, other] = [
      await submit(kit(), released, content),
      await submit(kit(), released, content, enterpriseActor('hengfeng2')),
    ]
    expect(one.ok).toBe(true)
    expect(other).toMatchObject({ ok: false, problem: { code: 'SYNC_CONFLICT' } })
    await kit().pass(60)
    expect(toldOf(await moved(kit(), done(one), 'confirm'))).toEqual([
      'fields.validUntil 证明有效期不能早于今天',
    ])
  })

  it('[CCC-12] the paper of a version is the same bytes ever after, of an older one is refused, and is nobody else’s', async () => {
    const certificateNo = noOf(await kit().issued())
    const tools = { ...kit().services, secret: createSecret('5a'.repeat(32)) }
    const pdf = (version: number, actor = hengfeng) => certificatePdf(tools, actor, certificateNo, version)
    const first = await pdf(0)
    expect(first).toMatchObject({ ok: true, value: { name: `${certificateNo}.pdf` } })
    expect(await pdf(0)).toEqual(first)
    expect(await pdf(0, enterpriseActor('yuanyang'))).toMatchObject({
      ok: false,
      problem: { code: 'CERT_NOT_FOUND' },
    })
    expect(await pdf(0, seedOfficerActor('ciqairport'))).toEqual(first)
    const released = done(await release(kit(), certificateNo))
    const submitted = done(await submit(kit(), released, changed(released, { spec: 'KFR-35' })))
    done(await moved(kit(), submitted, 'confirm'))
    expect(await pdf(0)).toMatchObject({ ok: false, problem: { code: 'CERT_INVALID' } })
    const next = await pdf(1)
    expect(next.ok && first.ok && Buffer.compare(next.value.pdf, first.value.pdf)).not.toBe(0)
  }, 60_000)
})
