/** An order between an enterprise and an agency (PSI-09, PSI-10, PSI-21 – PSI-23): numbers, effects, who is told, what is refused. */
import { randomUUID } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { rows } from '../../../../db/central/rows.ts'
import type { ActOutcome } from '../../../../contract/central/documents.ts'
import type { Content } from '../../../../domain/kit/document.ts'
import { editCodes } from '../../../../server/codes/edit.ts'
import type { Actor } from '../../../../server/platform/context.ts'
import { engines } from '../../../../server/testing/engines.ts'
import { oneStore } from '../../../../server/testing/one-store.ts'
import { seedAgencies, seedAgencyAccounts } from '../seed/agencies.ts'
import { actorOf, goodsRow, openOrders, orderContent, placesOf, START, stateOf } from '../testing/orders.ts'
import { STRUCK_OFF, SUSPENDED } from './effects.ts'

describe.each(engines)('orders on $name', ({ start }) => {
  const database = oneStore({
    start,
    accounts: seedAgencyAccounts,
    emptied: sql`truncate rows, feed_heads, preshipment_agencies, preshipment_certificates, number_sequences, idempotency, notices, notice_reads, uploads`,
  })
  let kit: ReturnType<typeof openOrders>
  const hengfeng = actorOf('hengfeng')
  const yuanyang = actorOf('yuanyang')
  const au = actorOf('psi-au')
  const hk = actorOf('psi-hk')
  const customs = actorOf('customs')

  beforeEach(async () => {
    kit = openOrders(database().db)
    await kit.file('au')
    await kit.file('hk')
  })

  const stored = async (id: string) => {
    const [row] = await kit.db
      .select()
      .from(rows)
      .where(and(eq(rows.id, id), sql`${rows.revision} is not null`))
    if (!row) throw new Error('not stored')
    return row
  }
  const copyOf = async (actor: Actor, id: string) =>
    (
      await kit.db
        .select()
        .from(rows)
        .where(and(eq(rows.id, id), eq(rows.tenantId, actor.tenantId)))
    )[0]
  const told = async (actor: Actor) =>
    (
      await kit.db
        .select()
        .from(rows)
        .where(
          and(
            eq(rows.tenantId, actor.tenantId),
            eq(rows.collection, 'general.notice'),
            eq(rows.isGone, false),
          ),
        )
        .orderBy(rows.seq)
    ).map(({ content: { fields } }) => fields['title'] ?? '')
  const whole = async (over: Content['fields'] = {}): Promise<Content> =>
    orderContent(seedAgencies.au.id, [await kit.uploaded(hengfeng.tenantId)], over)
  /** On the newest revision that there is. */
  const next = async (
    actor: Actor,
    action: string,
    id: string,
    more: { content?: Content; answers?: Record<string, string> } = {},
  ): Promise<ActOutcome> =>
    kit.act(actor, { action, id, revision: (await stored(id)).revision ?? 0, ...more })
  const ordered = async (over: Content['fields'] = {}): Promise<string> => {
    const id = randomUUID()
    const outcome = await kit.act(hengfeng, { action: 'submit', id, content: await whole(over) })
    expect([stateOf(outcome), placesOf(outcome)]).toEqual(['waiting', []])
    return id
  }
  const finished = async (id: string, fields: Content['fields'] = {}): Promise<Content> => {
    const { content } = await stored(id)
    const paper = await kit.uploaded(au.tenantId)
    return {
      ...content,
      fields: { ...content.fields, certificateNo: 'AU-1', certificateValidUntil: '2026-11-21', ...fields },
      attachments: { ...content.attachments, certificate: [paper], report: [paper] },
    }
  }

  it('[PSI-21] 暂存 numbers it with 18 digits, however little is filled; 提交 keeps the number and sets the time', async () => {
    const id = randomUUID()
    const few: Content = { fields: { contact: '甲' }, rows: { goods: [] }, attachments: {} }
    expect(stateOf(await kit.act(hengfeng, { action: 'save', id, content: few }))).toBe('draft')
    const { content } = await stored(id)
    expect(content.fields).toMatchObject({
      orderNo: '202600000000000001',
      entrustedAt: START.toISOString(),
      enterpriseName: '示例恒丰进出口有限公司',
    })
    kit.clock.now = new Date('2026-12-31T16:00:00.000Z')
    expect(stateOf(await next(hengfeng, 'submit', id, { content: await whole() }))).toBe('waiting')
    expect((await stored(id)).content.fields).toMatchObject({
      orderNo: '202600000000000001',
      entrustedAt: '2026-12-31T16:00:00.000Z',
    })
    // The year is the one in Beijing, and the counter goes on.
    expect((await stored(await ordered())).content.fields['orderNo']).toBe('202700000000000002')
  })

  it('[PSI-21] 暂存 judges what is filled, not what is missing', async () => {
    const id = randomUUID()
    const wrong: Content = { fields: { contactPhone: 'abc' }, rows: { goods: [] }, attachments: {} }
    const refused = await kit.act(hengfeng, { action: 'save', id, content: wrong })
    expect(placesOf(refused).map(([at]) => at)).toEqual(['fields.contactPhone'])
    const banned = { ...(await whole()), rows: { goods: [goodsRow('r1', { hsCode: '8528491000' })] } }
    expect(stateOf(await kit.act(hengfeng, { action: 'save', id, content: banned }))).toBe('draft')
  })

  it('[PSI-22] the server’s own flags and sums are stored; prohibited goods are refused at their HS code', async () => {
    const id = randomUUID()
    const content = await whole({ totalAmount: '1', orderNo: 'X' })
    const forged = {
      ...content,
      rows: {
        goods: [
          goodsRow('r1', { needsInspection: 'no', isBanned: 'no', quantity: '0.1' }),
          goodsRow('r2', { quantity: '0.2' }),
        ],
      },
    }
    expect(stateOf(await kit.act(hengfeng, { action: 'submit', id, content: forged }))).toBe('waiting')
    const { content: kept } = await stored(id)
    expect(kept.fields).toMatchObject({ totalAmount: '2001.00', totalQuantity: '0.3' })
    expect(kept.fields['orderNo']).toMatch(/^2026\d{14}$/u)
    expect(kept.rows['goods']?.[0]).toMatchObject({ needsInspection: 'yes', isExempt: 'no', isBanned: 'no' })
    const refused = await kit.act(hengfeng, {
      action: 'submit',
      id: randomUUID(),
      content: { ...content, rows: { goods: [goodsRow('r9', { hsCode: '8528491000' })] } },
    })
    expect(placesOf(refused)).toEqual([['rows.goods.r9.hsCode', '该产品禁止进口，不能委托装运前检验']])
  })

  it('[PSI-09] [PSI-10] [PSI-23] accepted, inspected, handed in: both sides are told in the manual’s words, and the enterprise sees the certificate', async () => {
    const id = await ordered()
    const no = (await stored(id)).content.fields['orderNo'] ?? ''
    expect(await told(au)).toEqual([`收到新的业务委托 (委托号: ${no})，请及时受理`])
    expect(stateOf(await next(au, 'accept', id))).toBe('accepted')
    expect((await stored(id)).content.fields['acceptedAt']).toBe(START.toISOString())
    const saved = await finished(id)
    expect(stateOf(await next(au, 'note', id, { content: { ...saved, attachments: {} } }))).toBe('accepted')
    // What the agency has only saved is its own.
    const seen = await kit.act(hengfeng, {
      action: 'submit',
      id,
      revision: (await stored(id)).revision ?? 0,
      content: saved,
    })
    expect(stateOf(seen)).toBe('SYNC_STATE')
    const yesterday = await next(au, 'complete', id, {
      content: await finished(id, { certificateValidUntil: '2026-11-20' }),
    })
    expect(placesOf(yesterday)).toEqual([['fields.certificateValidUntil', '证书有效期不能早于今天']])
    const bare = await next(au, 'complete', id, { content: { ...saved, attachments: {} } })
    expect(placesOf(bare)).toContainEqual(['attachments.certificate', '请上传装运前检验证书'])
    expect(stateOf(await next(au, 'complete', id, { content: await finished(id) }))).toBe('completed')
    expect((await stored(id)).content.fields).toMatchObject({
      certificateNo: 'AU-1',
      completedAt: START.toISOString(),
    })
    expect(await told(hengfeng)).toEqual([
      `您的业务委托 (委托号: ${no}) 已被接受，正在受理`,
      `您的业务委托 (委托号: ${no}) 已受理完成`,
    ])
  })

  it('[PSI-10] a certificate number is used once by an agency, in any case of letters, and by another one again', async () => {
    const complete = async (actor: Actor, id: string, certificateNo: string) => {
      const paper = await kit.uploaded(actor.tenantId)
      const content = await finished(id, { certificateNo })
      return next(actor, 'complete', id, {
        content: {
          ...content,
          attachments: { ...content.attachments, certificate: [paper], report: [paper] },
        },
      })
    }
    const [first, second] = [await ordered(), await ordered()]
    const elsewhere = await ordered({ agency: seedAgencies.hk.id })
    for (const [actor, id] of [
      [au, first],
      [au, second],
      [hk, elsewhere],
    ] as const)
      expect(stateOf(await next(actor, 'accept', id))).toBe('accepted')
    expect(stateOf(await complete(au, first, 'AU-7a'))).toBe('completed')
    const no = (await stored(first)).content.fields['orderNo'] ?? ''
    expect(placesOf(await complete(au, second, 'au-7A'))).toEqual([
      ['fields.certificateNo', `该证书编号已用于业务 ${no}`],
    ])
    expect(stateOf(await complete(au, second, 'AU-8'))).toBe('completed')
    expect(stateOf(await complete(hk, elsewhere, 'AU-7A'))).toBe('completed')
  })

  it('[PSI-09] 退回 needs a reason; line breaks and emoji come through, 501 characters do not', async () => {
    const id = await ordered()
    for (const reason of ['', '  \n ', '字'.repeat(501)])
      expect(stateOf(await next(au, 'giveBack', id, { answers: { reason } }))).toBe('INPUT_ANSWER')
    const reason = `照片不清\n🙂${'字'.repeat(494)}`
    expect(stateOf(await next(au, 'giveBack', id, { answers: { reason } }))).toBe('supplement')
    const row = await stored(id)
    expect(row.content.fields['returnReason']).toBe(reason)
    expect(row.history?.at(-1)).toMatchObject({ action: 'giveBack', answers: { reason } })
    expect((await told(hengfeng)).at(-1)).toMatch(/已退回，请补充材料后再次提交$/u)
    // Taken up again it is the enterprise's alone; handed in again it comes back to the same agency, and the reason has done its work.
    expect(stateOf(await next(hengfeng, 'mend', id, { content: row.content }))).toBe('mending')
    expect(await copyOf(au, id)).toMatchObject({ isGone: true })
    expect(stateOf(await next(hengfeng, 'submit', id, { content: row.content }))).toBe('waiting')
    expect(await copyOf(au, id)).toMatchObject({ isGone: false, state: 'waiting' })
    expect((await stored(id)).content.fields['returnReason']).toBeUndefined()
  })

  it('[PSI-23] another agency is chosen: the first one has nothing left and is told so', async () => {
    const id = await ordered()
    expect(stateOf(await next(au, 'accept', id))).toBe('accepted')
    expect(stateOf(await next(au, 'note', id, { content: await finished(id) }))).toBe('accepted')
    expect(stateOf(await next(au, 'giveBack', id, { answers: { reason: '人手不足' } }))).toBe('supplement')
    const { content } = await stored(id)
    const elsewhere = { ...content, fields: { ...content.fields, agency: seedAgencies.hk.id } }
    expect(stateOf(await next(hengfeng, 'mend', id, { content: elsewhere }))).toBe('mending')
    expect(await copyOf(hk, id)).toBeUndefined()
    expect(stateOf(await next(hengfeng, 'submit', id, { content: elsewhere }))).toBe('waiting')
    expect([(await copyOf(au, id))?.isGone, (await copyOf(hk, id))?.isGone]).toEqual([true, false])
    const kept = (await stored(id)).content
    expect([kept.fields['certificateNo'], kept.attachments['certificate']]).toEqual([undefined, []])
    expect(kept.fields).toMatchObject({ agencyNo: 'JJD2026hk' })
    expect((await told(au)).at(-1)).toBe(`业务委托 (委托号: ${kept.fields['orderNo']}) 已改由其他机构办理`)
    expect(stateOf(await next(au, 'accept', id))).toBe('DRAFT_NOT_FOUND')
  })

  it('[PSI-23] 撤回委托 takes it back from the agency, and only while nobody has accepted it', async () => {
    const id = await ordered()
    expect(stateOf(await next(hengfeng, 'withdraw', id))).toBe('draft')
    expect(await copyOf(au, id)).toMatchObject({ isGone: true })
    expect((await told(au)).at(-1)).toMatch(/已由企业撤回$/u)
    expect(stateOf(await next(hengfeng, 'submit', id, { content: (await stored(id)).content }))).toBe(
      'waiting',
    )
    // Nobody had it meanwhile, so nobody is told that it has gone elsewhere.
    expect((await told(au)).at(-1)).toMatch(/^收到新的业务委托/u)
    expect(stateOf(await next(au, 'accept', id))).toBe('accepted')
    const late = await next(hengfeng, 'withdraw', id)
    expect(late.ok ? '' : late.problem.message.zh).toBe('单据当前状态为“受理中”，不能撤回委托')
  })

  it('[PSI-13] X2, X3: the server returns what waits, or all, with the reason, and tells both; what is finished stays', async () => {
    const waiting = await ordered()
    expect(stateOf(await kit.system('suspend', waiting))).toBe('supplement')
    expect((await stored(waiting)).content.fields['returnReason']).toBe(SUSPENDED)
    expect((await told(hengfeng)).at(-1)).toMatch(/因检验机构处置已退回，请另选机构$/u)
    expect((await told(au)).at(-1)).toMatch(/因处置已退回企业$/u)
    const under = await ordered()
    await next(au, 'accept', under)
    expect(stateOf(await kit.system('suspend', under))).toBe('SYNC_STATE')
    const done = await ordered()
    await next(au, 'accept', done)
    expect(stateOf(await next(au, 'complete', done, { content: await finished(done) }))).toBe('completed')
    await kit.file('au', false)
    expect(stateOf(await kit.system('strikeOff', under))).toBe('supplement')
    expect((await stored(under)).content.fields).toMatchObject({
      returnReason: STRUCK_OFF,
      agencyName: '示例澳洲商检有限公司',
    })
    expect(stateOf(await kit.system('strikeOff', done))).toBe('SYNC_STATE')
    expect((await stored(done)).content.fields).toMatchObject({
      agencyName: '示例澳洲商检有限公司',
      certificateNo: 'AU-1',
    })
    // Struck off, it is refused whatever it tries; another choice suffices.
    const open = await ordered({ agency: seedAgencies.hk.id })
    await kit.file('hk', false)
    const refused = await next(hk, 'accept', open)
    expect(refused.ok ? '' : refused.problem.message.zh).toBe('处置期间不能受理委托')
  })

  it('[PSI-22] X11: rules that change count for drafts, and not for what was handed in', async () => {
    const id = await ordered()
    await next(au, 'accept', id)
    const flag = async () => (await stored(id)).content.rows['goods']?.[0]?.['isBanned']
    expect(await flag()).toBe('no')
    await rule('84295212', { isBanned: '1' })
    expect(stateOf(await next(au, 'note', id, { content: await finished(id) }))).toBe('accepted')
    expect(await flag()).toBe('no')
    const late = await kit.act(hengfeng, { action: 'submit', id: randomUUID(), content: await whole() })
    await rule('84295212', { needsInspection: '1', basis: '示例' })
    expect(placesOf(late)).toEqual([['rows.goods.r1.hsCode', '该产品禁止进口，不能委托装运前检验']])
  })

  it('[SEC-03] a side does nothing of the other’s, a stranger finds nothing', async () => {
    const id = await ordered()
    const content = await finished(id)
    const tries: readonly (readonly [Actor, string, boolean])[] = [
      [hengfeng, 'accept', false],
      [hengfeng, 'complete', true],
      [hengfeng, 'giveBack', false],
      [hengfeng, 'suspend', false],
      [au, 'submit', true],
      [au, 'withdraw', false],
      [au, 'strikeOff', false],
      [customs, 'accept', false],
      [customs, 'withdraw', false],
    ]
    for (const [actor, action, carries] of tries)
      expect([
        actor.account.loginName,
        action,
        stateOf(await next(actor, action, id, { answers: { reason: '示例' }, ...(carries && { content }) })),
      ]).toEqual([actor.account.loginName, action, 'AUTH_FORBIDDEN'])
    for (const actor of [hk, yuanyang])
      for (const action of ['accept', 'withdraw'])
        expect(stateOf(await next(actor, action, id))).toMatch(/^(DRAFT_NOT_FOUND|AUTH_FORBIDDEN)$/u)
    // An agency begins none.
    expect(stateOf(await kit.act(au, { action: 'submit', id: randomUUID(), content }))).toBe(
      'DRAFT_NOT_FOUND',
    )
  })

  it('[SYNC-02] the same key twice is one order with one number and one notice', async () => {
    const id = randomUUID()
    const key = randomUUID()
    const content = await whole()
    const both = await Promise.all([
      kit.act(hengfeng, { action: 'submit', id, content, key }),
      kit.act(hengfeng, { action: 'submit', id, content, key }),
    ])
    expect(both.map(stateOf)).toEqual(['waiting', 'waiting'])
    expect(await told(au)).toHaveLength(1)
  })

  /** As an officer changes the rule at the desk. */
  const rule = (code: string, attributes: Record<string, string>) =>
    kit.db.transaction((tx) =>
      editCodes(
        tx,
        { table: 'usedMachinery', note: '示例', changes: [{ do: 'describe', code, attributes }] },
        customs,
        START,
      ),
    )
})
