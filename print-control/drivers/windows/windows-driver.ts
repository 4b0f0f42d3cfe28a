/**
 * Printing through the Windows spooler: winspool for printers and jobs, PDFium for the pixels, GDI for the paper.
 * IT HAS NOT BEEN RUN ON WINDOWS YET. Its decisions (what status bits mean, millimetres to pixels, what an answer says
 * about whether there is a job) are pure functions with tests; only winspool.ts and gdi.ts touch Windows.
 */
import { label, type Label } from '../../../domain/kit/label.ts'
import { ok } from '../../../domain/kit/problem.ts'
import { refuse } from '../../problems.ts'
import type { Driver, Submission, SubmitOutcome } from '../driver.ts'
import { bandsOf } from './bands.ts'
import { withSheet } from './devmode.ts'
import type { Gdi, PrintCanvas } from './gdi.ts'
import { planPage, type PagePlan } from './geometry.ts'
import { jobLeft, windowsJob } from './job-status.ts'
import { renderPages, type GreyPage } from './pdfium.ts'
import { windowsPrinter } from './printer-status.ts'
import type { Winspool } from './winspool.ts'

export interface WindowsApis {
  winspool(): Promise<Winspool>
  gdi(): Promise<Gdi>
}

/** Loads koffi and the system's libraries when something is first asked of them. */
export const systemApis: WindowsApis = {
  winspool: async () => (await import('./winspool.ts')).loadWinspool(),
  gdi: async () => (await import('./gdi.ts')).loadGdi(),
}

export function windowsDriver(apis: WindowsApis = systemApis): Driver {
  let loadedSpool: Promise<Winspool> | undefined
  let loadedGdi: Promise<Gdi> | undefined
  const spool = (): Promise<Winspool> => (loadedSpool ??= apis.winspool())
  const gdi = (): Promise<Gdi> => (loadedGdi ??= apis.gdi())
  /** The status of each job when it was last in the queue. */
  const lastSeen = new Map<string, number>()
  return {
    kind: 'windows',
    keepsHistory: false,
    list: async () => {
      try {
        const api = await spool()
        const usual = api.defaultPrinter()
        const printers = api.printers()
        if (printers === undefined)
          return refuse(
            'SPOOL_UNREACHABLE',
            label('Windows 打印服务没有答复', 'The Windows print spooler does not answer'),
          )
        return ok(printers.map((printer) => windowsPrinter(printer, usual)))
      } catch (error) {
        return refuse('SPOOL_UNREACHABLE', label(String(error), String(error)))
      }
    },
    submit: async (job) => submit(job, await spool(), await gdi()),
    look: (printer, osJobId, documentName) =>
      asked(async () => {
        const key = `${printer}/${osJobId}`
        const seen = (await spool()).job(printer, Number(osJobId))
        if (seen === undefined) return undefined
        // The spooler starts its numbers again when it is started anew: another document's job is not ours.
        if (seen === 'none' || (documentName !== undefined && seen.document !== documentName))
          return jobLeft(osJobId, lastSeen.get(key))
        lastSeen.set(key, seen.status)
        return windowsJob(seen)
      }),
    find: (printer, wanted) =>
      asked(async () => {
        const jobs = (await spool()).jobs(printer)?.sort((a, b) => b.id - a.id)
        return (
          jobs &&
          new Map(
            wanted.flatMap(({ documentName }) => {
              const mine = jobs.filter((job) => job.document === documentName)
              return mine.length === 0 ? [] : [[documentName, mine.map(windowsJob)] as const]
            }),
          )
        )
      }),
    cancel: async (printer, osJobId) =>
      (await asked(async () => (await spool()).deleteJob(printer, Number(osJobId)))) ?? false,
  }
}

/** A library that fails gives no answer. */
async function asked<T>(ask: () => Promise<T | undefined>): Promise<T | undefined> {
  try {
    return await ask()
  } catch {
    return undefined
  }
}

const refused = (evidence: Label): SubmitOutcome => ({ kind: 'refused', evidence })

/** Everything that can fail without a job is done before StartDoc; from there on a failure is unclear. */
async function submit(job: Submission, spool: Winspool, gdi: Gdi): Promise<SubmitOutcome> {
  const usual = spool.devmode(job.printer)
  const wished = usual === undefined ? undefined : withSheet(usual, job)
  const devmode = wished === undefined ? undefined : spool.mergeDevmode(job.printer, wished)
  const canvas = devmode === undefined ? undefined : gdi.open(job.printer, devmode)
  if (canvas === undefined)
    return refused(label('打印机驱动无法打开', "the printer's driver cannot be opened"))
  try {
    const planned = planPage(job.paper, canvas.caps)
    if (!planned.ok) return refused(planned.why)
    const pages = await renderPages(job.pdf, planned.plan.width, planned.plan.height)
    if ((await job.onSending?.()) === false) return refused(label('未发送', 'Not sent'))
    const id = canvas.startDocument(job.documentName)
    if (id <= 0) return refused(label('打印服务未接受任务', 'the spooler did not take the job'))
    if (sendPages(canvas, pages, planned.plan)) return { kind: 'accepted', osJobId: String(id) }
    canvas.abort()
    return {
      kind: 'unclear',
      evidence: label(
        `任务 ${id} 发送中断，已请求取消`,
        `sending of job ${id} broke off; it was asked to be cancelled`,
      ),
    }
  } finally {
    canvas.close()
  }
}

function sendPages(canvas: PrintCanvas, pages: readonly GreyPage[], { x, y }: PagePlan): boolean {
  return (
    pages.every(
      (page) =>
        canvas.startPage() &&
        bandsOf(page).every((band) => canvas.drawBand(band, page.width, x, y + band.y)) &&
        canvas.endPage(),
    ) && canvas.endDocument()
  )
}
