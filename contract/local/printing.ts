import * as z from 'zod'
import { jobStateNames } from '../../domain/printing/job.ts'
import { LONGEST_TYPED } from '../../domain/printing/blank-number.ts'
import {
  blankStates,
  extraReasonNames,
  MOST_SHEETS,
  spoilReasonNames,
  type BlankState,
} from '../../domain/printing/blank.ts'
import { procedure } from '../errors.ts'
import { printerSchema } from '../control.ts'
import { labelSchema } from '../../domain/kit/problem.ts'
import { idSchema, instantSchema, sha256Schema } from '../shapes.ts'
import { ledgerLineSchema } from '../central/blanks.ts'

const certificate = z.object({ certificateNo: z.string().min(1).max(64) })

/** What the check of the electronic signature found (CERT-09). */
export const verificationSchema = z.object({
  holds: z.boolean(),
  /** One line each: signature, whole document covered, chain, validity, content unchanged. */
  findings: z.array(z.object({ what: labelSchema, holds: z.boolean() })),
  signer: z.string().nullable(),
  signedAt: instantSchema.nullable(),
})
export type Verification = z.infer<typeof verificationSchema>

/** Further numbers that a job cost, as the clerk types them. */
const alsoSpoiled = z
  .array(z.object({ blankNo: z.string().max(LONGEST_TYPED), reason: z.enum(extraReasonNames) }))
  .max(LONGEST_TYPED)
  .optional()

export const openJobSchema = z.object({
  jobId: idSchema,
  certificateNo: z.string(),
  state: z.enum(jobStateNames),
  blankNos: z.array(z.string()),
  printer: z.string(),
  since: instantSchema,
  /** A second sheet may have come out: another number may be spoiled too. */
  isTwice: z.boolean(),
  /** Over, but the print service has not confirmed that nothing comes out any more: nothing is printed there before. */
  isHolding: z.boolean(),
  /** The account that printed it and is gone, for which this one answers; null for an own job. */
  printedBy: z.string().nullable(),
  /** What the printer's own job record says, in words. */
  evidence: labelSchema,
  /** Where the file printer has written it; null for every other. */
  file: z.string().nullable(),
})
export type OpenJob = z.infer<typeof openJobSchema>

/** What the box 文件打印 needs; asked when it opens, before any number is asked for. */
export const preparedSchema = z.object({
  certificateNo: z.string(),
  holder: z.string(),
  formatName: z.string(),
  blankKind: z.string(),
  /** The next free number of that kind in this machine's copy of the stock. */
  nextBlankNo: z.string().nullable(),
  pageCount: z.int(),
  /** 续页/副页 that the content needs: pageCount - 1. */
  continuationNeeded: z.int(),
  /** The numbers that will be used for them, in tray order. */
  continuationBlankNos: z.array(z.string()),
  pdfSha256: sha256Schema,
  printers: z.array(printerSchema),
  printer: z.string().nullable(),
})
export type PreparedPrint = z.infer<typeof preparedSchema>

export const printing = {
  /** The signed PDF (from the cache when offline) and what its check says. */
  preview: procedure.input(certificate).output(z.object({ pdf: z.file(), verification: verificationSchema })),
  /** The overlay as it will be printed, over a sketch of the blank form. */
  previewOverlay: procedure.input(certificate).output(z.object({ pdf: z.file() })),
  /** UNAVAILABLE with CONTROL_ABSENT or PRINTER_NONE; REFUSED when the signature fails or a glyph is missing. */
  prepare: procedure.input(certificate).output(preparedSchema),
  /** Number check, reservation, INTENT, spooler. `jobId` is the clerk's click: the same id never prints twice. */
  start: procedure
    .input(
      z.object({
        jobId: idSchema,
        certificateNo: z.string().max(64),
        /** As typed. */ blankNo: z.string().max(LONGEST_TYPED),
        /** At least as many as are needed. */ continuationCount: z.int().min(0),
        printer: z.string().max(300),
      }),
    )
    .output(openJobSchema),
  /** Jobs whose result a person has to give; asked again at every start (CERT-15). */
  openJobs: procedure.output(z.array(openJobSchema)),
  confirm: procedure
    .input(
      z.object({
        jobId: idSchema,
        result: z.enum(['printed', 'spoiled']),
        reason: z.enum(spoilReasonNames).optional(),
        note: z.string().max(1000).optional(),
        alsoSpoiled,
      }),
    )
    .output(z.object({ confirmed: z.boolean() })),
  /** A job that was begun again after it had been answered: the sheets that came out besides, none if none did. */
  account: procedure
    .input(z.object({ jobId: idSchema, alsoSpoiled }))
    .output(z.object({ accounted: z.boolean() })),
  /** The PDF of an open job that went to the file printer. */
  printedFile: procedure.input(z.object({ jobId: idSchema })).output(z.file()),
  /** What the server's rows, as they are here, say of a certificate and of blanks; null for one that is not here. */
  standing: procedure
    .input(
      z.object({
        certificateNo: z.string().max(64),
        blankNos: z.array(z.string().max(LONGEST_TYPED)).max(MOST_SHEETS + LONGEST_TYPED),
      }),
    )
    .output(
      z.object({
        isPrinted: z.boolean(),
        printCount: z.int(),
        blanks: z.array(
          z.object({
            blankNo: z.string(),
            state: z.enum(Object.keys(blankStates) as [BlankState, ...BlankState[]]).nullable(),
          }),
        ),
      }),
    ), // its own keys
  cancel: procedure.input(z.object({ jobId: idSchema })).output(z.object({ cancelled: z.boolean() })),
  printers: procedure.output(
    z.object({
      control: z.enum(['running', 'starting', 'stopped']),
      printers: z.array(printerSchema),
      chosen: z.string().nullable(),
    }),
  ),
  choosePrinter: procedure
    .input(z.object({ printer: z.string().max(300) }))
    .output(z.object({ chosen: z.string() })),
  /** Starts the control, or starts it again (CERT-17). */
  repairControl: procedure.output(z.object({ control: z.enum(['running', 'starting', 'stopped']) })),
  /** 【打印控件下载】: the standalone control as one archive. */
  downloadControl: procedure.output(z.file()),
  ledger: procedure.output(
    z.object({ lines: z.array(ledgerLineSchema), at: instantSchema.nullable(), isOnline: z.boolean() }),
  ),
  writeOff: procedure
    .input(
      z.object({
        key: idSchema,
        blankNo: z.string().max(LONGEST_TYPED),
        reason: z.enum(['damaged', 'testPrint', 'lost']),
        note: z.string().max(1000).default(''),
      }),
    )
    .output(z.object({ state: z.string() })),
}
