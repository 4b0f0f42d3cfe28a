/** What customs begins, and what it does to an agency, on both databases (psi.md, 2.2, 2.5 – 2.8, 3.2, 3.4 – 3.6, X2 – X10). */
import { randomUUID } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import type { CentralDocument } from '../../../contract/shapes.ts'
import { messages } from '../../../db/central/channel.ts'
import { rows } from '../../../db/central/rows.ts'
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
const CHANGE = 'preshipment.change'
const AGENCY = 'preshipment.agency'
const DISPOSITION = 'preshipment.disposition'
const FEEDBACK = 'preshipment.feedback'
const INSPECTION = 'preshipment.inspection'
const REPORT = 'preshipment.report'
const TODAY = '2026-11-21'

const bare = (fields: Content['fields'], attachments: Content['attachments'] = {}): Content => ({
  fields,
  rows: {},
  attachments,
})

describe.each(engines)('what customs begins on $name', ({ start }) => {
  const database = oneStore({
    start,
    accounts: seedAgencyAccounts,
    emptied: sql`truncate rows, feed_heads, preshipment_agencies, number_sequences, idempotency, notices, queued_acts, messages cascade`,
  })
  let kit: Kit
  let file: AttachmentRef
  let filing: CentralDocument
  beforeEach(async () => {
    kit = openKit(database().db)
    file = await uploaded(kit.db, kit.au)
    filing = await filed()
  })

  const filed = async (actor: Actor = kit.au, fields: Content['fields'] = {}) => {
    const own = actor === kit.au ? file : await uploaded(kit.db, actor)
    const sent = done(
      await kit.act(actor, { kind: FILING, action: 'submit', content: filingContent(own, fields) }),
    )
    return done(await kit.act(kit.customs, { kind: FILING, action: 'accept', document: sent, answers: {} }))
  }
  const begin = (kind: string, fields: Content['fields'], actor = kit.customs) =>
    kit.act(actor, { kind, action: 'begin', content: bare({ agency: kit.au.tenantId, ...fields }) })
  const dispose = (fields: Content['fields']) =>
    begin(DISPOSITION, { announcement: '示例公告', from: TODAY, ...fields })
  const barred = (until: string, more: Content['fields'] = {}) =>
    dispose({ kind: 'notRecognised', ground: 'a29i2', until, ...more })
  const rectify = (until: string) =>
    dispose({ kind: 'rectify', ground: 'a28i1', until, requirement: '示例整改要求' })
  const by = (
    document: CentralDocument,
    action: string,
    answers: Record<string, string> = {},
    actor = kit.customs,
  ) => kit.act(actor, { kind: document.collection, action, document, answers })
  const answer = (document: CentralDocument, action: string, fields: Content['fields'], actor = kit.au) =>
    kit.act(actor, {
      kind: document.collection,
      action,
      document,
      content: bare({ ...document.content.fields, ...fields }, { materials: [file] }),
    })
  const file2 = () => kit.act(kit.au, { kind: FILING, action: 'submit', content: filingContent(file) })
  const standing = async () => {
    const row = await kit.publicRow(AGENCY, kit.au.tenantId)
    return row && [row.state, row.content.fields['until'] ?? '']
  }
  const at = (beijing: string) => void (kit.clock.now = new Date(`${beijing}+08:00`))
  const taken = async (day = TODAY) => (await commissionable(kit.db, kit.au.tenantId, day)).ok
  const now = async (document: CentralDocument) => (await kit.stored(document.id))?.state

  it('[PSI-08] a change is judged against what is filed, and becomes it only when customs approves', async () => {
    const changeOf = (fields: Content['fields'] = {}) => ({
      ...filingContent(file),
      fields: { ...filingContent(file).fields, reason: '示例变更', ...fields },
    })
    const submit = (content: Content) => kit.act(kit.au, { kind: CHANGE, action: 'submit', content })
    expect(messageOf(await submit(changeOf()))).toBe('没有修改的内容')
    const forged = await submit(changeOf({ legalName: 'Somebody Else', contactPhone: '+61 2 5550 9999' }))
    expect([messageOf(forged), placesOf(forged)]).toEqual([
      '该项发生变化须重新办理备案',
      ['fields.legalName'],
    ])
    const first = done(await submit(changeOf({ contactPhone: '+61 2 5550 9999' })))
    expect(first.content.fields).toMatchObject({ certificateNo: 'JJD2026001', legalName: 'Sample Person' })
    expect(messageOf(await submit(changeOf({ fax: '+61 2 5550 8888' })))).toBe('变更正在审核')
    done(await by(first, 'refuse', { opinion: '示例：不予变更' }))
    await kit.runClock()
    expect((await kit.stored(filing.id))?.content.fields['contactPhone']).toBe('+61 2 5550 1234')

    const second = done(await submit(changeOf({ contactPhone: '+61 2 5550 7777', registeredPlace: '悉尼' })))
    done(await by(second, 'approve'))
    await kit.runClock()
    expect((await kit.publicRow(AGENCY, kit.au.tenantId))?.content.fields['registeredPlace']).toBe('悉尼')
    const amended = await kit.stored(filing.id)
    expect([amended?.state, amended?.content.fields['contactPhone']]).toEqual(['accepted', '+61 2 5550 7777'])
    expect((await kit.stored(second.id))?.content.fields['changedAt']).toBe(TODAY)
  })

  it('[PSI-13] 不予认可 to the 10th ends with it, whoever looks; the query shows it and re-filing is refused', async () => {
    const one = done(await barred('2026-12-10'))
    expect([one.state, one.content.fields['certificateNo']]).toEqual(['inForce', 'JJD2026001'])
    expect(await standing()).toEqual(['notRecognised', '2026-12-10'])
    expect(messageOf(await file2())).toBe('不予认可处置期间不予重新备案')
    expect([await taken('2026-12-10'), await taken('2026-12-11')]).toEqual([false, true])
    at('2026-12-10T23:59:59')
    await kit.runClock()
    expect([await now(one), await standing()]).toEqual(['inForce', ['notRecognised', '2026-12-10']])
    at('2026-12-11T00:00:00')
    await kit.runClock()
    expect([await now(one), await standing()]).toEqual(['expired', ['normal', '']])
    expect(codeOf(await by(one, 'lift', { reason: '迟了' }))).not.toBe('ok')
    expect((await file2()).ok).toBe(true)
  })

  it('begun for tomorrow: free today, re-filing refused already, in force at midnight', async () => {
    const one = done(await barred('2026-12-10', { from: '2026-11-22' }))
    expect([one.state, await standing(), await taken()]).toEqual(['pending', ['normal', ''], true])
    expect(messageOf(await file2())).toBe('不予认可处置期间不予重新备案')
    at('2026-11-22T00:00:00')
    await kit.runClock()
    expect([await now(one), await standing()]).toEqual(['inForce', ['notRecognised', '2026-12-10']])
  })

  it('both kinds, and two of one: the gravest and the latest end count; lifting one leaves the other', async () => {
    const short = done(await barred('2026-12-01'))
    const long = done(await barred('2026-12-20'))
    const order = done(await rectify('2026-11-30'))
    expect(await standing()).toEqual(['notRecognised', '2026-12-20'])
    const lifted = done(await by(short, 'lift', { reason: '示例' }))
    expect(await standing()).toEqual(['notRecognised', '2026-12-20'])
    expect(codeOf(await by(lifted, 'lift', { reason: '再次' }))).toBe('SYNC_STATE')
    done(await by(long, 'lift', { reason: '示例' }))
    expect(await standing()).toEqual(['rectifying', '2026-11-30'])
    expect(messageOf(await file2())).toBe('请完成限期整改后重新备案')
    done(await by(order, 'lift', { reason: '示例' }))
    expect([await standing(), await taken()]).toEqual([['normal', ''], true])
  })

  it('限期整改 goes on past its deadline, marked 逾期, through three rounds, until customs approves', async () => {
    let one = done(await rectify('2026-11-25'))
    at('2026-11-26T00:00:00')
    await kit.runClock()
    await kit.runClock()
    const marked = await kit.stored(one.id)
    expect([marked?.state, marked?.content.fields['isOverdue'], marked?.revision]).toEqual([
      'toRectify',
      '1',
      2,
    ])
    expect([await standing(), await taken('2026-11-26')]).toEqual([['rectifying', '2026-11-25'], false])
    one = { ...one, revision: 2, content: marked?.content ?? one.content }
    for (const round of ['一', '二', '三']) {
      one = done(await answer(one, 'submit', { rectification: `示例第${round}次整改` }))
      expect(one.state).toBe('handedIn')
      if (round !== '三') one = done(await by(one, 'refuse', { opinion: `示例：第${round}次不通过` }))
    }
    one = done(await by(one, 'approve'))
    expect([one.state, one.history.length, await standing()]).toEqual(['rectified', 8, ['normal', '']])
  })

  it('grounds and spans are those of the articles', async () => {
    const wrong = async (fields: Content['fields']) => {
      const outcome = await dispose(fields)
      return outcome.ok
        ? []
        : (outcome.problem.places ?? []).map(({ at: place, message }) => [place, message.zh])
    }
    expect(await wrong({ kind: 'notRecognised', ground: 'a29i1', until: '2027-12-25' })).toEqual([
      ['fields.until', '不予认可的期限不超过1年'],
    ])
    expect(await wrong({ kind: 'notRecognised', ground: 'a28i1', until: '2027-01-01' })).toEqual([
      ['fields.ground', '处置依据与处置类型不符'],
    ])
    expect(
      await wrong({ kind: 'notRecognised', ground: 'a29i1', until: '2026-12-01', from: '2026-11-20' }),
    ).toEqual([['fields.from', '不能早于今天']])
    expect(placesOf(await dispose({ kind: 'rectify', ground: 'a28i1' }))).toEqual([
      'fields.until',
      'fields.requirement',
    ])
    expect((await dispose({ kind: 'notRecognised', ground: 'a29i1', until: '2027-11-20' })).ok).toBe(true)
  })

  it('撤销备案: gone from the query, everything about it ends, and a new filing goes at once with the old number', async () => {
    const ordered = done(await rectify('2026-12-20'))
    const gone = done(await dispose({ kind: 'strikeOff', ground: 'a30' }))
    expect([gone.state, await standing(), await taken()]).toEqual(['struckOff', undefined, false])
    const why = await commissionable(kit.db, kit.au.tenantId, TODAY)
    expect(why.ok ? '' : why.problem.message.zh).toBe(
      '“示例澳洲商检有限公司”已撤销备案，不能委托，请重新选择',
    )
    await kit.runClock()
    expect([await now(filing), await now(ordered)]).toEqual(['struckOff', 'lifted'])
    expect(messageOf(await dispose({ kind: 'strikeOff', ground: 'a30' }))).not.toBe('ok')
    const again = done(await file2())
    expect(again.content.fields['formerCertificateNo']).toBe('JJD2026001')
    done(await by(again, 'accept'))
    expect((await kit.publicRow(AGENCY, kit.au.tenantId))?.content.fields['certificateNo']).toBe('JJD2026002')
  })

  it('X6, X10: a running 不予认可 outlives the filing, and no filing is accepted meanwhile', async () => {
    const waiting = done(await file2())
    done(await barred('2026-12-10'))
    expect(messageOf(await by(waiting, 'accept'))).toBe('该机构处于处置期，不能受理')
    done(await dispose({ kind: 'strikeOff', ground: 'a30' }))
    done(await by(waiting, 'refuse', { opinion: '示例' }))
    expect(messageOf(await file2())).toBe('不予认可处置期间不予重新备案')
  })

  it('[PSI-12] files are answered in rounds; on site there is nothing to hand in until customs asks', async () => {
    const asked = { announcement: '示例检查', answerBy: '2026-11-30' }
    expect(placesOf(await begin(INSPECTION, { ...asked, kind: 'files' }))).toEqual(['fields.requirement'])
    let one = done(await begin(INSPECTION, { ...asked, kind: 'files', requirement: '示例要求' }))
    expect([one.state, (await kit.stored(one.id))?.tenantId]).toEqual(['toAnswer', kit.au.tenantId])
    const none = await kit.act(kit.au, {
      kind: INSPECTION,
      action: 'submit',
      document: one,
      content: bare({ ...one.content.fields, statement: '示例' }),
    })
    expect(placesOf(none)).toEqual(['attachments.materials'])
    one = done(await answer(one, 'submit', { statement: '示例说明', announcement: '改掉' }))
    expect(one.content.fields['announcement']).toBe('示例检查')
    one = done(await by(one, 'refuse', { opinion: '示例：请补' }))
    at('2026-12-01T09:00:00')
    one = done(await answer(one, 'submit', { statement: '示例补充' }))
    expect(one.content.fields['isOverdue']).toBe('1')
    expect(done(await by(one, 'approve')).state).toBe('done')

    at('2026-11-21T12:00:00')
    const onSite = {
      ...asked,
      kind: 'onSite',
      siteOn: '2026-11-25',
      sitePlace: '示例地点',
      inspectors: '示例关员',
    }
    let site = done(await begin(INSPECTION, onSite))
    expect(site.state).toBe('onSite')
    expect(codeOf(await answer(site, 'submit', { statement: '示例' }))).not.toBe('ok')
    site = done(await by(site, 'refuseOnSite', { findings: '示例：记录不全' }))
    expect(site.content.fields['findings']).toBe('示例：记录不全')
    site = done(await answer(site, 'submit', { statement: '示例补充' }))
    expect(done(await by(site, 'approve')).state).toBe('done')
  })

  it('[PSI-11] a district asks in its own name, the agency replies, customs closes or sends back', async () => {
    const asked = {
      subject: '示例问题',
      kind: 'untrue',
      description: '示例描述',
      answerBy: '2026-11-30',
      office: '3101',
    }
    expect(codeOf(await begin(FEEDBACK, { ...asked, office: '3104' }, kit.district))).toBe('AUTH_FORBIDDEN')
    let one = done(await begin(FEEDBACK, asked, kit.district))
    expect(one.state).toBe('toReply')
    one = done(await answer(one, 'reply', { reply: '示例回复' }))
    one = done(await by(one, 'sendBack', { opinion: '示例：请补充' }, kit.district))
    one = done(await answer(one, 'reply', { reply: '示例再次回复' }))
    expect(done(await by(one, 'close', {}, kit.district)).state).toBe('closed')
    const other = done(await begin(FEEDBACK, { ...asked, office: '3104' }))
    expect(codeOf(await by(other, 'withdraw', {}, kit.district))).toBe('AUTH_FORBIDDEN')
    expect(codeOf(await begin(DISPOSITION, { kind: 'strikeOff' }, kit.district))).toBe('AUTH_FORBIDDEN')
    expect(codeOf(await begin(FEEDBACK, asked, kit.au))).toBe('AUTH_FORBIDDEN')
  })

  it('[PSI-14] a year has one report; its sums are the server’s, and what is handed in is no longer changed', async () => {
    expect(placesOf(await begin(REPORT, { year: '2027' }))).toEqual(['fields.year'])
    const both = await kit.batch(
      kit.customs,
      [1, 2].map(() => ({
        kind: REPORT,
        action: 'begin',
        id: randomUUID(),
        content: bare({ agency: kit.au.tenantId, year: '2025' }),
      })),
    )
    expect(both.map(placesOf)).toEqual([[], ['fields.agency']])
    const [outcome] = both
    if (!outcome) throw new Error('two actions have two outcomes')
    let one = done(outcome)
    expect(one).toMatchObject({ state: 'draft', content: { fields: { nameZh: '示例澳洲商检有限公司' } } })
    const lines = [
      { id: 'a', category: 'lifting', batches: '3', value: '0.1', failed: '1' },
      { id: 'b', category: 'paper', batches: '2', value: '0.2', failed: '0' },
    ]
    const said = (fields: Content['fields'], rows = lines): Content => ({
      fields: { ...one.content.fields, ...fields },
      rows: { byCategory: rows },
      attachments: { report: [file] },
    })
    const act = (action: string, content: Content) =>
      kit.act(kit.au, { kind: REPORT, action, document: one, content })
    expect(placesOf(await act('save', said({ contactPhone: 'abc' })))).toEqual(['fields.contactPhone'])
    one = done(await act('save', said({ totalValue: '999' })))
    expect(one.content.fields).toMatchObject({ totalBatches: '5', totalValue: '0.30', totalFailed: '1' })
    const texts = {
      contact: '示例',
      contactPhone: '+61 2 5550 1234',
      contactEmail: 'psi@example.com',
      certificates: '4',
    }
    const more = { onArrival: '无', quality: '无', staff: '无', filedFacts: '无' }
    const twice = [...lines, { id: 'c', category: 'paper', batches: '1', value: '1', failed: '2' }]
    expect(placesOf(await act('submit', said({ ...texts, ...more }, twice)))).toEqual([
      'rows.byCategory.c.failed',
      'rows.byCategory',
    ])
    one = done(await act('submit', said({ ...texts, ...more })))
    expect(one.state).toBe('handedIn')
    expect(codeOf(await act('submit', said({ ...texts, ...more })))).toBe('SYNC_STATE')
    expect(done(await by(one, 'close')).state).toBe('closed')
  })

  it('what is begun is told in the window, by mail and by SMS, once', async () => {
    const one = done(await barred('2026-12-10'))
    const title = `处置 (编号: ${one.content.fields['dispositionNo']}) 通知`
    expect(await kit.titlesFor(kit.au)).toContain(title)
    const sent = await kit.db.select().from(messages)
    expect(
      sent
        .filter(({ subject }) => subject.startsWith(title))
        .map(({ medium, addressee }) => `${medium} ${addressee}`)
        .toSorted((one, other) => (one < other ? -1 : 1)),
    ).toEqual(['mail psi-au@example.com', 'sms +61 2 5550 1235'])
  })

  it('对外公告 reaches every enterprise', async () => {
    done(await barred('2026-12-10', { isPublic: '1' }))
    const shown = await kit.db
      .select({ content: rows.content })
      .from(rows)
      .where(and(eq(rows.tenantId, kit.hengfeng.tenantId), eq(rows.collection, 'general.notice')))
    expect(shown.map(({ content }) => content.fields['title'])).toEqual([
      '关于示例澳洲商检有限公司的处置公告',
    ])
  })

  it('another agency neither sees nor answers it', async () => {
    const one = done(await rectify('2026-12-10'))
    expect(codeOf(await answer(one, 'submit', { rectification: '示例' }, kit.hk))).toBe('DRAFT_NOT_FOUND')
    expect(codeOf(await by(one, 'lift', { reason: '示例' }, kit.district))).toBe('AUTH_FORBIDDEN')
  })
})
