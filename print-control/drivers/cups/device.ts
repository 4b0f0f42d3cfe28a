/** What an IPP printer says itself, past the queue: CUPS only remembers what its last job met, and not always rightly. */
import { groups, groupsOf, textOf } from '../../ipp/message.ts'
import { sendIpp, type IppReply } from '../../ipp/send.ts'
import { isSuccess } from '../../ipp/status.ts'
import type { DeviceJob } from '../driver.ts'
import { deviceJob } from './job-state.ts'
import type { DeviceAnswer } from './printer-state.ts'
import { cancelDeviceJob, getDeviceJobs, getDeviceState, type Asker } from './requests.ts'

/** Milliseconds. */
const LONGEST = 2000

/** `undefined` when the device speaks something else than IPP. */
async function send(uri: string, body: Buffer): Promise<IppReply | undefined> {
  if (!/^ipps?:\/\//u.test(uri) || !URL.canParse(uri)) return undefined
  // An `ipps:` URL has no parts that a web address has not: its host and path are read as of `https:`.
  const web = new URL(uri.replace(/^ipp/u, 'http'))
  const port = new URL(uri).port || '631'
  return sendIpp({ server: `${web.protocol}//${web.hostname}:${port}`, path: web.pathname }, body, {
    timeout: LONGEST,
  })
}

/** The printer's state just now; an unplugged printer looks idle to CUPS. */
export async function askDevice(by: Asker, uri: string): Promise<DeviceAnswer> {
  const reply = await send(uri, getDeviceState(by, uri))
  const attributes = reply?.kind === 'answer' ? groupsOf(reply.message, groups.printer)[0] : undefined
  if (attributes !== undefined) return { kind: 'says', attributes }
  return reply?.kind === 'unreached' ? { kind: 'silent' } : { kind: 'unasked' }
}

interface OwnJob {
  readonly name: string
  readonly job: DeviceJob
}

/** What a printer has done and has before it, newest first; printers keep a few. Either is `undefined` when it cannot be asked. */
export interface DeviceRecord {
  readonly over: readonly OwnJob[] | undefined
  readonly live: readonly OwnJob[] | undefined
}

async function deviceJobs(
  by: Asker,
  uri: string,
  which: 'completed' | 'not-completed',
): Promise<OwnJob[] | undefined> {
  const reply = await send(uri, getDeviceJobs(by, uri, which))
  if (reply?.kind !== 'answer' || !isSuccess(reply.message.code)) return undefined
  return groupsOf(reply.message, groups.job)
    .flatMap((attributes) => {
      const [name, job] = [textOf(attributes, 'job-name'), deviceJob(attributes)]
      return job === undefined || name === '' ? [] : [{ name, job }]
    })
    .sort((a, b) => Number(b.job.osJobId) - Number(a.job.osJobId))
}

/** Asked once for as many documents as are looked for. */
export async function askDeviceRecord(by: Asker, uri: string): Promise<DeviceRecord> {
  const [over, live] = await Promise.all([
    deviceJobs(by, uri, 'completed'),
    deviceJobs(by, uri, 'not-completed'),
  ])
  return { over, live }
}

const named = (jobs: readonly OwnJob[] | undefined, name: string): DeviceJob[] =>
  (jobs ?? []).filter((one) => one.name === name).map(({ job }) => job)

/** How often the printer has begun it. */
export const timesOf = (jobs: readonly DeviceJob[]): number =>
  jobs.filter(({ state, hasStarted }) => state !== 'pending' || hasStarted === true).length

/** The newest finished job of that name, with how often the printer has begun the document. */
export function finishedIn({ over, live }: DeviceRecord, name: string): DeviceJob | undefined {
  const finished = named(over, name)
  const [newest] = finished
  return newest && { ...newest, times: timesOf([...finished, ...named(live, name)]) }
}

/** Everything of that name, what is under way first; nothing when the printer could not be asked for all of it. */
export const allIn = ({ over, live }: DeviceRecord, name: string): readonly DeviceJob[] =>
  over === undefined || live === undefined ? [] : [...named(live, name), ...named(over, name)]

/** What the printer still holds of these documents is cancelled there. Answers with those that are left: none when the device is no IPP printer, all when it does not answer. */
export async function clearDevice(
  by: Asker,
  uri: string,
  names: readonly string[],
): Promise<ReadonlySet<string>> {
  if (!/^ipps?:\/\//u.test(uri)) return new Set()
  const mine = async (): Promise<OwnJob[] | undefined> =>
    (await deviceJobs(by, uri, 'not-completed'))?.filter(({ name }) => names.includes(name))
  const live = await mine()
  if (live === undefined) return new Set(names)
  for (const { job } of live) await send(uri, cancelDeviceJob(by, uri, Number(job.osJobId)))
  const left = live.length === 0 ? live : await mine()
  return new Set(left?.map(({ name }) => name) ?? names)
}
