/**
 * What the client's core and the print control say to each other: JSON messages over a channel (a child process's
 * IPC, or a utility process's port). Every request has an id; the control answers each once and sends events unasked.
 */
import * as z from 'zod'
import { certificateContentSchema } from '../domain/printing/content.ts'
import { jobStateNames } from '../domain/printing/job.ts'
import { extraBlankSchema, journalEntrySchema, MOST_EXTRA } from '../domain/printing/journal.ts'
import { calibrationSchema, layoutSchema } from '../domain/printing/layout.ts'
import { spoilReasonNames } from '../domain/printing/blank.ts'
import { labelSchema, problemSchema } from '../domain/kit/problem.ts'
import { idSchema, instantSchema, sha256Schema } from './shapes.ts'

export const printerSchema = z.object({
  /** Unique over all drivers: `<driver>:<name>`. */
  id: z.string().max(300),
  name: z.string(),
  driver: z.enum(['cups', 'windows', 'file']),
  isDefault: z.boolean(),
  state: z.enum(['idle', 'printing', 'stopped', 'offline', 'unknown']),
  /** Standard IPP keywords, e.g. `media-empty`, `offline-report`, `paused`. */
  reasons: z.array(z.string()),
  /** In words, for the clerk; empty when the printer is ready. */
  message: z.object({ zh: z.string(), en: z.string() }),
  canPrint: z.boolean(),
  /** Why numbered forms cannot be printed on it as it is set up; plain papers can. */
  unfit: labelSchema.optional(),
})
export type Printer = z.infer<typeof printerSchema>

/** Everything of a print order that matters; signed as canonical JSON by the workstation's Ed25519 key. */
export const printOrderSchema = z.strictObject({
  v: z.literal(1),
  cmd: z.literal('print'),
  requestId: idSchema,
  jobId: idSchema,
  certificateNo: z.string().max(64),
  /** Of the overlay that will be spooled. */
  pdfSha256: sha256Schema,
  pages: z
    .array(z.strictObject({ n: z.int().min(1), blankNo: z.string().max(20) }))
    .min(1)
    .max(50),
  /** `<format>@<version>` */
  formLayout: z.string().max(40),
  printer: z.string().max(300),
  tray: z.string().max(60),
  calibration: calibrationSchema,
  /** UTC; the order is void afterwards. */
  notAfter: instantSchema,
  nonce: z.string().min(16).max(64),
  /** Of the control that may carry it out, as `open` said: no copy of a workstation prints what was meant for another. */
  incarnation: idSchema,
})
export type PrintOrder = z.infer<typeof printOrderSchema>
export const signedOrderSchema = z.strictObject({
  order: printOrderSchema,
  /** base64 */ signature: z.string().max(200),
})

const sourceSchema = z.object({
  layout: layoutSchema,
  content: certificateContentSchema,
  calibration: calibrationSchema,
})

/** Requests by name: input and output. `open` comes first; everything about jobs is refused before it. */
export const controlRequests = {
  hello: {
    input: z.object({}),
    output: z.object({ version: z.string(), pid: z.int(), opened: z.boolean() }),
  },
  /** Opens the journal of one account. Jobs found between INTENT and SPOOLED become UNKNOWN here. */
  open: {
    input: z.object({
      journalPath: z.string().max(1000),
      /** 256-bit raw key, hex. */ key: z.string().regex(/^[0-9a-f]{64}$/),
      publicKey: z.string().max(500),
      who: z.string().max(100),
      outputDir: z.string().max(1000),
      /** The file that is there is kept under another name, and a new journal begun. */ setAside: z
        .boolean()
        .optional(),
    }),
    output: z.object({
      lastSeq: z.int(),
      lastHash: z.string(),
      /** The same for as long as the journal stays the same file of a machine that was not started again. */ incarnation:
        idSchema,
      /** The new name of the file that was set aside. */ aside: z.string().optional(),
    }),
  },
  close: { input: z.object({}), output: z.object({}) },
  printers: { input: z.object({}), output: z.array(printerSchema) },
  /** Lays the content out; how many sheets are needed is known before anything is reserved. Refusals: GEOMETRY_*. */
  render: { input: sourceSchema, output: z.object({ pdfSha256: sha256Schema, pageCount: z.int().min(1) }) },
  /** The overlay as base64 PDF, over a sketch of the blank form when `withForm`. */
  preview: { input: sourceSchema.extend({ withForm: z.boolean() }), output: z.object({ pdf: z.base64() }) },
  /** A plain A4 paper that uses no numbered form: no order, no journal. The same `paperId` never prints twice. */
  paper: {
    input: z.object({
      paperId: idSchema,
      name: z.string().max(120),
      /** At most 24 MB of PDF. */ pdf: z.base64().max(32 * 1024 * 1024),
      printer: z.string().max(300),
    }),
    output: z.object({ osJobId: z.string() }),
  },
  /** Journals CREATED, VALIDATED, RESERVED. One open job per certificate. */
  create: {
    input: z.object({ jobId: idSchema, certificateNo: z.string().max(64), printer: z.string().max(300) }),
    output: z.object({}),
  },
  advance: {
    input: z.object({
      jobId: idSchema,
      to: z.enum(['VALIDATED', 'RESERVED']),
      blankNos: z.array(z.string().max(20)).max(50),
    }),
    output: z.object({}),
  },
  /** INTENT is durable before the spooler is called; answers when the spooler has taken the job or refused it. */
  print: { input: signedOrderSchema, output: z.object({ osJobId: z.string() }) },
  /** Only before INTENT. The entry is what the server needs to give the blanks back. */
  abandon: {
    input: z.object({
      jobId: idSchema,
      note: z.string().max(1000),
      /** Of a job that an earlier run left: given up only when the spooler has no record of it. */ isStale: z
        .boolean()
        .optional(),
    }),
    output: z.object({ entry: journalEntrySchema }),
  },
  /** Entries that this journal has lost, verbatim and in chain order after its last one. */
  restore: {
    input: z.object({
      entries: z.array(journalEntrySchema).min(1).max(200),
      /** More follow: what these say of a job is not its last word, and nothing is concluded from it. */ hasMore:
        z.boolean().optional(),
    }),
    output: z.object({ lastSeq: z.int(), lastHash: z.string() }),
  },
  /** A job whose record was lost: it may have printed. It waits for the clerk, or has the result that was given already. */
  adopt: {
    input: z.object({
      jobId: idSchema,
      certificateNo: z.string().max(64),
      blankNos: z.array(z.string().max(20)).max(50),
      printer: z.string().max(200),
      note: z.string().max(1000),
      result: z.enum(['printed', 'spoiled']).optional(),
      reason: z.enum(spoilReasonNames).optional(),
    }),
    output: z.object({}),
  },
  confirm: {
    input: z.object({
      jobId: idSchema,
      result: z.enum(['printed', 'spoiled']),
      reason: z.enum(spoilReasonNames).optional(),
      note: z.string().max(1000).optional(),
      /** Further numbers that this job cost. */ alsoSpoiled: z
        .array(extraBlankSchema)
        .max(MOST_EXTRA)
        .optional(),
    }),
    output: z.object({ entry: journalEntrySchema }),
  },
  /** A job that was begun again after it had been answered: which sheets came out besides, if any. */
  account: {
    input: z.object({ jobId: idSchema, alsoSpoiled: z.array(extraBlankSchema).max(MOST_EXTRA) }),
    output: z.object({}),
  },
  /** Asks the spooler to cancel; the outcome is still the clerk's to confirm. */
  cancel: { input: z.object({ jobId: idSchema }), output: z.object({ cancelled: z.boolean() }) },
  /** Jobs that are not over, and those that are over but not done with, with what the spooler's own record says now. */
  openJobs: {
    input: z.object({}),
    output: z.array(
      z.object({
        jobId: idSchema,
        state: z.enum(jobStateNames),
        certificateNo: z.string(),
        blankNos: z.array(z.string()),
        printer: z.string(),
        osJobId: z.string().nullable(),
        since: instantSchema,
        /** A second sheet may have come out. */ isTwice: z.boolean(),
        /** Over, but not confirmed by the spooler: nothing else is printed there before. */ isHolding:
          z.boolean(),
        evidence: z.object({ zh: z.string(), en: z.string() }),
      }),
    ),
  },
  journal: {
    input: z.object({ afterSeq: z.int().min(0), limit: z.int().min(1).max(500) }),
    output: z.array(journalEntrySchema),
  },
} as const
export type ControlRequestName = keyof typeof controlRequests
export type ControlInput<Name extends ControlRequestName> = z.input<(typeof controlRequests)[Name]['input']>
export type ControlOutput<Name extends ControlRequestName> = z.output<
  (typeof controlRequests)[Name]['output']
>

export const controlRequestSchema = z.object({
  type: z.literal('request'),
  id: z.int(),
  name: z.enum(Object.keys(controlRequests) as [ControlRequestName, ...ControlRequestName[]]),
  input: z.unknown(),
}) // never empty
export const controlReplySchema = z.discriminatedUnion('ok', [
  z.object({ type: z.literal('reply'), id: z.int(), ok: z.literal(true), output: z.unknown() }),
  z.object({ type: z.literal('reply'), id: z.int(), ok: z.literal(false), problem: problemSchema }),
])
export const controlEventSchema = z.discriminatedUnion('event', [
  z.object({
    type: z.literal('event'),
    event: z.literal('job'),
    jobId: idSchema,
    state: z.enum(jobStateNames),
    message: z.object({ zh: z.string(), en: z.string() }),
  }),
  z.object({ type: z.literal('event'), event: z.literal('printers') }),
  /** Only in kill tests (`SILL_CONTROL_PAUSE_AT`): the control has stopped for good at that step. */
  z.object({ type: z.literal('event'), event: z.literal('paused'), step: z.string().max(40) }),
])
export type ControlEvent = z.infer<typeof controlEventSchema>
