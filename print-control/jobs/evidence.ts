/** What is known of a document, in words. Each sentence is about what was seen or answered; nothing is inferred from silence. */
import { label, type Label } from '../../domain/kit/label.ts'
import { isJobOver } from '../../domain/printing/job.ts'
import { splitPrinterId, type DeviceJob, type Driver, type Witness } from '../drivers/driver.ts'
import { isBilingual, labelOfNote, type Job, type Sights } from './book.ts'
import { byPrinter, documentOf, isLive, lookForAll, type Found } from './call-back.ts'

/** What the spooler's own record says of a document. */
export function evidenceOf(found: readonly DeviceJob[] | undefined, keepsHistory: boolean): Label {
  if (found === undefined)
    return label(
      '打印服务无法查询，是否已打印未知',
      'The print service cannot be asked, so whether it printed is unknown',
    )
  const newest = found[0]
  if (newest === undefined && !keepsHistory)
    return label(
      '打印队列中没有该任务；打印服务不保留已完成的任务，是否已打印未知',
      'Not in the queue; the print service keeps no finished jobs, so whether it printed is unknown',
    )
  if (newest === undefined)
    return label(
      '打印服务中没有该任务的记录，请以实际出纸为准',
      'The print service has no record of this job; go by what came out',
    )
  return label(
    `打印服务记录（任务 ${newest.osJobId}）：${newest.evidence.zh}`,
    `The print service's record (job ${newest.osJobId}): ${newest.evidence.en}`,
  )
}

export const TWICE = label(
  '可能重复打印：打印服务曾重新开始该任务，请检查是否多出一张',
  'It may have been printed twice: the print service began the job again, so look whether there is a sheet too many',
)
const SEEN_PRINTING = label(
  '此前已看到打印机处理该任务，可能已出纸',
  'the printer was seen at work on it before, so a sheet may have come out',
)
const NOT_CONFIRMED = label(
  '已要求取消，打印服务尚未确认',
  'cancelling was asked for; the print service has not confirmed it yet',
)

const join = (parts: readonly Label[]): Label =>
  label(parts.map(({ zh }) => zh).join('；'), parts.map(({ en }) => en).join('; '))

/** One line each, and each said once. */
const lines = (parts: readonly Label[]): Label => {
  const once = parts.filter(({ zh }, at) => parts.findIndex((other) => other.zh === zh) === at)
  return label(once.map(({ zh }) => zh).join('\n'), once.map(({ en }) => en).join('\n'))
}

/** The sentences of a journal note, without the codes that it keeps for whoever reads the journal. */
function sentencesOf(note: string): Label[] {
  const { zh, en } = labelOfNote(note)
  const plain = (text: string): string => text.replaceAll(/（SPOOL_[A-Z]+）| \(SPOOL_[A-Z]+\)/gu, '')
  const [chinese, english] = [plain(zh).split('；'), plain(en).split('; ')]
  return chinese.length === english.length
    ? chinese.map((sentence, at) => label(sentence, english[at] ?? sentence))
    : [label(chinese.join('；'), english.join('; '))]
}

/** The given words with what was seen earlier, as far as they do not say it themselves. */
export const withSights = (said: Label, sights: Sights, doesShowWork: boolean): Label =>
  join(sighted([said], sights, doesShowWork))

const sighted = (said: readonly Label[], sights: Sights, doesShowWork: boolean): Label[] => [
  ...(sights.isTwice ? [TWICE] : []),
  ...said,
  ...(sights.hasProcessed && !doesShowWork ? [SEEN_PRINTING] : []),
]

const NOT_STARTED = label('尚未开始打印', 'Printing has not started')

/** Asked each time that the clerk looks; of each printer once, however long the list. By job. */
export async function evidenceNow(
  jobs: readonly Job[],
  driverOf: (printerId: string) => Driver | undefined,
): Promise<ReadonlyMap<string, Label>> {
  const each = await Promise.all(
    [...byPrinter(jobs)].map(([printer, mine]) => evidenceAt(mine, driverOf(printer))),
  )
  return new Map(each.flat())
}

async function evidenceAt(
  jobs: readonly Job[],
  driver: Driver | undefined,
): Promise<(readonly [string, Label])[]> {
  const started = jobs.filter(({ state }) => !['CREATED', 'VALIDATED', 'RESERVED'].includes(state))
  const found: Found =
    driver === undefined || started.length === 0 ? new Map() : await lookForAll(driver, started)
  // The printer knows better than a spooler that has lost the job, or cannot be asked.
  const unshown = started.filter((job) => !doesShowWork(found.get(job.jobId))).map(documentOf)
  const own =
    unshown.length === 0
      ? undefined
      : await driver?.witness?.(splitPrinterId(jobs[0]?.printer ?? '').name, unshown)
  return jobs.map((job) => [
    job.jobId,
    started.includes(job)
      ? evidenceFor(job, driver, found.get(job.jobId), own?.get(documentOf(job)))
      : NOT_STARTED,
  ])
}

const doesShowWork = (found: readonly DeviceJob[] | undefined): boolean =>
  found?.[0]?.state === 'processing' || found?.[0]?.state === 'done'

function evidenceFor(
  job: Job,
  driver: Driver | undefined,
  found: readonly DeviceJob[] | undefined,
  own: Witness | undefined,
): Label {
  // A job that was adopted without a printer: what the note says is all that is known.
  if (driver === undefined && job.note !== '') return lines(sentencesOf(job.note))
  if (driver === undefined)
    return label('打印控件没有该打印机的驱动', 'The control has no driver for this printer')
  const hasTrouble = /SPOOL_[A-Z]+/u.test(job.note)
  // In both languages: neither what an order was for nor a clerk's own words.
  const isToldByNote = isBilingual(job.note) && (found?.[0] === undefined || hasTrouble)
  const isWaitedFor =
    (job.sights.isGivenUp || isJobOver(job.state)) && (found === undefined || found.some(isLive))
  const parts = [
    evidenceOf(found, driver.keepsHistory),
    ...(own === undefined ? [] : [own.evidence]),
    ...(isWaitedFor ? [NOT_CONFIRMED] : []),
    ...(isToldByNote ? sentencesOf(job.note) : []),
  ]
  return lines(sighted(parts, job.sights, doesShowWork(found)))
}
