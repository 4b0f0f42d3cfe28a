import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { airConditioner, applicationContent, cable } from '../declare/testing/contents.ts'
import { certificateOf, productsOf } from './certificates/holding.ts'
import { exemptionProducts, exemptionVersions } from './tables.ts'
import { APPLICATION, done, enterpriseActor } from './testing/kit.ts'
import { onEngines } from './testing/on-engines.ts'

const CERTIFICATE = 'exemption.certificate'
const hengfeng = enterpriseActor('hengfeng')

onEngines('certificates', (kit) => {
  it('[CCC-12] is issued with the application, its products by their rows, and nothing written off', async () => {
    const issued = await kit().issued(
      applicationContent(
        [airConditioner('p1'), cable('p2', { quantity: '1000.50' })],
        { contractNo: 'HT-1' },
        {
          ...applicationContent().attachments,
          contract: applicationContent().attachments['statement'] ?? [],
        },
      ),
    )
    const certificateNo = issued.content.fields['certificateNo'] ?? ''
    const [record, ...others] = await kit().shown(hengfeng.tenantId, CERTIFICATE)
    expect(others).toEqual([])
    expect(record).toMatchObject({
      id: certificateNo,
      state: 'untouched',
      content: {
        fields: {
          certificateNo,
          applicationNo: issued.content.fields['applicationNo'],
          applicationId: issued.id,
          contractNo: 'HT-1',
          issueOffice: '380000',
          issuedOn: '2026-11-29',
          validFrom: '2026-11-29',
          validUntil: '2026-12-29',
          version: '0',
          stage: 'none',
        },
        rows: {
          products: [
            { id: 'p1', seq: '1', quantity: '100', hsUnit: '001', doneQuantity: '0', remaining: '0' },
            { id: 'p2', seq: '2', quantity: '1000.5', hsQuantity: '80', hsUnit: '035' },
          ],
        },
      },
    })
    const [version] = await kit().db.select().from(exemptionVersions)
    expect(version?.face).toMatchObject({
      version: 0,
      clause: expect.stringContaining('科研'),
      issueOffice: '宁波局本部',
      useDivision: expect.stringContaining('鄞州'),
      products: [{ unit: '台' }, { unit: '米', hsUnit: '千克' }],
    })
    expect((await certificateOf(kit().db, certificateNo))?.tenantId).toBe(hengfeng.tenantId)
  })

  it('[CCC-12] the store itself refuses to write off more than there is, or to use more than was written off', async () => {
    const { content } = await kit().issued()
    const certificateNo = content.fields['certificateNo'] ?? ''
    const set = (values: Partial<typeof exemptionProducts.$inferInsert>) =>
      kit().db.update(exemptionProducts).set(values).where(eq(exemptionProducts.certificateNo, certificateNo))
    await set({ doneQuantity: '100', used: '60', returned: '40' })
    for (const wrong of [
      { doneQuantity: '100.0001' },
      { doneHsQuantity: '101' },
      { destroyed: '1' },
      { used: '-1' },
      { pendingQuantity: '-1' },
    ])
      await expect(set(wrong)).rejects.toMatchObject({ cause: { code: '23514' } })
    const [row] = await productsOf(kit().db, certificateNo)
    expect(row).toMatchObject({ doneQuantity: '100', used: '60', returned: '40', destroyed: '0' })
  })

  it('[CCC-08] what was submitted is neither deleted nor changed by request, and another enterprise finds nothing', async () => {
    const handed = done(await kit().submit(hengfeng, applicationContent()))
    const asked = (actor: typeof hengfeng, action: string) =>
      kit().act(actor, {
        kind: APPLICATION,
        action,
        document: handed,
        ...(action !== 'remove' && { content: applicationContent() }),
      })
    for (const action of ['remove', 'save', 'submit', 'mend'])
      expect(await asked(hengfeng, action)).toMatchObject({ ok: false, problem: { code: 'SYNC_STATE' } })
    for (const action of ['remove', 'save'])
      expect(await asked(enterpriseActor('yuanyang'), action)).toMatchObject({
        ok: false,
        problem: { code: 'DRAFT_NOT_FOUND' },
      })
  })
})
