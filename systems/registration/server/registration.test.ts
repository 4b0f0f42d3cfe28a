import { randomUUID } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { tenants } from '../../../db/central/accounts.ts'
import { qualifications, registrations } from './tables.ts'
import { rows } from '../../../db/central/rows.ts'
import { auditLog } from '../../../db/central/writes.ts'
import type { CentralDocument } from '../../../contract/shapes.ts'
import { seedTenants } from '../../../server/seed/accounts.ts'
import { engines } from '../../../server/testing/engines.ts'
import { oneStore } from '../../../server/testing/one-store.ts'
import { expireQualifications, showToNewTenants } from './expiry.ts'
import { filedOf } from './filed-of.ts'
import { parentOf } from './parent.ts'
import { actorOf, codeOf, done, messageOf, openKit, placesOf, START, type Kit } from './testing/kit.ts'
import { cancellationContent, filingContent, proofContent, uploaded } from './testing/contents.ts'

const FILING = 'registration.filing'
const CHANGE = 'registration.change'
const CANCEL = 'registration.cancellation'
const PROOF = 'registration.proof'
const OTHER = '91310000XXXX000945'
const DAY_MS = 86_400_000
const APPROVE = ['receive', 'accept', 'approve'] as const

describe.each(engines)('registration on $name', ({ start }) => {
  const database = oneStore({
    start,
    emptied: sql`truncate rows, feed_heads, registrations, registration_qualifications, registration_proofs, number_sequences, idempotency`,
  })
  let kit: Kit
  beforeEach(async () => {
    await database().db.delete(tenants).where(eq(tenants.creditCode, OTHER))
    kit = openKit(database().db)
  })

  const submit = (content = filingContent('trader'), actor = kit.hengfeng) =>
    kit.act(actor, { kind: FILING, action: 'submit', content })
  const filed = async (types = 'trader'): Promise<CentralDocument> =>
    kit.desk(done(await submit(filingContent(types))), ...APPROVE)
  const shown = (tenantId: string, collection: string) =>
    kit.db
      .select()
      .from(rows)
      .where(and(eq(rows.tenantId, tenantId), eq(rows.collection, collection), eq(rows.isGone, false)))
      .orderBy(rows.id)
  const tomorrow = (days = 1): void =>
    void (kit.clock.now = new Date(kit.clock.now.getTime() + days * DAY_MS))

  it('[REG-14] 暂存 numbers an application that may be incomplete, 提交 keeps the number', async () => {
    const saved = done(
      await kit.act(kit.hengfeng, {
        kind: FILING,
        action: 'save',
        content: {
          fields: { nameZh: '示例' },
          rows: { managers: [], investors: [], customsStaff: [], licences: [] },
          attachments: { infoForm: [], expressLicence: [], paymentLicence: [] },
        },
      }),
    )
    expect(saved).toMatchObject({
      state: 'draft',
      content: {
        fields: {
          applicationNo: 'BA20261121000001',
          creditCode: seedTenants.hengfeng.creditCode,
          nameZh: '示例',
        },
      },
    })
    expect(saved.content.fields['appliedOn']).toBeUndefined()
    const submitted = done(
      await kit.act(kit.hengfeng, {
        kind: FILING,
        action: 'submit',
        document: saved,
        content: filingContent('trader', { creditCode: seedTenants.hengfeng.creditCode }),
      }),
    )
    expect(submitted).toMatchObject({
      state: 'submitted',
      content: { fields: { applicationNo: 'BA20261121000001', appliedOn: '2026-11-21' } },
    })
  })

  it('[REG-14] moves through the eight states, with opinions', async () => {
    const first = done(await submit())
    const failed = await kit.desk(first, 'failToReceive')
    expect(failed).toMatchObject({ state: 'storeFailed', content: { fields: { opinion: '示例意见' } } })
    const again = done(
      await kit.act(kit.hengfeng, {
        kind: FILING,
        action: 'submit',
        document: failed,
        content: failed.content,
      }),
    )
    expect(again.content.fields['opinion']).toBeUndefined()
    expect((await kit.desk(again, 'receive', 'notAccept')).state).toBe('notAccepted')
    expect((await kit.desk(done(await submit()), 'receive', 'accept', 'refuse')).state).toBe('refused')
    const approved = await kit.desk(done(await submit()), ...APPROVE)
    expect(approved.state).toBe('approved')
    expect(
      codeOf(
        await kit.act(kit.hengfeng, {
          kind: FILING,
          action: 'submit',
          document: approved,
          content: approved.content,
        }),
      ),
    ).toBe('SYNC_STATE')
  })

  it('[REG-14] an approval files qualifications: codes for all but the e-commerce types, a year for temporary units', async () => {
    const approved = await filed('trader,merchant,platform')
    expect(approved.content.rows['customsStaff']?.[0]?.['filingNo']).toBe('3101000000001')
    expect(approved.content.fields).toMatchObject({
      ciqNo: '3101000001',
      ciqOrgan: '宁波海关',
      customsCode: '3302960001',
    })
    const list = await shown(seedTenants.hengfeng.id, 'registration.qualification')
    expect(
      list.map(({ content: { fields }, state }) => [
        fields['type'],
        fields['customsCode'],
        fields['validUntil'],
        state,
      ]),
    ).toEqual([
      ['merchant', '', '2099-12-31', 'valid'],
      ['platform', '', '2099-12-31', 'valid'],
      ['trader', '3302960001', '2099-12-31', 'valid'],
    ])
    const [enterprise] = await shown(seedTenants.hengfeng.id, 'registration.enterprise')
    expect(enterprise).toMatchObject({
      id: seedTenants.hengfeng.creditCode,
      state: 'filed',
      content: {
        fields: {
          filedTypes: 'trader,merchant,platform',
          filedOn: '2026-11-21',
          nameZh: '示例恒丰进出口有限公司',
        },
      },
    })
    expect(enterprise?.content.rows['customsStaff']?.[0]?.['filingNo']).toBe('3101000000001')
    expect(await shown(seedTenants.yuanyang.id, 'registration.enterprise')).toEqual([])
  })

  it('[REG-14] a temporary unit ends after its year, and may be filed anew', async () => {
    await filed('temporary')
    tomorrow(364)
    await expireQualifications(kit.db, kit.clock.now)
    expect(
      (await shown(seedTenants.hengfeng.id, 'registration.qualification')).map(({ state, content }) => [
        state,
        content.fields['validUntil'],
      ]),
    ).toEqual([['valid', '2027-11-20']])
    tomorrow()
    expect(
      codeOf(await kit.act(kit.hengfeng, { kind: CHANGE, action: 'submit', content: filingContent('') })),
    ).toBe('INPUT_NOT_FILED')
    await expireQualifications(kit.db, kit.clock.now)
    expect(
      (await shown(seedTenants.hengfeng.id, 'registration.qualification')).map(({ state }) => state),
    ).toEqual(['expired'])
    expect(
      (await shown(seedTenants.hengfeng.id, 'registration.enterprise')).map(({ state, content }) => [
        state,
        content.fields['filedTypes'],
      ]),
    ).toEqual([['none', '']])
    await filed('temporary')
    const twice = async () =>
      (await shown(seedTenants.hengfeng.id, 'registration.qualification')).map(({ state }) => state).sort()
    expect(await twice()).toEqual(['expired', 'valid'])
    // Two servers that stood still for years, at once: each is ended and audited once.
    tomorrow(1000)
    await Promise.all([1, 2].map(() => expireQualifications(kit.db, kit.clock.now)))
    expect(await twice()).toEqual(['expired', 'expired'])
    expect(
      await kit.db.$count(
        auditLog,
        sql`action = 'expire' and at = ${kit.clock.now.toISOString()}::timestamptz`,
      ),
    ).toBe(1)
  })

  it('[REG-01] refuses what is filed, what is applied for, and what excludes either', async () => {
    const pending = done(await submit())
    expect(messageOf(await submit())).toContain('进出口货物收发货人（申请中）')
    expect(
      messageOf(await submit(filingContent('agencyBranch', { parentCode: OTHER, parentName: '示例' }))),
    ).toBe('已选择进出口货物收发货人,无法同时备案报关企业分支机构')
    await kit.desk(pending, ...APPROVE)
    expect(messageOf(await submit())).toContain('进出口货物收发货人（已备案）')
    const branch = filingContent('tradingBranch', {
      parentCode: seedTenants.hengfeng.creditCode,
      parentName: '示例',
    })
    expect(await submit(branch)).toMatchObject({
      ok: false,
      problem: {
        places: [
          {
            at: 'fields.types',
            message: { zh: '已选择进出口货物收发货人,无法同时备案进出口货物收发货人分支机构' },
          },
        ],
      },
    })
    expect(codeOf(await submit(filingContent('merchant')))).toBe('ok')
    expect(placesOf(await submit(filingContent('overseasAgent'), kit.yuanyang))).toEqual(['fields.types'])
  })

  it('[REG-01] of two equal applications in one batch, or at once, one is taken', async () => {
    const acts = [0, 1].map(() => ({ kind: FILING, action: 'submit', content: filingContent('trader') }))
    expect((await kit.batch(kit.hengfeng, acts)).map(codeOf).sort()).toEqual(['INPUT_APPLIED', 'ok'])
    const both = await Promise.all([submit(filingContent('broker')), submit(filingContent('broker'))])
    expect(both.map(codeOf).sort()).toEqual(['INPUT_APPLIED', 'ok'])
  })

  it('[REG-02] a branch names a parent with the right valid qualification', async () => {
    await filed('trader')
    const branch = (parentCode: string) => filingContent('tradingBranch', { parentCode, parentName: '示例' })
    expect(placesOf(await submit(branch('3302960002'), kit.yuanyang))).toEqual(['fields.parentCode'])
    expect(
      placesOf(
        await submit(
          filingContent('agencyBranch', { parentCode: '3302960001', parentName: '示例' }),
          kit.yuanyang,
        ),
      ),
    ).toEqual(['fields.parentCode'])
    expect(placesOf(await submit(filingContent('tradingBranch'), kit.yuanyang))).toEqual([
      'fields.parentCode',
      'fields.parentName',
    ])
    expect(codeOf(await submit(branch('3302960001'), kit.yuanyang))).toBe('ok')
    expect(await parentOf(kit.db, seedTenants.hengfeng.creditCode, '2026-11-21')).toEqual({
      nameZh: '示例恒丰进出口有限公司',
      types: ['trader'],
    })
  })

  it('[REG-07] the information form is required by account or for others, not by card for oneself', async () => {
    expect(placesOf(await submit(filingContent('trader'), actorOf('hengfeng', 'password')))).toEqual([
      'attachments.infoForm',
    ])
    expect(
      placesOf(await submit(filingContent('trader', { creditCode: OTHER, forOthers: '1', promised: '1' }))),
    ).toEqual(['attachments.infoForm'])
    expect(codeOf(await submit())).toBe('ok')
  })

  it('[REG-03] [REG-04] [REG-06] sub-tables are required when they are', async () => {
    const none = { managers: [] }
    expect(placesOf(await submit(filingContent('trader', {}, none)))).toEqual(['rows.managers'])
    expect(codeOf(await submit(filingContent('platform', {}, none)))).toBe('ok')
    expect(placesOf(await submit(filingContent('trader', { marketEntityType: '5110' })))).toEqual([
      'rows.investors',
    ])
    const licence = (kind: string) => ({
      licences: [{ id: 'l', kind, licenceNo: '国邮20260001', issuer: '示例局', isForever: '1' }],
    })
    expect(placesOf(await submit(filingContent('logistics', {}, none)))).toEqual([
      'rows.licences',
      'attachments.expressLicence',
    ])
    expect(placesOf(await submit(filingContent('logistics', {}, licence('payment'))))).toEqual([
      'attachments.expressLicence',
    ])
    const wrongOne = await submit({
      ...filingContent('payment', { nameZh: '示例' }, licence('express')),
      attachments: { infoForm: [], expressLicence: [], paymentLicence: [await uploaded(kit.db)] },
    })
    expect(placesOf(wrongOne)).toEqual(['rows.licences'])
    expect(placesOf(await submit(filingContent('payment', {}, licence('finance'))))).toEqual([
      'attachments.paymentLicence',
    ])
  })

  it('[REG-08] for others by card only, with the promise; the record goes to its owner', async () => {
    const forOther = filingContent('trader', {
      creditCode: OTHER,
      forOthers: '1',
      promised: '1',
      nameZh: '示例代理对象有限公司',
    })
    const save = (content = forOther, actor = kit.hengfeng) =>
      kit.act(actor, { kind: FILING, action: 'save', content })
    expect(codeOf(await save(forOther, actorOf('hengfeng', 'password')))).toBe('AUTH_CARD')
    expect(codeOf(await save({ ...forOther, fields: { ...forOther.fields, promised: '' } }))).toBe(
      'INPUT_PROMISE',
    )
    expect(placesOf(await save({ ...forOther, fields: { ...forOther.fields, forOthers: '' } }))).toEqual([
      'fields.creditCode',
    ])
    expect(
      codeOf(await save({ ...forOther, fields: { ...forOther.fields, creditCode: '91310000XXXX000946' } })),
    ).toBe('INPUT_CREDIT_CODE')
    const saved = done(await save())
    // Later saves cannot turn it into another's.
    const turned = done(
      await kit.act(kit.hengfeng, {
        kind: FILING,
        action: 'save',
        document: saved,
        content: { ...forOther, fields: { ...forOther.fields, creditCode: seedTenants.yuanyang.creditCode } },
      }),
    )
    expect(turned.content.fields['creditCode']).toBe(OTHER)
    expect(
      codeOf(
        await kit.act(actorOf('hengfeng', 'password'), {
          kind: FILING,
          action: 'save',
          document: turned,
          content: forOther,
        }),
      ),
    ).toBe('AUTH_CARD')
  })

  it('[REG-08] what an agent filed waits for the tenant of its credit code', async () => {
    await kit.db.insert(registrations).values({
      creditCode: OTHER,
      content: filingContent('trader', { nameZh: '示例代理对象有限公司' }),
      filedOn: '2026-11-21',
      createdAt: START,
      updatedAt: START,
    })
    await kit.db.insert(qualifications).values({
      id: 'q',
      creditCode: OTHER,
      type: 'broker',
      customsCode: '3101980001',
      customsDistrict: '2201',
      filedOn: '2026-11-21',
      validUntil: '2099-12-31',
      state: 'valid',
      createdAt: START,
      updatedAt: START,
    })
    const looked = await filedOf(kit.services, kit.hengfeng, ` ${OTHER.toLowerCase()} `, true)
    expect(looked).toMatchObject({
      ok: true,
      value: { creditCode: OTHER, nameZh: '示例代理对象有限公司', filedTypes: ['broker'], appliedTypes: [] },
    })
    expect(await filedOf(kit.services, actorOf('hengfeng', 'password'), OTHER, true)).toMatchObject({
      ok: false,
      problem: { code: 'AUTH_CARD' },
    })
    expect(await filedOf(kit.services, kit.hengfeng, OTHER, false)).toMatchObject({
      ok: false,
      problem: { code: 'INPUT_PROMISE' },
    })
    await showToNewTenants(kit.db)
    const id = randomUUID()
    await kit.db.insert(tenants).values({ id, name: '示例代理对象有限公司', creditCode: OTHER })
    await showToNewTenants(kit.db)
    expect(
      (await shown(id, 'registration.qualification')).map(({ content }) => content.fields['customsCode']),
    ).toEqual(['3101980001'])
    expect(
      (await shown(id, 'registration.enterprise')).map(({ content }) => content.fields['filedTypes']),
    ).toEqual(['broker'])
  })

  it('[REG-09] only an approved change becomes the record; the customs district becomes the new one', async () => {
    await filed('trader,merchant')
    const changed = filingContent('', {
      nameZh: '示例恒丰新名有限公司',
      division: '310101',
      customsDistrict: '2201',
    })
    const submitChange = () => kit.act(kit.hengfeng, { kind: CHANGE, action: 'submit', content: changed })
    const refused = done(await submitChange())
    expect(refused.content.fields).toMatchObject({ types: 'trader,merchant', customsDistrict: '2201' })
    expect(refused.content.rows['customsStaff']?.[0]?.['filingNo']).toBe('3101000000001')
    expect(codeOf(await submitChange())).toBe('INPUT_APPLIED')
    await kit.desk(refused, 'receive', 'accept', 'refuse')
    const [before] = await shown(seedTenants.hengfeng.id, 'registration.enterprise')
    expect(before?.content.fields).toMatchObject({
      nameZh: '示例恒丰进出口有限公司',
      customsDistrict: '3101',
    })
    await kit.desk(done(await submitChange()), ...APPROVE)
    const [after] = await shown(seedTenants.hengfeng.id, 'registration.enterprise')
    expect(after?.content.fields).toMatchObject({
      nameZh: '示例恒丰新名有限公司',
      customsDistrict: '2201',
      changedOn: '2026-11-21',
      ciqNo: '3101000001',
    })
    const list = await shown(seedTenants.hengfeng.id, 'registration.qualification')
    expect(
      list.map(({ content: { fields } }) => [
        fields['customsDistrict'],
        fields['nameZh'],
        fields['customsCode'],
      ]),
    ).toEqual([
      ['2201', '示例恒丰新名有限公司', ''],
      ['2201', '示例恒丰新名有限公司', '3302960001'],
    ])
    expect(codeOf(await kit.act(kit.yuanyang, { kind: CHANGE, action: 'submit', content: changed }))).toBe(
      'INPUT_NOT_FILED',
    )
  })

  it('[REG-10] cancels some or all, by the rules, for oneself', async () => {
    await filed('trader,merchant,platform')
    const cancel = (types: string, fields?: Record<string, string>) =>
      kit.act(kit.hengfeng, { kind: CANCEL, action: 'submit', content: cancellationContent(types, fields) })
    expect(placesOf(await cancel('broker'))).toEqual(['fields.types'])
    expect(codeOf(await cancel('trader'))).toBe('INPUT_NEEDED')
    expect(placesOf(await cancel('platform', { reason: 'other' }))).toEqual(['fields.otherReason'])
    const one = done(await cancel('platform'))
    expect(one.content.fields).toMatchObject({
      nameZh: '示例恒丰进出口有限公司',
      customsDistrict: '3101',
      filedTypes: 'trader,merchant,platform',
    })
    expect(codeOf(await cancel('trader,merchant'))).toBe('INPUT_APPLIED')
    const received = await kit.desk(one, 'receive')
    const rest = done(await cancel('trader,merchant'))
    await kit.desk(received, 'accept', 'approve')
    await kit.desk(rest, ...APPROVE)
    expect(
      (await shown(seedTenants.hengfeng.id, 'registration.qualification')).map(({ state, content }) => [
        state,
        content.fields['cancelledOn'],
      ]),
    ).toEqual([
      ['cancelled', '2026-11-21'],
      ['cancelled', '2026-11-21'],
      ['cancelled', '2026-11-21'],
    ])
    expect(codeOf(await cancel('trader'))).toBe('INPUT_NOT_FILED')
    expect(codeOf(await submit())).toBe('ok')
  })

  it('[REG-11] a proof once a day; a failed one may be tried again; a newer ends the older', async () => {
    const apply = (document?: CentralDocument) =>
      kit.act(kit.hengfeng, {
        kind: PROOF,
        action: 'submit',
        content: proofContent,
        ...(document && { document }),
      })
    expect(codeOf(await apply())).toBe('INPUT_NOT_FILED')
    await filed('trader')
    const failed = await kit.desk(done(await apply()), 'failToReceive')
    expect((await kit.desk(done(await apply(failed)), 'receive', 'issue')).content.fields).toMatchObject({
      issuedOn: '2026-11-21',
      proofNo: 'BAZM2026112100001',
    })
    expect(codeOf(await apply())).toBe('INPUT_ONCE_A_DAY')
    tomorrow()
    const second = done(await apply())
    const states = async () => (await shown(seedTenants.hengfeng.id, PROOF)).map(({ state }) => state).sort()
    expect(await states()).toEqual(['submitted', 'superseded'])
    await kit.desk(second, 'receive', 'issue')
    expect(await states()).toEqual(['issued', 'superseded'])
    // By the same names and in the same form as any other action.
    const [older] = (await shown(seedTenants.hengfeng.id, PROOF)).filter(
      ({ state }) => state === 'superseded',
    )
    expect(older?.history?.at(-1)).toMatchObject({
      action: 'supersede',
      from: 'issued',
      to: 'superseded',
      who: kit.hengfeng.account.displayName,
    })
    expect(older?.revision).toBe(older?.history?.length)
  })
})
