/**
 * Controls that are wrong on purpose, one for each kind of trouble, so that the oracle can be seen to fail. The parts are the real
 * ones; TORTURE_WRONG says what is wrong (`wrong.ts` has the reasons and the plans).
 */
import * as z from 'zod'
import { label } from '../../../domain/kit/label.ts'
import { ok } from '../../../domain/kit/problem.ts'
import { readConfig } from '../../../print-control/config.ts'
import { dispatch } from '../../../print-control/dispatch.ts'
import type { DeviceJob, Driver } from '../../../print-control/drivers/driver.ts'
import { createDrivers } from '../../../print-control/drivers/index.ts'
import { findParent } from '../../../process/parent.ts'
import { pauseAt } from '../../../print-control/pause.ts'
import { createRenderer } from '../../../print-control/render/renderer.ts'
import { createService, type ControlHandlers } from '../../../print-control/service.ts'
import { wrongNames, type WrongName } from './wrong-names.ts'

const wrong = z.enum(wrongNames).parse(process.env['TORTURE_WRONG'])
const parent = findParent()
if (!parent) throw new Error('started by the torture only')
const config = readConfig(process.env, process.platform)
const drivers = createDrivers(config, () => undefined)

/** Neither when it was begun, nor that it waits to be begun again. */
const withoutRuns = ({ osJobId, state, progress, evidence, isHeld }: DeviceJob): DeviceJob => ({
  osJobId,
  state: state === 'pending' ? 'processing' : state,
  progress,
  evidence,
  ...(isHeld === undefined ? {} : { isHeld }),
})

const bentDrivers: { readonly [Name in WrongName]?: (driver: Driver) => Partial<Driver> } = {
  deaf: (driver) => ({
    cancel: async () => true,
    find: async () => new Map(),
    clearDevice: async () => new Set(),
    release: async () => true,
    submit: (job) => driver.submit({ ...job, mayBeHeld: false }),
  }),
  blind: (driver) => ({
    look: async (printer, osJobId, documentName) => {
      const seen = await driver.look(printer, osJobId, documentName)
      return seen && withoutRuns(seen)
    },
    find: async (printer, wanted) => {
      const found = await driver.find(printer, wanted)
      return found && new Map([...found].map(([name, jobs]) => [name, jobs.map(withoutRuns)]))
    },
  }),
}

/** What a mended journal says of the time before it was lost. */
const forgotten = new Set<string>()
const bentHandlers: {
  readonly [Name in WrongName]?: (handlers: ControlHandlers) => Partial<ControlHandlers>
} = {
  forgetful: ({ openJobs, restore }) => ({
    adopt: async () => ok({}),
    restore: (input) => {
      for (const { jobId } of input.entries) forgotten.add(jobId)
      return restore(input)
    },
    openJobs: async (input) => {
      const open = await openJobs(input)
      return open.ok ? ok(open.value.filter(({ jobId }) => !forgotten.has(jobId))) : open
    },
  }),
  sure: ({ openJobs }) => ({
    openJobs: async (input) => {
      const open = await openJobs(input)
      return open.ok
        ? ok(
            open.value.map((job) =>
              /已完成/u.test(job.evidence.zh.split('；')[0] ?? '')
                ? job
                : { ...job, evidence: label('很可能未打印', 'Most likely not printed') },
            ),
          )
        : open
    },
  }),
}

// Its clocks stand while it is stopped, both of them.
const steady = performance.now.bind(performance)
let [stopped, last] = [0, steady()]
function awake(): number {
  const now = steady()
  if (now - last > 2000) stopped += now - last
  last = now
  return stopped
}
if (wrong === 'timeless') {
  setInterval(awake, 100).unref()
  performance.now = () => steady() - awake()
}

const service = createService({
  drivers: () => drivers.map((driver) => ({ ...driver, ...bentDrivers[wrong]?.(driver) })),
  renderer: createRenderer(undefined),
  pause: pauseAt(
    config.pauseAt,
    (step) => parent.post({ type: 'event', event: 'paused', step }),
    config.pauseMs,
  ),
  followEvery: config.followEvery,
  printersEvery: config.printersEvery,
  stuckAfter: config.stuckAfter,
  send: (event) => parent.post(event),
  now: () => new Date(Date.now() - (wrong === 'timeless' ? awake() : 0)),
})
const handlers: ControlHandlers = { ...service.handlers, ...bentHandlers[wrong]?.(service.handlers) }
parent.onMessage((message) => void dispatch(message, handlers, (reply) => parent.post(reply)))
parent.onGone(() => void service.close().finally(() => process.exit(0)))
