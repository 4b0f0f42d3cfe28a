/**
 * Controls that are wrong on purpose, so that the oracle can be seen to fail. The parts are the real ones; TORTURE_WRONG says
 * what is wrong: `early` hands the document to the spooler before INTENT is written, `retry` hands it over again when the
 * spooler's reply is lost. Two are not wrong: `dies` ends when it is
 * asked for the first time after it has printed, `balks` cannot mend its journal at the first try.
 */
import * as z from 'zod'
import { printOrderSchema, type PrintOrder } from '../../../contract/control.ts'
import { readConfig } from '../../../print-control/config.ts'
import { dispatch } from '../../../print-control/dispatch.ts'
import {
  documentName,
  splitPrinterId,
  type Driver,
  type SubmitOutcome,
} from '../../../print-control/drivers/driver.ts'
import { createDrivers } from '../../../print-control/drivers/index.ts'
import { findParent } from '../../../process/parent.ts'
import { pauseAt, type Pause } from '../../../print-control/pause.ts'
import { refuse } from '../../../print-control/problems.ts'
import { createRenderer } from '../../../print-control/render/renderer.ts'
import { createService } from '../../../print-control/service.ts'

const wrong = z.enum(['early', 'retry', 'dies', 'balks']).parse(process.env['TORTURE_WRONG'])
const parent = findParent()
if (!parent) throw new Error('started by the kill test only')
const config = readConfig(process.env, process.platform)
const printMessage = z.object({ name: z.literal('print'), input: z.object({ order: printOrderSchema }) })

const real = createDrivers(config, () => undefined)
let order: PrintOrder | undefined
let early: SubmitOutcome | undefined
let hasPrinted = false

const submitEarly = async (): Promise<void> => {
  const driver = real[0]
  if (!order || !driver) return
  early = await driver.submit({
    printer: splitPrinterId(order.printer).name,
    tray: '',
    paper: { width: 210, height: 297 },
    documentName: documentName(order.jobId, order.certificateNo),
    pdf: Buffer.from('%PDF-1.7'),
  })
}

const bent = (driver: Driver): Driver => ({
  ...driver,
  submit: async (job) => {
    if (wrong === 'early' && early) return early
    const outcome = await driver.submit(job)
    return outcome.kind === 'unclear' ? driver.submit(job) : outcome
  },
})

const stop = pauseAt(
  config.pauseAt,
  (step) => {
    parent.post({ type: 'event', event: 'paused', step })
    parent.onGone(() => process.exit(0))
  },
  config.pauseMs,
)
const pause: Pause = async (step) => {
  if (wrong === 'early' && step === 'before-intent') await submitEarly()
  await stop(step)
}

const service = createService({
  drivers: () => real.map(bent),
  renderer: createRenderer(undefined),
  pause,
  followEvery: config.followEvery,
  printersEvery: config.printersEvery,
  stuckAfter: config.stuckAfter,
  send: (event) => parent.post(event),
})
let hasBalked = false
const balk: typeof service.handlers.restore = async (input) => {
  if (hasBalked) return service.handlers.restore(input)
  hasBalked = true
  return refuse('CONTROL_JOURNAL_WRITE')
}
parent.onMessage((message) => {
  order = printMessage.safeParse(message).data?.input.order ?? order
  const isPrint = printMessage.safeParse(message).success
  if (wrong === 'dies' && hasPrinted) process.exit(1)
  void dispatch(
    message,
    wrong === 'balks' ? { ...service.handlers, restore: balk } : service.handlers,
    (reply) => {
      if (wrong !== 'dies' || !isPrint) return parent.post(reply)
      // What is asked because of its events is answered before.
      setTimeout(() => {
        hasPrinted = true
        parent.post(reply)
      }, 500)
    },
  )
})
parent.onGone(() => void service.close().finally(() => process.exit(0)))
