import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { airConditioner, applicationContent, cable } from '../declare/testing/contents.ts'
import { seedOfficerActor } from './seed/officers.ts'
import { exemptionCertificates } from './tables.ts'
import { done, enterpriseActor, ningbo, toldOf } from './testing/kit.ts'
import { onEngines } from './testing/on-engines.ts'
import { AIRPORT, quantitiesOn } from './testing/quantities.ts'

const hengfeng = enterpriseActor('hengfeng')
const beilun = seedOfficerActor('ciqbeilun')
const airport = seedOfficerActor('ciqairport')
const follow = seedOfficerActor('ciqfollow')

const TOO_MUCH = '超过剩余可核销的数量/重量'

onEngines('write-offs', (kit) => {
  const on = () => quantitiesOn(kit())
  const certificate = async (): Promise<string> => {
    const issued = await kit().issued(applicationContent([airConditioner('p1'), cable('p2')]))
    return issued.content.fields['certificateNo'] ?? ''
  }

  it('[CCC-14] goes to the office of its port, shows the product as it stands, and waits there', async () => {
    const no = await certificate()
    const sent = done(await on().preWriteOff(no, 'p1', { quantity: '60', hsQuantity: '60', ...AIRPORT }))
    expect(sent).toMatchObject({
      state: 'pending',
      content: {
        fields: {
          recordNo: 'YH20261129000001',
          certificateNo: no,
          seq: '1',
          productName: '示例空调器',
          needQuantity: '100',
          doneQuantity: '0',
          office: '310300',
          validUntil: '2026-12-29',
        },
      },
    })
    expect((await on().totals(no)).get('p1')).toMatchObject({ pendingQuantity: '60', doneQuantity: '0' })
    expect(toldOf(await on().decide(beilun, sent, 'confirm'))).toEqual(['该单据由其他海关办理'])
    const confirmed = done(
      await on().decide(airport, sent, 'confirm', { declarationNo: '310320261234567890' }),
    )
    expect(confirmed).toMatchObject({
      state: 'confirmed',
      content: { fields: { confirmedQuantity: '60', confirmedHsQuantity: '60' } },
    })
    expect((await on().totals(no)).get('p1')).toMatchObject({
      pendingQuantity: '0',
      doneQuantity: '60',
      doneHsQuantity: '60',
    })
    const [record] = await kit().shown(hengfeng.tenantId, 'exemption.write-off')
    expect(record?.content.fields).toMatchObject({
      certificateNo: no,
      way: 'confirmed',
      office: '310300',
      port: '310302',
      quantity: '60',
      preWriteOffNo: 'YH20261129000001',
      declarationNo: '310320261234567890',
    })
    const [shown] = await kit().shown(hengfeng.tenantId, 'exemption.certificate')
    expect(shown).toMatchObject({
      state: 'partly',
      content: { rows: { products: [{ doneQuantity: '60', remaining: '60' }, { doneQuantity: '0' }] } },
    })
  })

  it.each([
    [{ quantity: '0', hsQuantity: '0' }, '同时为空或 0'],
    [{}, '同时为空或 0'],
    [{ quantity: '-1' }, '不能小于 0'],
    [{ quantity: '1.5' }, '整数'],
    [{ quantity: '101', hsQuantity: '1' }, `fields.quantity ${TOO_MUCH} 100`],
    [{ quantity: '1', hsQuantity: '100.5' }, 'fields.hsQuantity'],
    [{ quantity: '1', port: '' }, 'fields.port'],
    [{ quantity: '1', port: '', portArea: '' }, 'fields.portArea'],
    [{ quantity: '1', portArea: '310000' }, 'fields.port'],
    [{ quantity: '1', port: '999999' }, 'fields.port'],
  ])('[CCC-14] %o is refused: %s, and nothing waits', async (fields, said) => {
    const no = await certificate()
    const told = toldOf(await on().preWriteOff(no, 'p1', fields))
    expect(told.join('\n')).toContain(said)
    expect((await on().totals(no)).get('p1')).toMatchObject({ pendingQuantity: '0', pendingHsQuantity: '0' })
    expect(await kit().shown(hengfeng.tenantId, 'exemption.pre-write-off')).toEqual([])
  })

  it('[CCC-14] one unit alone is enough; decimals of what is measured count to the last place', async () => {
    const no = await certificate()
    done(await on().preWriteOff(no, 'p1', { quantity: '5', hsQuantity: '0' }))
    const one = done(await on().preWriteOff(no, 'p2', { quantity: '0.1', hsQuantity: '12.5' }))
    const two = done(await on().preWriteOff(no, 'p2', { quantity: '0.2' }))
    done(await on().decide(beilun, one, 'confirm'))
    done(await on().decide(beilun, two, 'confirm'))
    expect((await on().totals(no)).get('p2')).toMatchObject({ doneQuantity: '0.3', doneHsQuantity: '12.5' })
  })

  it('[CCC-14] two ports, 60 and 60 of 100: the first is confirmed, the second refused, then confirmed with 40', async () => {
    const no = await certificate()
    const one = done(await on().preWriteOff(no, 'p1', { quantity: '60', hsQuantity: '60', ...AIRPORT }))
    const two = done(await on().preWriteOff(no, 'p1', { quantity: '60', hsQuantity: '60' }))
    done(await on().decide(airport, one, 'confirm'))
    expect(toldOf(await on().decide(beilun, two, 'confirm'))).toEqual([
      `answers.confirmedQuantity ${TOO_MUCH} 40`,
      'answers.confirmedHsQuantity 超过剩余可核销的 HS 标准量 40',
    ])
    expect((await on().totals(no)).get('p1')).toMatchObject({ doneQuantity: '60', pendingQuantity: '60' })
    for (const [answers, said] of [
      [{ confirmedQuantity: '0', confirmedHsQuantity: '0' }, '同时为空或 0'],
      [{ confirmedQuantity: '39.5', confirmedHsQuantity: '40' }, '应为整数'],
      [{ confirmedQuantity: '40', confirmedHsQuantity: '61' }, 'HS 标准量 40'],
    ] as const)
      expect(toldOf(await on().decide(beilun, two, 'confirm', answers)).join()).toContain(said)
    done(await on().decide(beilun, two, 'confirm', { confirmedQuantity: '40', confirmedHsQuantity: '40' }))
    expect((await on().totals(no)).get('p1')).toMatchObject({ doneQuantity: '100', pendingQuantity: '0' })
    expect(await on().booked(no)).toEqual(new Map([['p1', { quantity: '100', hsQuantity: '100' }]]))
  })

  it('[CCC-14] less may be confirmed than was asked for, more not', async () => {
    const no = await certificate()
    const sent = done(await on().preWriteOff(no, 'p1', { quantity: '10', hsQuantity: '10' }))
    expect(
      toldOf(
        await on().decide(beilun, sent, 'confirm', { confirmedQuantity: '11', confirmedHsQuantity: '10' }),
      ),
    ).toEqual(['answers.confirmedQuantity 不能超过本次预核销数量 10'])
    done(await on().decide(beilun, sent, 'confirm', { confirmedQuantity: '9', confirmedHsQuantity: '0' }))
    expect((await on().totals(no)).get('p1')).toMatchObject({
      doneQuantity: '9',
      doneHsQuantity: '0',
      pendingQuantity: '0',
      pendingHsQuantity: '0',
    })
  })

  it('[CCC-14] ends with 数量/重量: what waits of the product lapses, no other can be entered, the rest of the HS 标准量 stays', async () => {
    const no = await certificate()
    const waiting = done(await on().preWriteOff(no, 'p1', { quantity: '30', hsQuantity: '30' }))
    const other = done(await on().preWriteOff(no, 'p2', { quantity: '30' }))
    done(await on().direct(ningbo, no, { quantity: '100', hsQuantity: '90' }))
    expect(toldOf(await on().decide(beilun, waiting, 'confirm')).join()).toContain('已核销完毕')
    await kit().pass(0)
    const states = new Map(
      (await kit().shown(hengfeng.tenantId, 'exemption.pre-write-off')).map(({ id, state }) => [id, state]),
    )
    expect([states.get(waiting.id), states.get(other.id)]).toEqual(['ended', 'pending'])
    expect((await on().totals(no)).get('p1')).toMatchObject({ pendingQuantity: '0', doneHsQuantity: '90' })
    expect(toldOf(await on().preWriteOff(no, 'p1', { hsQuantity: '10' })).join()).toContain('已核销完毕')
    expect(toldOf(await on().direct(ningbo, no, { hsQuantity: '10' })).join()).toContain('已核销完毕')
    done(await on().direct(ningbo, no, { seq: '2', quantity: '1000' }))
    const [shown] = await kit().shown(hengfeng.tenantId, 'exemption.certificate')
    expect(shown?.state).toBe('done')
  })

  it('[CCC-14] may be sent back with a reason, or withdrawn while it waits; nothing is kept of it', async () => {
    const no = await certificate()
    const one = done(await on().preWriteOff(no, 'p1', { quantity: '30', hsQuantity: '30' }))
    const two = done(await on().preWriteOff(no, 'p1', { quantity: '20', hsQuantity: '20' }))
    expect(toldOf(await on().decide(beilun, one, 'sendBack')).join()).toContain('answers.opinion')
    expect(done(await on().decide(beilun, one, 'sendBack', { opinion: '示例：口岸有误' }))).toMatchObject({
      state: 'sentBack',
      content: { fields: { opinion: '示例：口岸有误' } },
    })
    const withdrawn = done(await on().decide(hengfeng, two, 'withdraw'))
    expect(withdrawn.state).toBe('withdrawn')
    expect(await on().decide(beilun, withdrawn, 'confirm')).toMatchObject({ ok: false })
    expect((await on().totals(no)).get('p1')).toMatchObject({ pendingQuantity: '0', doneQuantity: '0' })
  })

  it('[CCC-14] the last day counts whole in Beijing; the next day nothing is taken, and what waits lapses', async () => {
    const no = await certificate()
    kit().clock.now = new Date('2026-12-29T15:59:00.000Z')
    const sent = done(await on().preWriteOff(no, 'p1', { quantity: '1', hsQuantity: '1' }))
    kit().clock.now = new Date('2026-12-29T16:00:00.000Z')
    for (const outcome of [
      await on().preWriteOff(no, 'p1', { quantity: '1', hsQuantity: '1' }),
      await on().decide(beilun, sent, 'confirm'),
      await on().direct(ningbo, no, { quantity: '1', hsQuantity: '1' }),
    ])
      expect(toldOf(outcome).join()).toContain('证明有效期至 2026-12-29，已过期')
    await kit().pass(0)
    const [lapsed] = await kit().shown(hengfeng.tenantId, 'exemption.pre-write-off')
    expect(lapsed?.state).toBe('expired')
    expect((await on().totals(no)).get('p1')).toMatchObject({ pendingQuantity: '0', doneQuantity: '0' })
  })

  it('[CCC-14] [CCC-19] nothing is taken while the certificate is being changed, whoever asks', async () => {
    const no = await certificate()
    await kit()
      .db.update(exemptionCertificates)
      .set({ stage: 'released', amendmentId: '019aa000-0000-7000-8000-000000000999' })
      .where(eq(exemptionCertificates.certificateNo, no))
    for (const outcome of [
      await on().preWriteOff(no, 'p1', { quantity: '1', hsQuantity: '1' }),
      await on().direct(ningbo, no, { quantity: '1', hsQuantity: '1' }),
    ])
      expect(toldOf(outcome).join()).toContain('证明正在修改')
  })

  it('[CCC-19] any office writes off directly, with the post; another enterprise’s certificate is not found', async () => {
    const no = await certificate()
    expect(done(await on().direct(airport, no, { quantity: '40', hsQuantity: '40' }))).toMatchObject({
      state: 'booked',
      content: {
        fields: {
          applicant: '示例恒丰进出口有限公司',
          productName: '示例空调器',
          writtenOffBy: '示例上海机场局核销员',
        },
      },
    })
    expect(await on().direct(follow, no, { quantity: '1', hsQuantity: '1' })).toMatchObject({ ok: false })
    for (const [fields, said] of [
      [{ quantity: '61', hsQuantity: '1' }, `fields.quantity ${TOO_MUCH} 60`],
      [{ quantity: '0.5', hsQuantity: '1' }, 'fields.quantity'],
      [{ quantity: '0', hsQuantity: '0' }, '同时为空或 0'],
      [{ quantity: '1', seq: '7' }, '证明中没有该产品'],
      [{ quantity: '1', tenant: enterpriseActor('yuanyang').tenantId }, '没有找到该免办证明'],
      [{ quantity: '1', certificateNo: 'M380026999999' }, '没有找到该免办证明'],
    ] as const)
      expect(toldOf(await on().direct(airport, no, fields)).join()).toContain(said)
    expect(
      toldOf(await on().preWriteOff(no, 'p1', { quantity: '1' }, enterpriseActor('yuanyang'))).join(),
    ).toContain('没有找到该免办证明')
    expect((await on().totals(no)).get('p1')).toMatchObject({ doneQuantity: '40', doneHsQuantity: '40' })
    expect(await on().booked(no)).toEqual(new Map([['p1', { quantity: '40', hsQuantity: '40' }]]))
  })
})
