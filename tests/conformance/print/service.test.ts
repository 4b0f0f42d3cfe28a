/** PRN-01, CERT-15: the print service or the client going away in the middle; the rendering failing. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { documentName } from '../../../print-control/drivers/driver.ts'
import { NO_CALIBRATION } from '../../../domain/printing/layout.ts'
import { pause } from '../../support/print/child.ts'
import { prepareJob, signOrder, type RunningControl } from '../../support/print/control.ts'
import { startFaultyProxy, type FaultyProxy } from '../../support/print/faulty-proxy.ts'
import { sampleContent, sampleLayout } from '../../support/print/fixtures.ts'
import { jobAt, startDesk, statesOf, wishFor, type Account, type Desk } from './desk.ts'

let desk: Desk
let proxy: FaultyProxy
let account: Account
beforeAll(async () => {
  desk = await startDesk()
  proxy = await startFaultyProxy(desk.cups.url)
})
beforeEach(async () => {
  account = await desk.account()
  proxy.become('none')
  return () => account.end()
})
afterAll(async () => {
  await proxy.stop()
  await desk.stop()
})

const start = (env: Readonly<Record<string, string>> = {}): Promise<RunningControl> =>
  account.start({ SILL_CUPS_URL: proxy.url, ...env })

test('CERT-15 the answer to a submission is lost: unknown, one job, and the record found by name', async () => {
  const control = await start()
  const { jobId, order } = await prepareJob(control, wishFor('S-lost'))
  proxy.become('lose-answer')
  expect(await control.ask('print', signOrder(order, desk.workstation))).toMatchObject({
    ok: false,
    problem: { code: 'SPOOL_UNCLEAR', blankConsumed: 'unknown', retrySafe: false },
  })
  expect(await statesOf(control, jobId)).toEqual([
    'CREATED',
    'VALIDATED',
    'RESERVED',
    'INTENT',
    'UNKNOWN',
    'AWAIT_CONFIRM',
  ])
  expect((await jobAt(control, jobId, 'AWAIT_CONFIRM')).evidence.zh).toMatch(/打印服务记录（任务 \d+）/u)
  expect(await desk.cups.countJobs(documentName(jobId, 'S-lost'))).toBe(1)
})

test('CERT-15 the connection is cut in the middle of the document: unknown, never sent again', async () => {
  const control = await start()
  const { jobId, order } = await prepareJob(control, wishFor('S-cut'))
  proxy.become('cut-request')
  expect(await control.ask('print', signOrder(order, desk.workstation))).toMatchObject({
    ok: false,
    problem: { code: 'SPOOL_UNCLEAR' },
  })
  proxy.become('none')
  await control.kill()
  const next = await start()
  await jobAt(next, jobId, 'AWAIT_CONFIRM')
  expect(await desk.cups.countJobs(documentName(jobId, 'S-cut'))).toBeLessThanOrEqual(1)
})

test('PRN-01 the client goes away in the middle of a submission: it is journalled first, then the control ends', async () => {
  const control = await start()
  const { jobId, order } = await prepareJob(control, wishFor('S-orphan'))
  proxy.become('delay-answer')
  const sent = proxy.nextDocument()
  const printing = control.ask('print', signOrder(order, desk.workstation))
  await sent
  control.disconnect()
  await control.gone
  expect((await printing).ok).toBe(false)
  proxy.become('none')
  const next = await start()
  const job = await jobAt(next, jobId, 'AWAIT_CONFIRM')
  expect(job.osJobId).toMatch(/^\d+$/u)
  expect(await statesOf(next, jobId)).toEqual([
    'CREATED',
    'VALIDATED',
    'RESERVED',
    'INTENT',
    'SPOOLED',
    'DEVICE_DONE',
    'AWAIT_CONFIRM',
  ])
})

test('PRN-01 the control ends by itself when its parent is gone', async () => {
  const control = await start()
  control.disconnect()
  await control.gone
  expect((await control.ask('hello', {})).ok).toBe(false)
})

test('PRN-05 a glyph that no font has refuses the overlay, names it, and the control goes on', async () => {
  const control = await start()
  const content = sampleContent('S-glyph')
  const refused = await control.ask('render', {
    layout: sampleLayout(),
    content: { ...content, values: { ...content.values, consignorEn: 'X \u{1F9A9} Y' } },
    calibration: NO_CALIBRATION,
  })
  expect(refused).toMatchObject({ ok: false, problem: { code: expect.stringMatching(/^GEOMETRY_/u) } })
  expect(JSON.stringify(refused)).toContain('\u{1F9A9}')
  expect(
    (await control.ask('render', { layout: sampleLayout(), content, calibration: NO_CALIBRATION })).ok,
  ).toBe(true)
})

test('PRN-01 printers that change are told without being asked', async () => {
  const control = await start({ SILL_PRINTERS_POLL_MS: '200' })
  const isTold = () => control.events.some((event) => event.event === 'printers')
  await pause(1000)
  expect(isTold()).toBe(false)
  await desk.cups.disable('Office', 'test')
  await expect.poll(isTold, { timeout: 10_000 }).toBe(true)
  await desk.cups.enable('Office')
})
