/**
 * Everything that has to be right before a number is asked for (CERT-10, CERT-12, CERT-17): the control, a printer, the
 * certificate and its signature, and the overlay, whose number of sheets is known from here on.
 */
import { label } from '../../../domain/kit/label.ts'
import { MOST_SHEETS } from '../../../domain/printing/blank.ts'
import { NO_CALIBRATION, type FormLayout } from '../../../domain/printing/layout.ts'
import type { PreparedPrint } from '../../../contract/local/printing.ts'
import { callCentral } from './central-call.ts'
import { trustedFiles, type VerifiedFiles } from './certificate-files.ts'
import type { CertificateRow } from './forms.ts'
import { fromControl, refused, unavailable, type Outcome } from './outcome.ts'
import type { PrintParts } from './parts.ts'
import {
  certificateJobOpen,
  continuationStock,
  controlAbsent,
  noLayout,
  offline,
  printerNone,
  tooManySheets,
} from './problems.ts'

/** Milliseconds to wait for a control that is only just starting. */
const PATIENCE = 8_000

export interface LaidOut {
  readonly row: CertificateRow
  readonly files: VerifiedFiles
  readonly layout: FormLayout
  readonly pdfSha256: string
  readonly pageCount: number
}

export async function layOut(
  { session, supervisor, forms }: PrintParts,
  certificateNo: string,
): Promise<Outcome<LaidOut>> {
  const found = forms.find(session, certificateNo)
  const row = found.ok ? forms.printable(found.value) : found
  if (!row.ok) return row
  const layout = forms.layoutFor(row.value.format)
  if (!layout) return refused(noLayout(row.value.formatName))
  const files = await trustedFiles(session, row.value)
  if (!files.ok) return files
  const rendered = fromControl(
    await supervisor.ask('render', { layout, content: files.value.content, calibration: NO_CALIBRATION }),
  )
  if (!rendered.ok) return rendered
  if (rendered.value.pageCount > MOST_SHEETS) return refused(tooManySheets(rendered.value.pageCount))
  return { ok: true, value: { row: row.value, files: files.value, layout, ...rendered.value } }
}

/** The numbers of the continuation sheets that this job takes, in tray order; needs the network when there are any. */
export async function continuationNumbers(
  { session }: PrintParts,
  count: number,
): Promise<Outcome<string[]>> {
  if (count === 0) return { ok: true, value: [] }
  const what = label('无法核对空白单证', 'blank forms cannot be checked')
  if (!session.isOnline()) return unavailable(offline(what))
  const next = await callCentral({ what }, (signal) =>
    session.central.blanks.nextContinuation({ count }, { signal }),
  )
  if (!next.ok) return next
  if (next.value.blankNos.length < count) return refused(continuationStock(count, next.value.blankNos.length))
  return { ok: true, value: next.value.blankNos.slice(0, count) }
}

/** Nothing has happened yet, so a control that dies meanwhile is only waited for. */
export async function prepare(parts: PrintParts, certificateNo: string): Promise<Outcome<PreparedPrint>> {
  const prepared = await prepareOnce(parts, certificateNo)
  return !prepared.ok && prepared.problem.code === 'CONTROL_LOST'
    ? prepareOnce(parts, certificateNo)
    : prepared
}

async function prepareOnce(parts: PrintParts, certificateNo: string): Promise<Outcome<PreparedPrint>> {
  const { session, supervisor, printers, jobs, forms } = parts
  // Somebody else may have let go of the journal meanwhile.
  if (supervisor.state() === 'stopped' && supervisor.why()?.code.startsWith('CONTROL_JOURNAL_'))
    await supervisor.repair()
  if (!(await supervisor.untilRunning(PATIENCE))) return unavailable(controlAbsent(supervisor.why()))
  const sound = session.isOnline() || parts.journal.trouble() ? await parts.journal.sound() : undefined
  if (sound && !sound.ok) return sound
  const listed = await printers.list()
  if (!listed.ok) return listed
  if (listed.value.length === 0) return unavailable(printerNone())
  const open = await jobs.open()
  if (!open.ok) return open
  const mine = open.value.find((job) => job.certificateNo === certificateNo)
  if (mine) return refused(certificateJobOpen(mine.blankNos))
  const laidOut = await layOut(parts, certificateNo)
  if (!laidOut.ok) return laidOut
  // A number can only be checked and reserved at the server.
  if (!session.isOnline())
    return unavailable(offline(label('无法核对空白单证', 'blank forms cannot be checked')))
  const { row, pageCount, pdfSha256 } = laidOut.value
  const blankKind = forms.blankKindOf(row.format)
  const continuation = await continuationNumbers(parts, pageCount - 1)
  if (!continuation.ok) return continuation
  return {
    ok: true,
    value: {
      certificateNo,
      holder: session.account.tenant.name,
      formatName: row.formatName,
      blankKind,
      nextBlankNo: forms.nextBlank(
        session,
        blankKind,
        new Set([...parts.spent, ...open.value.flatMap((job) => job.blankNos)]),
      ),
      pageCount,
      continuationNeeded: pageCount - 1,
      continuationBlankNos: continuation.value,
      pdfSha256,
      printers: [...listed.value],
      printer: printers.preferred(listed.value),
    },
  }
}
