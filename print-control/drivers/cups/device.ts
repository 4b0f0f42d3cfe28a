/** What an IPP printer says itself, past the queue: CUPS only remembers what its last job met, and not always rightly. */
import { groups, groupsOf, textOf, type IppAttributes } from '../../ipp/message.ts'
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

/** Every job of that name in the printer's own record, newest first; printers keep a few. `undefined` when it has none or cannot be asked. */
async function deviceJobs(
  by: Asker,
  uri: string,
  name: string,
  which: 'completed' | 'not-completed',
): Promise<DeviceJob[] | undefined> {
  const reply = await send(uri, getDeviceJobs(by, uri, which))
  if (reply?.kind !== 'answer' || !isSuccess(reply.message.code)) return undefined
  const isNamed = (job: IppAttributes): boolean => name !== '' && textOf(job, 'job-name') === name
  const jobs = groupsOf(reply.message, groups.job)
    .filter(isNamed)
    .map(deviceJob)
    .filter((job) => job !== undefined)
  return jobs.sort((a, b) => Number(b.osJobId) - Number(a.osJobId))
}

/** The newest finished job of that name, with how often the printer has begun the document. */
export async function askDeviceJob(by: Asker, uri: string, name: string): Promise<DeviceJob | undefined> {
  const [over, live] = await Promise.all([
    deviceJobs(by, uri, name, 'completed'),
    deviceJobs(by, uri, name, 'not-completed'),
  ])
  const newest = over?.[0]
  const times = [...(over ?? []), ...(live ?? [])].filter(
    ({ state, hasStarted }) => state !== 'pending' || hasStarted === true,
  ).length
  return newest === undefined ? undefined : { ...newest, times }
}

/** What the printer knows of a document; `undefined` when it does not speak IPP or does not answer. */
export async function askDeviceRecord(
  by: Asker,
  uri: string,
  name: string,
): Promise<readonly DeviceJob[] | undefined> {
  const [over, live] = await Promise.all([
    deviceJobs(by, uri, name, 'completed'),
    deviceJobs(by, uri, name, 'not-completed'),
  ])
  return over === undefined || live === undefined ? undefined : [...live, ...over]
}

/** What the printer still holds of a document is cancelled there. True when nothing is left, or the device is no IPP printer. */
export async function clearDevice(by: Asker, uri: string, name: string): Promise<boolean> {
  if (!/^ipps?:\/\//u.test(uri)) return true
  const live = await deviceJobs(by, uri, name, 'not-completed')
  if (live === undefined) return false
  for (const job of live) await send(uri, cancelDeviceJob(by, uri, Number(job.osJobId)))
  return live.length === 0 || (await deviceJobs(by, uri, name, 'not-completed'))?.length === 0
}
