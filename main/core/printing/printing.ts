/**
 * Printing at the workstation, for one open session: keeps the control alive, recovers what an earlier run left, and
 * gives the handlers of contract/local/printing.ts. Made at unlock, closed at lock.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { InferContractRouterInputs } from '@orpc/contract'
import type { Local } from '../../../contract/local.ts'
import type { ExtraBlank } from '../../../domain/printing/journal.ts'
import type { ControlEvent } from '../../../contract/control.ts'
import type { Printing } from '../printing-seam.ts'
import type { AccountSession } from '../session/account-session.ts'
import { worksWithBlanks } from './blanks-system.ts'
import { controlArchive } from './bundle.ts'
import type { ControlLauncher } from './channel.ts'
import type { NumberedForms } from './forms.ts'
import { createForwarder } from './forwarder.ts'
import { createJobs } from './jobs.ts'
import { journalTrouble } from './journal-trouble.ts'
import { createJournalCheck } from './journal/check.ts'
import { createStarter } from './once.ts'
import { valueOr, withoutBlank, type Outcome } from './outcome.ts'
import { printPaper } from './paper.ts'
import type { PrintParts } from './parts.ts'
import { prepare } from './prepare.ts'
import { preview, previewOverlay } from './preview.ts'
import { printedFile } from './printed-file.ts'
import { createPrinters } from './printers.ts'
import { superviseControl, type SupervisorTiming } from './supervisor.ts'
import { openWorkstation } from './workstation.ts'

export interface PrintingOptions {
  readonly controlLauncher: ControlLauncher
  readonly forms: NumberedForms
  /** Folder with the standalone control, for 【打印控件下载】. */
  readonly controlBundleDir?: string
  /** Where the `file` printer puts its PDFs; a folder beside the account's data otherwise. */
  readonly printOutputDir?: string
  readonly controlTiming?: Partial<SupervisorTiming>
}

type ConfirmInput = InferContractRouterInputs<Local>['printing']['confirm']
const nothingMore: Outcome<ExtraBlank[]> = { ok: true, value: [] }

/** Milliseconds that closing waits for a print that is being handed over. */
const CLOSE_PATIENCE = 10_000

export function createPrinting(session: AccountSession, options: PrintingOptions): Printing {
  const { forms } = options
  const workstation = openWorkstation(session)
  if (worksWithBlanks(session)) workstation.registerSoon()
  const outputDir = options.printOutputDir ?? join(session.dir, 'printed')
  mkdirSync(outputDir, { recursive: true, mode: 0o700 })
  const opening = {
    journalPath: join(session.dir, 'print-journal.db'),
    key: session.subkey('print-journal').toString('hex'),
    publicKey: workstation.publicKey,
    who: session.account.loginName,
    outputDir,
  }
  const jobs = createJobs(
    session,
    forms,
    () => supervisor,
    () => forwarder,
    outputDir,
    () => journal.trouble(),
  )
  const journal = createJournalCheck({
    session,
    opening,
    ask: () => supervisor.ask,
    jobs,
    isRunning: () => supervisor.state() === 'running',
    changed: () => compared(),
  })
  const supervisor = superviseControl({
    launch: options.controlLauncher,
    prepare: (ask) => journal.open(ask),
    onState: (state) => {
      session.events.emit('state', undefined)
      session.events.emit('changed', { what: 'printers' })
      if (state === 'running') cameUp()
    },
    onEvent: (event) => heard(event),
    log: (message, more) => session.log.warn(message, more),
    ...(options.controlTiming ? { timing: options.controlTiming } : {}),
  })
  const forwarder = createForwarder(
    session,
    supervisor.ask,
    workstation,
    () => journal.trouble() === null,
    () => journal.doubt(),
  )
  const printers = createPrinters(session, supervisor.ask)
  const parts: PrintParts = {
    session,
    forms,
    supervisor,
    printers,
    workstation,
    forwarder,
    jobs,
    journal,
    spent: new Set(),
  }
  const starter = createStarter(parts)

  function cameUp(): void {
    void journal.run()
    void forwarder.forward()
    void printers.list()
    session.events.emit('changed', { what: 'jobs' })
  }

  function compared(): void {
    session.events.emit('state', undefined)
    session.events.emit('changed', { what: 'jobs' })
    void jobs.open().then(() => forwarder.forward())
  }

  const offOnline = session.events.on('online', (isOnline) => {
    if (isOnline && supervisor.state() === 'running') void journal.run()
  })

  function heard(event: ControlEvent): void {
    if (event.event === 'paused') return
    if (event.event === 'printers')
      void printers.list().then(() => session.events.emit('changed', { what: 'printers' }))
    else {
      session.events.emit('changed', { what: 'jobs' })
      void jobs.open().then(() => forwarder.forward())
    }
  }

  const blanksOf = async (jobId: string): Promise<readonly string[]> => {
    const found = await jobs.open()
    return (found.ok ? found.value.find((job) => job.jobId === jobId)?.blankNos : undefined) ?? []
  }
  const confirmed = async ({
    alsoSpoiled = [],
    ...answer
  }: ConfirmInput): Promise<Outcome<{ confirmed: boolean }>> => {
    const extra =
      alsoSpoiled.length === 0
        ? nothingMore
        : forms.extraBlanks(session, alsoSpoiled, await blanksOf(answer.jobId))
    return extra.ok
      ? jobs.confirm({ ...answer, ...(extra.value.length === 0 ? {} : { alsoSpoiled: extra.value }) })
      : extra
  }
  const accounted = async (
    jobId: string,
    given: readonly ExtraBlank[],
  ): Promise<Outcome<{ accounted: boolean }>> => {
    const extra = given.length === 0 ? nothingMore : forms.extraBlanks(session, given, await blanksOf(jobId))
    return extra.ok ? jobs.account({ jobId, alsoSpoiled: extra.value }) : extra
  }

  return {
    handlers: {
      preview: async ({ certificateNo }) => valueOr(withoutBlank(await preview(parts, certificateNo))),
      previewOverlay: async ({ certificateNo }) =>
        valueOr(withoutBlank(await previewOverlay(parts, certificateNo))),
      prepare: async ({ certificateNo }) => valueOr(withoutBlank(await prepare(parts, certificateNo))),
      start: async (input) => valueOr(await starter.start(input)),
      openJobs: async () => valueOr(withoutBlank(await jobs.open())),
      confirm: async (input) => valueOr(withoutBlank(await confirmed(input))),
      account: async ({ jobId, alsoSpoiled = [] }) =>
        valueOr(withoutBlank(await accounted(jobId, alsoSpoiled))),
      printedFile: async ({ jobId }) => valueOr(withoutBlank(await printedFile(jobs, jobId))),
      standing: async (input) => forms.standing(session, input),
      cancel: async ({ jobId }) => valueOr(withoutBlank(await jobs.cancel(jobId))),
      printers: async () => {
        await supervisor.untilRunning(2_000)
        const listed = await printers.list()
        const known = listed.ok ? [...listed.value] : []
        return { control: supervisor.state(), printers: known, chosen: printers.preferred(known) }
      },
      choosePrinter: async ({ printer }) => valueOr(withoutBlank(await printers.choose(printer))),
      repairControl: async () => ({ control: await supervisor.repair() }),
      downloadControl: async () => valueOr(withoutBlank(await controlArchive(options.controlBundleDir))),
      ledger: () => forms.ledger(session),
      writeOff: async (input) => valueOr(withoutBlank(await forms.writeOff(session, input))),
    },
    printPaper: async (order) => valueOr(withoutBlank(await printPaper(parts, order))),
    status: () => ({
      control: supervisor.state(),
      ...(supervisor.state() === 'running' ? printers.status() : { printer: null, printers: null }),
      ...jobs.counts(),
      journal: journal.trouble() ?? journalTrouble(session.raw, session.now()) ?? journal.told(),
    }),
    close: async () => {
      await Promise.race([
        starter.idle(),
        new Promise((resolve) => setTimeout(resolve, CLOSE_PATIENCE).unref()),
      ])
      offOnline()
      supervisor.close()
      await journal.close()
      await forwarder.close()
    },
  }
}
