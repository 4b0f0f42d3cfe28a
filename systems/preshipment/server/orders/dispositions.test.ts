/** What a disposition of customs does to the orders of its agency, with real filings, dispositions and orders (psi.md, X1 – X3, L1 – L3, L6, L8, L9; cases 17, 18, 24, 25, 38, 39). */
import { randomUUID } from 'node:crypto'
import { and, eq, isNotNull, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { rows } from '../../../../db/central/rows.ts'
import type { CentralDocument } from '../../../../contract/shapes.ts'
import type { ActOutcome } from '../../../../contract/central/documents.ts'
import type { Content } from '../../../../domain/kit/document.ts'
import type { AttachmentRef } from '../../../../domain/kit/field.ts'
import { editCodes } from '../../../../server/codes/edit.ts'
import type { Actor } from '../../../../server/platform/context.ts'
import { engines } from '../../../../server/testing/engines.ts'
import { oneStore } from '../../../../server/testing/one-store.ts'
import { seedAgencyAccounts } from '../seed/agencies.ts'
import { agencyFields, filingContent } from '../testing/contents.ts'
import { codeOf, done, messageOf, openKit, placesOf, uploaded, type Kit } from '../testing/kit.ts'
import { orderContent } from '../testing/orders.ts'
import { STRUCK_OFF, SUSPENDED } from './effects.ts'

const FILING = 'preshipment.filing'
const DISPOSITION = 'preshipment.disposition'
const ORDER = 'preshipment.order'
const TODAY = '2026-11-21'
const NAME = agencyFields.nameZh
const NOT_RECOGNISED = (until: string) =>
  `“${NAME}”处于“不予认可装运前检验结果”处置期（至 ${until}），不能委托，请重新选择`

describe.each(engines)('dispositions and orders on $name', ({ start }) => {
  const database = oneStore({
    start,
    accounts: seedAgencyAccounts,
    emptied: sql`truncate rows, feed_heads, preshipment_agencies, preshipment_certificates, number_sequences, idempotency, notices, queued_acts, messages cascade`,
  })
  let kit: Kit
  let paper: AttachmentRef
  beforeEach(async () => {
    kit = openKit(database().db)
    paper = await uploaded(kit.db, kit.hengfeng)
    await filed(kit.au)
    await filed(kit.hk, { nameZh: '示例香港检验有限公司' })
  })

  const filed = async (actor: Actor, fields: Content['fields'] = {}): Promise<CentralDocument> => {
    const own = await uploaded(kit.db, actor)
    const sent = done(
      await kit.act(actor, { kind: FILING, action: 'submit', content: filingContent(own, fields) }),
    )
    return done(await kit.act(kit.customs, { kind: FILING, action: 'accept', document: sent, answers: {} }))
  }
  const whole = (over: Content['fields'] = {}) => orderContent(kit.au.tenantId, [paper], over)
  const submit = (content = whole(), document?: CentralDocument) =>
    kit.act(kit.hengfeng, { kind: ORDER, action: 'submit', content, ...(document && { document }) })
  const ordered = async (over: Content['fields'] = {}) => done(await submit(whole(over)))
  const by = (
    actor: Actor,
    document: CentralDocument,
    action: string,
    more: { answers?: Record<string, string>; content?: Content } = {},
  ): Promise<ActOutcome> => kit.act(actor, { kind: document.collection, action, document, ...more })
  const accepted = async () => done(await by(kit.au, await ordered(), 'accept'))
  const finished = async ({ content }: CentralDocument, certificateNo = 'AU-1'): Promise<Content> => {
    const own = await uploaded(kit.db, kit.au)
    return {
      ...content,
      fields: { ...content.fields, certificateNo, certificateValidUntil: '2027-11-21' },
      attachments: { ...content.attachments, certificate: [own], report: [own] },
    }
  }
  const dispose = (fields: Content['fields']) =>
    kit.act(kit.customs, {
      kind: DISPOSITION,
      action: 'begin',
      content: {
        fields: { agency: kit.au.tenantId, announcement: '示例公告', from: TODAY, ...fields },
        rows: {},
        attachments: {},
      },
    })
  const barred = (until: string, from = TODAY) =>
    dispose({ kind: 'notRecognised', ground: 'a29i2', from, until })
  const rectify = () =>
    dispose({ kind: 'rectify', ground: 'a28i1', until: '2026-12-20', requirement: '示例整改要求' })
  const strikeOff = () => dispose({ kind: 'strikeOff', ground: 'a30' })
  const at = (beijing: string) => void (kit.clock.now = new Date(`${beijing}+08:00`))
  const now = async ({ id }: CentralDocument): Promise<CentralDocument> => {
    const [row] = await kit.db
      .select()
      .from(rows)
      .where(and(eq(rows.id, id), isNotNull(rows.revision)))
    if (!row || row.revision === null) throw new Error('not stored')
    return {
      id,
      collection: row.collection,
      state: row.state,
      content: row.content,
      revision: row.revision,
      history: row.history ?? [],
    } as CentralDocument // as much of it as actions and these tests look at
  }
  const placed = (outcome: ActOutcome): (readonly [string, string])[] =>
    outcome.ok
      ? []
      : (outcome.problem.places ?? []).map(({ at: place, message }) => [place, message.zh] as const)

  it('[PSI-21] [PSI-09] X1: the last day is included on the server’s clock, at the field and in words to the agency', async () => {
    const under = await accepted()
    done(await barred(TODAY))
    await kit.runClock()
    at('2026-11-21T23:59:59')
    expect(placed(await submit())).toEqual([['fields.agency', NOT_RECOGNISED(TODAY)]])
    expect(messageOf(await by(kit.au, under, 'complete', { content: await finished(under) }))).toBe(
      '处置期间不能受理委托',
    )
    // At midnight it is over, though no clock has moved the disposition yet.
    at('2026-11-22T00:00:00')
    expect((await submit()).ok).toBe(true)
    expect((await by(kit.au, under, 'complete', { content: await finished(under) })).ok).toBe(true)
  })

  it('[PSI-13] X2: what waits comes back with the reason and both are told; what is under inspection stays and can only be returned', async () => {
    const [waiting, elsewhere] = [await ordered(), await ordered({ agency: kit.hk.tenantId })]
    const under = await accepted()
    done(await rectify())
    await kit.runClock()
    const back = await now(waiting)
    expect([back.state, back.content.fields['returnReason']]).toEqual(['supplement', SUSPENDED])
    const no = back.content.fields['orderNo']
    expect(await kit.titlesFor(kit.hengfeng)).toContain(
      `您的业务委托 (委托号: ${no}) 因检验机构处置已退回，请另选机构`,
    )
    expect(await kit.titlesFor(kit.au)).toContain(`业务委托 (委托号: ${no}) 因处置已退回企业`)
    expect([(await now(under)).state, (await now(elsewhere)).state]).toEqual(['accepted', 'waiting'])
    expect(messageOf(await by(kit.au, under, 'complete', { content: await finished(under) }))).toBe(
      '处置期间不能受理委托',
    )
    expect((await by(kit.au, under, 'giveBack', { answers: { reason: '示例' } })).ok).toBe(true)
  })

  it('X2 by the clock: commissionable the day before, back at midnight', async () => {
    done(await barred('2026-12-10', '2026-11-22'))
    const waiting = await ordered()
    await kit.runClock()
    expect((await now(waiting)).state).toBe('waiting')
    at('2026-11-22T00:00:00')
    expect(placed(await submit())).toEqual([['fields.agency', NOT_RECOGNISED('2026-12-10')]])
    await kit.runClock()
    expect((await now(waiting)).state).toBe('supplement')
  })

  it('two spans with a gap: the second one counts on its day, whatever the public row was last given', async () => {
    done(await barred('2026-11-25'))
    done(await barred('2026-12-10', '2026-12-01'))
    // No clock has run since.
    at('2026-11-28T12:00:00')
    const waiting = await ordered()
    at('2026-12-01T00:00:00')
    expect(placesOf(await submit())).toEqual(['fields.agency'])
    expect(messageOf(await by(kit.au, waiting, 'accept'))).toBe('处置期间不能受理委托')
  })

  it('[PSI-13] X3: struck off, what is not finished comes back; what is finished keeps agency and certificate; another choice suffices', async () => {
    const [waiting, under, done1] = [await ordered(), await accepted(), await accepted()]
    const finishedOrder = done(await by(kit.au, done1, 'complete', { content: await finished(done1) }))
    done(await strikeOff())
    await kit.runClock()
    for (const order of [waiting, under]) {
      const back = await now(order)
      expect([back.state, back.content.fields['returnReason']]).toEqual(['supplement', STRUCK_OFF])
    }
    expect((await now(finishedOrder)).content.fields).toMatchObject({
      agencyName: NAME,
      certificateNo: 'AU-1',
    })
    const back = await now(waiting)
    expect(placed(await submit(back.content, back))).toEqual([
      ['fields.agency', `“${NAME}”已撤销备案，不能委托，请重新选择`],
    ])
    const chosen = { ...back.content, fields: { ...back.content.fields, agency: kit.hk.tenantId } }
    expect(done(await submit(chosen, back)).state).toBe('waiting')
    // Accepted by the one that is gone: refused, and nothing of it is seen any more.
    expect(codeOf(await by(kit.au, await now(waiting), 'accept'))).toBe('DRAFT_NOT_FOUND')
  })

  it('L1: a disposition lands while an order waits to be sent: it comes back to its field, and another agency takes it', async () => {
    done(await rectify())
    const late = await submit()
    expect(placed(late)).toEqual([['fields.agency', `“${NAME}”正在限期整改，不能委托，请重新选择`]])
    expect(done(await submit(whole({ agency: kit.hk.tenantId }))).state).toBe('waiting')
  })

  it('L2: of accepting and withdrawing at one moment the first wins, the other is told the state', async () => {
    const order = await ordered()
    const [took, withdrew] = await Promise.all([
      by(kit.au, order, 'accept'),
      by(kit.hengfeng, order, 'withdraw'),
    ])
    expect([took.ok, withdrew.ok].filter(Boolean)).toHaveLength(1)
    expect(took.ok ? messageOf(withdrew) : codeOf(took)).toBe(
      took.ok ? '单据当前状态为“受理中”，不能撤回委托' : 'DRAFT_NOT_FOUND',
    )
    expect((await now(order)).state).toBe(took.ok ? 'accepted' : 'draft')
  })

  it('L3: the enterprise withdrew, or chose another agency, while 接受委托 waited: refused, and the order is not there for the agency', async () => {
    const withdrawn = await ordered()
    done(await by(kit.hengfeng, withdrawn, 'withdraw'))
    expect(codeOf(await by(kit.au, withdrawn, 'accept'))).toBe('DRAFT_NOT_FOUND')
    const moved = await ordered()
    const back = done(await by(kit.au, moved, 'giveBack', { answers: { reason: '示例' } }))
    done(await submit({ ...back.content, fields: { ...back.content.fields, agency: kit.hk.tenantId } }, back))
    expect(codeOf(await by(kit.au, back, 'accept'))).toBe('DRAFT_NOT_FOUND')
    expect((await now(moved)).state).toBe('waiting')
  })

  it('L4: two clerks of one agency finish one order: the second is told of the conflict', async () => {
    const under = await accepted()
    const [first, second] = await Promise.all(
      ['AU-1', 'AU-2'].map(async (number) =>
        by(kit.au, under, 'complete', { content: await finished(under, number) }),
      ),
    )
    const outcomes = [first, second].map((outcome) => (outcome ? codeOf(outcome) : ''))
    expect(outcomes.filter((code) => code === 'ok')).toHaveLength(1)
    expect(outcomes.find((code) => code !== 'ok')).toMatch(/^SYNC_(CONFLICT|STATE)$/u)
    expect(await kit.titlesFor(kit.hengfeng)).toHaveLength(2)
  })

  it('L6: a rectification is approved while a second version waits: refused by its state', async () => {
    const one = done(await rectify())
    const own = await uploaded(kit.db, kit.au)
    const said = (text: string): Content => ({
      ...one.content,
      fields: { ...one.content.fields, rectification: text },
      attachments: { materials: [own] },
    })
    const first = done(await by(kit.au, one, 'submit', { content: said('示例第一版') }))
    done(await by(kit.customs, first, 'approve'))
    // In the window the two versions are compared, and the state is told there.
    expect(codeOf(await by(kit.au, first, 'submit', { content: said('示例第二版') }))).toBe('SYNC_CONFLICT')
    expect(await now(one)).toMatchObject({
      state: 'rectified',
      content: { fields: { rectification: '示例第一版' } },
    })
  })

  it('L8: a rule prohibits the goods while the order waits: it comes back at the HS code of that row', async () => {
    await kit.db.transaction((tx) =>
      editCodes(
        tx,
        {
          table: 'usedMachinery',
          note: '示例',
          changes: [{ do: 'describe', code: '84295212', attributes: { isBanned: '1' } }],
        },
        kit.customs,
        kit.clock.now,
      ),
    )
    const refused = await submit()
    await kit.db.transaction((tx) =>
      editCodes(
        tx,
        {
          table: 'usedMachinery',
          note: '示例',
          changes: [
            { do: 'describe', code: '84295212', attributes: { needsInspection: '1', basis: '示例' } },
          ],
        },
        kit.customs,
        kit.clock.now,
      ),
    )
    expect(placed(refused)).toEqual([['rows.goods.r1.hsCode', '该产品禁止进口，不能委托装运前检验']])
  })

  it('L9: struck off while three of its acts wait: each is refused, in order, and none blocks another', async () => {
    const [one, two] = [await ordered(), await ordered()]
    const under = await accepted()
    done(await strikeOff())
    const outcomes = await kit.batch(kit.au, [
      { kind: ORDER, action: 'accept', document: one },
      { kind: ORDER, action: 'complete', document: under, content: await finished(under) },
      { kind: ORDER, action: 'giveBack', document: two, answers: { reason: '示例：不能继续办理' } },
    ])
    expect(outcomes.map(messageOf)).toEqual(['处置期间不能受理委托', '处置期间不能受理委托', 'ok'])
    await kit.runClock()
    for (const order of [one, two, under]) expect((await now(order)).state).toBe('supplement')
    // Returned by the agency itself before the server came to it.
    expect((await now(two)).content.fields['returnReason']).toBe('示例：不能继续办理')
  })

  it('25: lifted once, nothing is told twice; what was lifted frees the agency at once', async () => {
    const one = done(await barred('2026-12-10'))
    const lifted = done(await by(kit.customs, one, 'lift', { answers: { reason: '示例' } }))
    const told = await kit.titlesFor(kit.au)
    expect(codeOf(await by(kit.customs, lifted, 'lift', { answers: { reason: '再次' } }))).toBe('SYNC_STATE')
    expect(await kit.titlesFor(kit.au)).toEqual(told)
    expect((await submit()).ok).toBe(true)
  })

  it('39: what is inspected is changed by nobody; its copy has neither number, certificate nor reason', async () => {
    const under = await accepted()
    const over = done(await by(kit.au, under, 'complete', { content: await finished(under) }))
    for (const [actor, action] of [
      [kit.au, 'note'],
      [kit.au, 'complete'],
      [kit.au, 'giveBack'],
      [kit.hengfeng, 'submit'],
      [kit.hengfeng, 'withdraw'],
    ] as const)
      expect([
        action,
        codeOf(await by(actor, over, action, { content: over.content, answers: { reason: '示例' } })),
      ]).toEqual([action, 'SYNC_STATE'])
    const copied = done(
      await kit.act(kit.hengfeng, {
        kind: ORDER,
        action: 'submit',
        id: randomUUID(),
        content: {
          ...over.content,
          attachments: { ...over.content.attachments, certificate: [], report: [] },
        },
      }),
    )
    expect(copied.content.fields['orderNo']).not.toBe(over.content.fields['orderNo'])
    for (const name of [
      'certificateNo',
      'certificateValidUntil',
      'acceptedAt',
      'completedAt',
      'returnReason',
    ])
      expect([name, copied.content.fields[name] ?? '']).toEqual([name, ''])
  })
})
