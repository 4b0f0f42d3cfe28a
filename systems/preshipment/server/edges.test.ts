/** What comes late, at New Year, or after a filing has gone (psi.md, L10; cases 24 and 49). */
import { randomUUID } from 'node:crypto'
import { and, eq, isNotNull, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import type { CentralDocument } from '../../../contract/shapes.ts'
import { rows } from '../../../db/central/rows.ts'
import type { Content } from '../../../domain/kit/document.ts'
import { beginMany } from '../../../server/documents/begin-many.ts'
import { engines } from '../../../server/testing/engines.ts'
import { oneStore } from '../../../server/testing/one-store.ts'
import { seedAgencyAccounts } from './seed/agencies.ts'
import { filingContent } from './testing/contents.ts'
import { codeOf, done, messageOf, openKit, placesOf, uploaded, type Kit } from './testing/kit.ts'
import { orderContent } from './testing/orders.ts'

const FILING = 'preshipment.filing'
const ORDER = 'preshipment.order'
const REPORT = 'preshipment.report'

describe.each(engines.slice(0, 1))('late and at the edges on $name', ({ start }) => {
  const database = oneStore({
    start,
    accounts: seedAgencyAccounts,
    emptied: sql`truncate rows, feed_heads, preshipment_agencies, preshipment_certificates, number_sequences, idempotency, notices, queued_acts, messages cascade`,
  })
  let kit: Kit
  beforeEach(() => void (kit = openKit(database().db)))

  const at = (beijing: string) => void (kit.clock.now = new Date(`${beijing}+08:00`))
  const applied = async (actor = kit.au) =>
    done(
      await kit.act(actor, {
        kind: FILING,
        action: 'submit',
        content: filingContent(await uploaded(kit.db, actor)),
      }),
    )
  const filed = async (actor = kit.au) =>
    done(
      await kit.act(kit.customs, {
        kind: FILING,
        action: 'accept',
        document: await applied(actor),
        answers: {},
      }),
    )
  const ordered = async () =>
    done(
      await kit.act(kit.hengfeng, {
        kind: ORDER,
        action: 'submit',
        content: orderContent(kit.au.tenantId, [await uploaded(kit.db, kit.hengfeng)]),
      }),
    )
  const by = (document: CentralDocument, action: string, content?: Content) =>
    kit.act(kit.au, { kind: document.collection, action, document, ...(content && { content }) })

  it('L10: a year is begun again while the draft of its report waits to be sent: it arrives at the one report', async () => {
    await filed()
    const content = (fields: Content['fields']): Content => ({ fields, rows: {}, attachments: {} })
    const year = { year: '2025' }
    const begin = () =>
      kit.act(kit.customs, {
        kind: REPORT,
        action: 'begin',
        content: content({ agency: kit.au.tenantId, ...year }),
      })
    const report = done(await begin())
    expect(placesOf(await begin())).toEqual(['fields.agency'])
    const many = await beginMany(kit.services, kit.customs, {
      key: randomUUID(),
      kind: REPORT,
      action: 'begin',
      formVersion: 1,
      content: content(year),
      answers: {},
      isTrial: false,
    })
    expect(many).toEqual({ ok: true, value: { total: 0, had: 1 } })
    await kit.runClock()
    const sent = await by(report, 'save', {
      ...report.content,
      fields: { ...report.content.fields, contact: '示例联系人' },
    })
    expect([done(sent).id, done(sent).content.fields['contact']]).toEqual([report.id, '示例联系人'])
    const all = await kit.db
      .select({ id: rows.id })
      .from(rows)
      .where(and(eq(rows.collection, REPORT), isNotNull(rows.revision)))
    expect(all).toEqual([{ id: report.id }])
  })

  it('24: an agency that was struck off still reads what it finished, and does nothing any more', async () => {
    await filed()
    const waiting = await ordered()
    const own = await uploaded(kit.db, kit.au)
    const under = done(await by(await ordered(), 'accept'))
    const finished = done(
      await by(under, 'complete', {
        ...under.content,
        fields: { ...under.content.fields, certificateNo: 'AU-1', certificateValidUntil: '2027-11-21' },
        attachments: { ...under.content.attachments, certificate: [own], report: [own] },
      }),
    )
    done(
      await kit.act(kit.customs, {
        kind: 'preshipment.disposition',
        action: 'begin',
        content: {
          fields: {
            agency: kit.au.tenantId,
            announcement: '示例公告',
            kind: 'strikeOff',
            ground: 'a30',
            from: '2026-11-21',
          },
          rows: {},
          attachments: {},
        },
      }),
    )
    // Before the server has come to it: refused in words to the agency.
    expect(messageOf(await by(waiting, 'accept'))).toBe('处置期间不能受理委托')
    await kit.runClock()
    const listed = await kit.db
      .select({ id: rows.id, state: rows.state, content: rows.content })
      .from(rows)
      .where(and(eq(rows.tenantId, kit.au.tenantId), eq(rows.collection, ORDER), eq(rows.state, 'completed')))
    expect(listed.map(({ id }) => id)).toEqual([finished.id])
    expect(listed[0]?.content.fields['certificateNo']).toBe('AU-1')
    for (const [document, action] of [
      [finished, 'note'],
      [finished, 'complete'],
      [finished, 'giveBack'],
    ] as const)
      expect([action, codeOf(await by(document, action, document.content))]).toEqual([action, 'SYNC_STATE'])
    expect(codeOf(await by(waiting, 'accept'))).not.toBe('ok')
  })

  it('49: at New Year in Beijing the year of the numbers changes, the counter of the system goes on, that of certificates begins anew', async () => {
    at('2026-12-31T23:59:59')
    expect((await filed()).content.fields).toMatchObject({
      applicationNo: '202600000000000001',
      certificateNo: 'JJD2026001',
    })
    at('2027-01-01T00:00:00')
    expect((await filed(kit.hk)).content.fields).toMatchObject({
      applicationNo: '202700000000000002',
      certificateNo: 'JJD2027001',
    })
  })

  it('49: the thousandth certificate of a year has four digits', async () => {
    await kit.db.execute(
      sql`insert into number_sequences (name, last) values ('preshipment-certificate:2026', 998)`,
    )
    expect((await filed()).content.fields['certificateNo']).toBe('JJD2026999')
    expect((await filed(kit.hk)).content.fields['certificateNo']).toBe('JJD20261000')
  })
})
