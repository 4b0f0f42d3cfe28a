/** CERT-13, PRN-02: what reaches the printer is what was meant, by picture, through the raw and the driverless queue. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NO_CALIBRATION } from '../../../domain/printing/layout.ts'
import { prepareJob, signOrder } from '../../support/print/control.ts'
import { compare } from '../../support/print/raster.ts'
import { jobAt, startDesk, statesOf, wishFor, type Desk } from './desk.ts'

let desk: Desk

beforeAll(async () => {
  desk = await startDesk()
  await desk.cups.addQueue('Driverless', desk.printer.uri, { model: 'everywhere' })
})
afterAll(() => desk.stop())

// The raw queue hands `print-scaling` on to the printer; the driverless one carries it out itself, in its filters.
test.each([
  ['Office', 'none'],
  ['Driverless', ''],
])('CERT-13 the overlay printed on %s rasterises to what was meant', async (queue, scaling) => {
  const account = await desk.account()
  const control = await account.start()
  const wish = wishFor(`22000012600${queue}`, `cups:${queue}`)
  const { jobId, order } = await prepareJob(control, wish)
  const meant = await control.must('preview', {
    layout: wish.layout,
    content: wish.content,
    calibration: NO_CALIBRATION,
    withForm: false,
  })
  const before = (await desk.printer.received()).length
  const { osJobId } = await control.must('print', signOrder(order, desk.workstation))
  const waiting = await jobAt(control, jobId, 'AWAIT_CONFIRM')
  expect(waiting.osJobId).toBe(osJobId)
  expect(waiting.evidence.zh).toContain('已完成')
  const got = (await desk.printer.received()).slice(before)
  expect(got).toHaveLength(1)
  expect(got[0]?.jobName).toContain(jobId)
  expect(got[0]?.scaling).toBe(scaling)
  const picture = await compare(Buffer.from(meant.pdf, 'base64'), got[0]?.bytes ?? new Uint8Array())
  expect(picture.ink).toBeGreaterThan(0.001)
  expect(picture.different).toBeLessThanOrEqual(0.001)
  const { entry } = await control.must('confirm', { jobId, result: 'printed' })
  expect(entry.state).toBe('CONFIRMED')
  expect(await statesOf(control, jobId)).toEqual([
    'CREATED',
    'VALIDATED',
    'RESERVED',
    'INTENT',
    'SPOOLED',
    'DEVICE_DONE',
    'AWAIT_CONFIRM',
    'CONFIRMED',
  ])
  expect(await control.must('openJobs', {})).toEqual([])
  await account.end()
})

test('CERT-13 text that overflows is printed onto continuation sheets in the same job, each page as meant', async () => {
  const account = await desk.account()
  const control = await account.start()
  const wish = wishFor('22000012600XY')
  const content = {
    ...wish.content,
    items: Array.from({ length: 80 }, (_, row) => ({
      no: String(row + 1),
      nameZh: '冷冻虾仁',
      nameEn: 'FROZEN SHRIMPS',
      quantity: '15',
      weight: '150',
    })),
  }
  const source = { layout: wish.layout, content, calibration: NO_CALIBRATION }
  const { pageCount } = await control.must('render', source)
  expect(pageCount).toBeGreaterThan(1)
  const blankNos = [
    ...wish.blankNos,
    ...Array.from({ length: pageCount - 1 }, (_, page) => `XY-260000000${page + 1}`),
  ]
  const { jobId, order } = await prepareJob(control, { ...wish, content, blankNos })
  const meant = await control.must('preview', { ...source, withForm: false })
  const before = (await desk.printer.received()).length
  await control.must('print', signOrder(order, desk.workstation))
  expect((await jobAt(control, jobId, 'AWAIT_CONFIRM')).blankNos).toEqual(blankNos)
  const got = (await desk.printer.received()).slice(before)
  expect(got).toHaveLength(1)
  const picture = await compare(Buffer.from(meant.pdf, 'base64'), got[0]?.bytes ?? new Uint8Array())
  expect(picture.pages).toBe(pageCount)
  expect(picture.different).toBeLessThanOrEqual(0.001)
  await account.end()
})

test('CERT-17 PRN-06 preview shows the overlay over a sketch of the blank form', async () => {
  const account = await desk.account()
  const control = await account.start()
  const { layout, content } = wishFor('2200001260001')
  const source = { layout, content, calibration: NO_CALIBRATION }
  const form = await control.must('preview', { ...source, withForm: true })
  const overlay = await control.must('preview', { ...source, withForm: false })
  const [onForm, alone] = await Promise.all(
    [form, overlay].map(({ pdf }) => compare(Buffer.from(pdf, 'base64'), Buffer.from(overlay.pdf, 'base64'))),
  )
  expect(alone?.different).toBe(0)
  expect(onForm?.ink).toBeGreaterThan(alone?.ink ?? 1)
  await account.end()
})
