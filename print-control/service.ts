/** The control's requests, each with its handler: `controlRequests` of the contract, exhaustively. */
import { canonicalJson } from '../domain/kit/canonical.ts'
import { ok, type Result } from '../domain/kit/problem.ts'
import type {
  ControlEvent,
  ControlInput,
  ControlOutput,
  ControlRequestName,
  Printer,
} from '../contract/control.ts'
import { splitPrinterId, type Driver } from './drivers/driver.ts'
import { setAside } from './journal/aside.ts'
import { createPaperPrinting } from './jobs/paper.ts'
import { ClockGuard } from './jobs/clock.ts'
import type { Pause } from './pause.ts'
import { refuse } from './problems.ts'
import { createQueue } from './queue.ts'
import { Overlays } from './render/overlays.ts'
import type { Renderer } from './render/renderer.ts'
import { openSession, type Session } from './session.ts'
import { createList } from './printer-list.ts'
import { watchPrinters } from './watch.ts'

export const CONTROL_VERSION = '1.0.0'

export interface ServiceParts {
  /** Built once; the file driver asks for the folder of the account that is open. */
  readonly drivers: (outputDir: () => string | undefined) => readonly Driver[]
  readonly renderer: Renderer
  readonly pause: Pause
  readonly followEvery: number
  readonly stuckAfter: number
  readonly send: (event: ControlEvent) => void
  /** Milliseconds between looks at the printers, while a journal is open; 5000 unless told. */
  readonly printersEvery?: number
  readonly now?: () => Date
}

export type ControlHandlers = {
  readonly [Name in ControlRequestName]: (input: ControlInput<Name>) => Promise<Result<ControlOutput<Name>>>
}

export interface Service {
  readonly handlers: ControlHandlers
  close(): Promise<void>
}

export function createService(parts: ServiceParts): Service {
  const now = parts.now ?? (() => new Date())
  const overlays = new Overlays()
  const clock = new ClockGuard(() => now().getTime())
  const opening = createQueue()
  let session: Session | undefined
  let stopWatching = (): void => {}
  const drivers = parts.drivers(() => session?.opened.outputDir)
  const driverOf = (id: string): Driver | undefined =>
    drivers.find((driver) => driver.kind === splitPrinterId(id).driver)

  const listAll = createList(drivers)
  /** A queue that must be cleared first is told as such, so that nobody fetches a blank in vain. */
  const listed = async (): Promise<Printer[]> =>
    (await listAll()).map((printer) => {
      const held = session?.heldBy(printer.id)
      return held === undefined ? printer : { ...printer, unfit: held }
    })

  const printPaper = createPaperPrinting(driverOf)

  const withSession = async <T>(use: (session: Session) => Promise<Result<T>>): Promise<Result<T>> =>
    session === undefined ? refuse('CONTROL_NOT_OPEN') : use(session)

  const open = async ({
    setAside: isAside,
    ...input
  }: ControlInput<'open'>): Promise<Result<ControlOutput<'open'>>> => {
    if (
      session !== undefined &&
      (session.opened.journalPath !== input.journalPath || session.opened.key !== input.key)
    )
      return refuse('CONTROL_ALREADY_OPEN')
    // The same account with another key of the workstation, or another folder: opened anew.
    if (session !== undefined && (isAside === true || canonicalJson(session.opened) !== canonicalJson(input)))
      await close()
    const aside = isAside === true ? setAside(input.journalPath, input.key, now()) : ok(undefined)
    if (!aside.ok) return aside
    if (session === undefined) {
      const opened = await openSession(input, {
        driverOf,
        overlays,
        clock,
        now,
        pause: parts.pause,
        followEvery: parts.followEvery,
        stuckAfter: parts.stuckAfter,
        told: ({ jobId, state }, message) =>
          parts.send({ type: 'event', event: 'job', jobId, state, message }),
      })
      if (!opened.ok) return opened
      session = opened.value
      stopWatching = watchPrinters(
        () => listed(),
        () => parts.send({ type: 'event', event: 'printers' }),
        parts.printersEvery ?? 5000,
      )
    }
    const { seq, hash } = session.ledger.journal.last
    return ok({
      lastSeq: seq,
      lastHash: hash,
      incarnation: session.ledger.journal.incarnation,
      ...(aside.value === undefined ? {} : { aside: aside.value }),
    })
  }
  const close = async (): Promise<void> => {
    const closing = session
    session = undefined
    stopWatching()
    overlays.clear()
    await closing?.close()
  }
  const handlers: ControlHandlers = {
    hello: async () => ok({ version: CONTROL_VERSION, pid: process.pid, opened: session !== undefined }),
    open: (input) => opening(() => open(input)),
    close: () =>
      opening(async () => {
        await close()
        return ok({})
      }),
    printers: async () => ok(await listed()),
    render: async (source) => {
      const rendered = await parts.renderer.overlay(source)
      if (!rendered.ok) return rendered
      const { pdf, sha256, pageCount } = rendered.value
      const { layout, calibration } = source
      overlays.hold(sha256, {
        pdf,
        pageCount,
        calibration,
        paper: layout.paper,
        formLayout: `${layout.format}@${layout.version}`,
      })
      return ok({ pdfSha256: sha256, pageCount })
    },
    preview: async ({ withForm, ...source }) => {
      const rendered = withForm ? await parts.renderer.form(source) : await parts.renderer.overlay(source)
      if (!rendered.ok) return rendered
      return ok({ pdf: Buffer.from(rendered.value.pdf).toString('base64') })
    },
    paper: (input) => withSession(() => printPaper(input)),
    create: (input) => withSession((open) => open.create(input)),
    advance: (input) => withSession((open) => open.advance(input)),
    print: (input) => withSession((open) => open.print(input)),
    abandon: (input) => withSession((open) => open.abandon(input)),
    restore: (input) => withSession((open) => open.restore(input)),
    adopt: (input) => withSession((open) => open.adopt(input)),
    confirm: (input) => withSession((open) => open.confirm(input)),
    account: (input) => withSession((open) => open.account(input)),
    cancel: (input) => withSession((open) => open.cancel(input)),
    openJobs: () => withSession((open) => open.openJobs()),
    journal: ({ afterSeq, limit }) =>
      withSession(async (open) => ok(open.ledger.journal.entries(afterSeq, limit))),
  }
  return {
    handlers,
    close: async () => {
      await opening(close)
      await parts.renderer.close()
    },
  }
}
