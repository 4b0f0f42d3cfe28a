/** Annual reports begun for all agencies at once, and reminded of (PSI-14; psi.md, 2.8, 3.4, 3.6, L10). */
import { randomUUID } from 'node:crypto'
import { and, eq, isNotNull } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { rows } from '../../../db/central/rows.ts'
import { beginMany } from '../../../server/documents/begin-many.ts'
import type { Actor } from '../../../server/platform/context.ts'
import type { Database } from '../../../server/platform/database.ts'
import { seedAccounts } from '../../../server/seed/accounts.ts'
import { engines, type TestEngine } from '../../../server/testing/engines.ts'
import { nextReminder } from '../declare/report-reminders.ts'
import { seedAgencyAccounts } from './seed/agencies.ts'
import { filingContent } from './testing/contents.ts'
import { done, openKit, uploaded, type Kit } from './testing/kit.ts'

const REPORT = 'preshipment.report'
let engine: TestEngine
let database: Database
let kit: Kit
beforeAll(async () => {
  const [pglite] = engines
  if (!pglite) throw new Error('there is an engine')
  engine = await pglite.start()
  database = await engine.open()
  await seedAccounts(database.db)
  await seedAgencyAccounts(database.db)
  kit = openKit(database.db)
  await filed(kit.au)
  await filed(kit.hk)
})
afterAll(async () => {
  await database?.close()
  await engine?.stop()
})

async function filed(actor: Actor): Promise<void> {
  const content = filingContent(await uploaded(kit.db, actor))
  const sent = done(await kit.act(actor, { kind: 'preshipment.filing', action: 'submit', content }))
  done(
    await kit.act(kit.customs, { kind: 'preshipment.filing', action: 'accept', document: sent, answers: {} }),
  )
}
const order = (isTrial: boolean) =>
  beginMany(kit.services, kit.customs, {
    key: randomUUID(),
    kind: REPORT,
    action: 'begin',
    formVersion: 1,
    content: { fields: { year: '2025', due: '2026-12-10' }, rows: {}, attachments: {} },
    answers: {},
    isTrial,
  })
const reports = () =>
  kit.db
    .select()
    .from(rows)
    .where(and(eq(rows.collection, REPORT), isNotNull(rows.revision)))
const at = (beijing: string) => void (kit.clock.now = new Date(`${beijing}+08:00`))
const reminders = async () =>
  (await kit.titlesFor(kit.au)).filter((title) => title.startsWith('年度报告提醒')).length

it('[PSI-14] [PSI-24] every agency that is filed gets one report of a year; begun again, nobody gets a second', async () => {
  const begun = await kit.act(kit.customs, {
    kind: REPORT,
    action: 'begin',
    content: {
      fields: { agency: kit.au.tenantId, year: '2025', due: '2026-12-10' },
      rows: {},
      attachments: {},
    },
  })
  expect(done(begun).state).toBe('draft')
  expect(await order(true)).toEqual({ ok: true, value: { total: 1, had: 1 } })
  expect(await order(false)).toEqual({ ok: true, value: { total: 1, had: 1 } })
  await kit.runClock()
  const made = await reports()
  expect(made.map(({ tenantId }) => tenantId).toSorted()).toEqual(
    [kit.au.tenantId, kit.hk.tenantId].toSorted(),
  )
  expect(await order(true)).toEqual({ ok: true, value: { total: 0, had: 2 } })
})

it('[PSI-14] [PSI-16] who has not handed it in is reminded seven days and one day before it is due, each once', async () => {
  expect(await reminders()).toBe(0)
  at('2026-12-02T23:59:59')
  await kit.runClock()
  expect(await reminders()).toBe(0)
  at('2026-12-03T00:00:00')
  await kit.runClock()
  await kit.runClock()
  expect(await reminders()).toBe(1)
  at('2026-12-09T00:00:00')
  await kit.runClock()
  expect(await reminders()).toBe(2)
  at('2026-12-20T00:00:00')
  await kit.runClock()
  expect(await reminders()).toBe(2)
  expect((await reports()).map(({ state }) => state)).toEqual(['draft', 'draft'])
})

it('the next reminder follows from the day on which it is due', () => {
  expect(nextReminder('2026-12-10', '2026-11-21')).toBe('2026-12-03')
  expect(nextReminder('2026-12-10', '2026-12-03')).toBe('2026-12-09')
  expect(nextReminder('2026-12-10', '2026-12-09')).toBe('')
  expect(nextReminder(undefined, '2026-11-21')).toBe('')
})
