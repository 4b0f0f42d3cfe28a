import { expect, it } from 'vitest'
import { airConditioner, applicationContent, cable } from '../declare/testing/contents.ts'
import { seedOfficerActor } from './seed/officers.ts'
import { done, enterpriseActor, ningbo, toldOf } from './testing/kit.ts'
import { onEngines } from './testing/on-engines.ts'
import { quantitiesOn, useContent } from './testing/quantities.ts'

const hengfeng = enterpriseActor('hengfeng')
const beilun = seedOfficerActor('ciqbeilun')
const follow = seedOfficerActor('ciqfollow')
const NONE_LEFT = '剩余数量为 0，不能超过'

onEngines('records of use', (kit) => {
  const on = () => quantitiesOn(kit())
  /** Ten of the first product have come in, and 12.5 千克 of the other. */
  const certificate = async (): Promise<string> => {
    const issued = await kit().issued(
      applicationContent([airConditioner('p1'), cable('p2', { quantity: '80', unit: '035' })]),
    )
    return issued.content.fields['certificateNo'] ?? ''
  }
  const arrived = async (): Promise<string> => {
    const no = await certificate()
    done(await on().direct(ningbo, no, { quantity: '10', hsQuantity: '10' }))
    done(await on().direct(ningbo, no, { seq: '2', quantity: '12.5', hsQuantity: '12.5' }))
    return no
  }

  it('[CCC-15] nothing can be used before something was written off', async () => {
    const no = await certificate()
    expect(toldOf(await on().use('usage', no, { p1: '1' }))).toEqual([`rows.products.p1.amount ${NONE_LEFT}`])
  })

  it('[CCC-15] the three kinds share what is left: 6, then 3, then 2 of 10 is refused', async () => {
    const no = await arrived()
    expect(done(await on().use('usage', no, { p1: '6' }))).toMatchObject({
      state: 'handedIn',
      content: {
        fields: { recordNo: 'SY20261129000001', issueOffice: '380000', certificateNo: no },
        rows: { products: [{ id: 'p1', name: '示例空调器', unit: '001', remaining: '10', amount: '6' }] },
      },
    })
    done(await on().use('return', no, { p1: '3' }))
    expect(toldOf(await on().use('destruction', no, { p1: '2' }))).toEqual([
      'rows.products.p1.amount 剩余数量为 1，不能超过',
    ])
    done(await on().use('destruction', no, { p1: '1' }))
    expect((await on().totals(no)).get('p1')).toMatchObject({ used: '6', returned: '3', destroyed: '1' })
    const [shown] = await kit().shown(hengfeng.tenantId, 'exemption.certificate')
    expect(shown?.content.rows['products']?.[0]).toMatchObject({ used: '6', remaining: '0' })
  })

  it.each([
    [{ p1: '1.5' }, 'p1'],
    [{ p1: '0' }, 'p1'],
    [{ p1: '' }, 'p1'],
    [{ p1: '-1' }, 'p1'],
    [{ p2: '13' }, 'p2'],
    [{ p9: '1' }, 'p9'],
    [{ p1: '1', p2: '13' }, 'p2'],
  ])('[CCC-15] %o is refused at %s, and nothing is taken', async (amounts, line) => {
    const no = await arrived()
    const told = toldOf(await on().use('usage', no, amounts))
    expect(told).toEqual([expect.stringContaining(`rows.products.${line}.amount`)])
    for (const [, row] of await on().totals(no)) expect(row.used).toBe('0')
  })

  it('[CCC-15] of 12.5 千克 at most 12, whichever unit the rest is in', async () => {
    const no = await arrived()
    done(await on().use('usage', no, { p1: '1', p2: '12' }))
    expect((await on().totals(no)).get('p2')?.used).toBe('12')
  })

  it('[CCC-15] the same product twice in one record is refused', async () => {
    const no = await arrived()
    const content = useContent('usage', no, { p1: '6' })
    const twice = {
      ...content,
      rows: {
        products: [
          { id: 'p1', amount: '6' },
          { id: 'p1', amount: '4' },
        ],
      },
    }
    expect(
      await kit().act(hengfeng, { kind: 'exemption.usage', action: 'submit', content: twice }),
    ).toMatchObject({ ok: false })
    expect((await on().totals(no)).get('p1')?.used).toBe('0')
  })

  it('[CCC-15] 保存 keeps nothing back and may be more than is left; 提交 is judged', async () => {
    const no = await arrived()
    const saved = done(
      await kit().act(hengfeng, {
        kind: 'exemption.usage',
        action: 'save',
        content: useContent('usage', no, { p1: '50' }),
      }),
    )
    expect(saved).toMatchObject({ state: 'draft', content: { fields: { recordNo: 'SY20261129000001' } } })
    expect((await on().totals(no)).get('p1')?.used).toBe('0')
    done(await on().use('return', no, { p1: '10' }))
    expect(toldOf(await on().use('usage', no, { p1: '50' }, saved)).join()).toContain(NONE_LEFT)
    expect(done(await on().decide(hengfeng, saved, 'remove')).state).toBe('removed')
  })

  it('[CCC-15] not passed gives back; handed in again it is judged anew, by what others have used meanwhile', async () => {
    const no = await arrived()
    const sent = done(await on().use('usage', no, { p1: '6' }))
    expect(await on().decide(beilun, sent, 'fail', { opinion: '示例' })).toMatchObject({ ok: false })
    expect(toldOf(await on().decide(follow, sent, 'fail')).join()).toContain('answers.opinion')
    const failed = done(await on().decide(follow, sent, 'fail', { opinion: '示例：请更正地址' }))
    expect(failed).toMatchObject({ state: 'failed', content: { fields: { opinion: '示例：请更正地址' } } })
    expect((await on().totals(no)).get('p1')?.used).toBe('0')
    const other = done(await on().use('destruction', no, { p1: '7' }))
    expect(toldOf(await on().use('usage', no, { p1: '6' }, failed)).join()).toContain('剩余数量为 3')
    const again = done(await on().use('usage', no, { p1: '3' }, failed))
    expect(again).toMatchObject({ state: 'handedIn', content: { fields: { recordNo: 'SY20261129000001' } } })
    expect(done(await on().decide(follow, again, 'pass')).state).toBe('passed')
    done(await on().decide(hengfeng, other, 'withdraw'))
    expect((await on().totals(no)).get('p1')).toMatchObject({ used: '3', destroyed: '0' })
  })

  it('[CCC-15] a day after today, or before the issue, is refused; return and destruction ask for a file', async () => {
    const no = await arrived()
    for (const usedOn of ['2026-11-30', '2026-11-28'])
      expect(toldOf(await on().use('usage', no, { p1: '1' }, undefined, { usedOn })).join()).toContain(
        'fields.usedOn',
      )
    for (const kind of ['return', 'destruction'] as const)
      expect(
        toldOf(
          await kit().act(hengfeng, {
            kind: `exemption.${kind}`,
            action: 'submit',
            content: { ...useContent(kind, no, { p1: '1' }), attachments: {} },
          }),
        ),
      ).toEqual(['attachments.files 请上传附件'])
  })

  it('[CCC-15] the end of the certificate’s validity does not end it; another enterprise does not reach it', async () => {
    const no = await arrived()
    kit().clock.now = new Date('2027-02-01T02:00:00.000Z')
    done(await on().use('usage', no, { p1: '1' }))
    const outcome = await kit().act(enterpriseActor('yuanyang'), {
      kind: 'exemption.usage',
      action: 'submit',
      content: { ...useContent('usage', no, { p1: '1' }), attachments: {} },
    })
    expect(toldOf(outcome).join()).toContain('没有找到该免办证明')
  })
})
