import * as z from 'zod'
import {
  MOST_SHEETS,
  spoilReasonNames,
  type LedgerCounts,
  writeOffReasonNames,
} from '../../domain/printing/blank.ts'
import { LONGEST_BLANK_NO, LONGEST_TYPED } from '../../domain/printing/blank-number.ts'
import { journalEntrySchema } from '../../domain/printing/journal.ts'
import { procedure } from '../errors.ts'
import { LARGE_BYTES } from '../route-limits.ts'
import { idSchema, instantSchema, sha256Schema } from '../shapes.ts'

const blankNo = z.string().min(1).max(LONGEST_BLANK_NO)
/** As a clerk typed it: normalised by the server, which then knows it or not. */
const typedNo = z.string().max(LONGEST_TYPED)
const key = idSchema
/** Job calls are idempotent by `(jobId, call)`; `key` is stored with the answer like everywhere. */
const jobCall = { key, jobId: idSchema, workstationId: idSchema }

export const ledgerCountsSchema = z.object({
  received: z.int(),
  available: z.int(),
  reserved: z.int(),
  committed: z.int(),
  used: z.int(),
  spoiled: z.int(),
  lost: z.int(),
  returned: z.int(),
}) satisfies z.ZodType<LedgerCounts>

/** One line of the reconciliation: issued = sum of the counts, always. */
export const ledgerLineSchema = z.object({
  tenantId: idSchema,
  holder: z.string(),
  blankKind: z.string(),
  issued: z.int(),
  counts: ledgerCountsSchema,
  difference: z.int(),
  isLow: z.boolean(),
})

export const blanks = {
  /** The next continuation sheets that a job would take, in number order; nothing is reserved. */
  nextContinuation: procedure
    .route({
      method: 'GET',
      path: '/blanks/continuation',
      summary: 'Next free continuation sheets',
      tags: ['blanks'],
    })
    .input(z.object({ count: z.coerce.number().int().min(0).max(MOST_SHEETS) }))
    .output(z.object({ blankNos: z.array(blankNo) })),
  /**
   * Checks and reserves, all or nothing, for one job. Refusals: STOCK_UNKNOWN, STOCK_OTHER_HOLDER, STOCK_WRONG_KIND,
   * STOCK_USED, STOCK_SPOILED, STOCK_LOST, STOCK_RETURNED, STOCK_NOT_AVAILABLE, STOCK_RESERVED, CERT_NOT_FOUND, CERT_INVALID,
   * CERT_NOT_SELF_PRINT, CERT_ALREADY_PRINTED, CERT_JOB_OPEN, CERT_CHANGED.
   */
  reserve: procedure
    .route({
      method: 'POST',
      path: '/blanks/reserve',
      summary: 'Reserve numbered blanks for a print job',
      tags: ['blanks'],
    })
    .input(
      z.object({
        ...jobCall,
        certificateNo: z.string().max(64),
        /** The content as the workstation laid it out; CERT_CHANGED when the server holds another. */ contentSha256:
          sha256Schema,
        blankNos: z.array(typedNo).min(1).max(MOST_SHEETS),
      }),
    )
    .output(z.object({ jobId: idSchema, expiresAt: instantSchema })),
  /** RESERVED → COMMITTED. After this the reservation never expires by itself. Called before INTENT is written. */
  commit: procedure
    .route({ method: 'POST', path: '/blanks/commit', summary: 'The job is about to print', tags: ['blanks'] })
    .input(
      z.object({
        ...jobCall,
        /** The only one that the order will be for: its word that nothing was started counts at once. */ incarnation:
          idSchema.optional(),
      }),
    )
    .output(z.object({ committed: z.boolean() })),
  /**
   * Gives blanks back. From COMMITTED only with a journal that ends in ABANDONED for this job: at once when the incarnation that
   * the job was committed for says so; else, with `released: false`, by itself once the order cannot be alive any more (`at`).
   */
  release: procedure
    .route({ method: 'POST', path: '/blanks/release', summary: 'The job never started', tags: ['blanks'] })
    .input(z.object({ ...jobCall, abandoned: journalEntrySchema.optional() }))
    .output(z.object({ released: z.boolean(), at: instantSchema.optional() })),
  /** COMMITTED → USED or SPOILED, as the clerk confirmed; moves the certificate's print status in the same transaction. */
  settle: procedure
    .route({
      method: 'POST',
      path: '/blanks/settle',
      summary: 'The confirmed result of a print job',
      tags: ['blanks'],
    })
    .input(
      z.object({
        ...jobCall,
        result: z.enum(['printed', 'spoiled']),
        reason: z.enum(spoilReasonNames).optional(),
        note: z.string().max(1000).optional(),
      }),
    )
    .output(z.object({ settled: z.boolean() })),
  /** Damaged or lost before use: AVAILABLE → SPOILED or LOST, by the holder. With `job`: the print job that it was spoiled by besides that job's own; the same again changes nothing. */
  writeOff: procedure
    .route({
      method: 'POST',
      path: '/blanks/write-off',
      summary: 'Damaged or lost before use',
      tags: ['blanks'],
    })
    .input(
      z.object({
        key,
        blankNo: typedNo,
        reason: z.enum(writeOffReasonNames),
        note: z.string().max(1000).default(''),
        job: z.object({ jobId: idSchema, certificateNo: z.string().max(64) }).optional(),
      }),
    )
    .output(z.object({ state: z.enum(['spoiled', 'lost']) })),
  ledger: procedure
    .route({
      method: 'GET',
      path: '/blanks/ledger',
      summary: 'Reconciliation of this holder',
      tags: ['blanks'],
    })
    .output(z.object({ lines: z.array(ledgerLineSchema), at: instantSchema })),
  registerWorkstation: procedure
    .route({
      method: 'POST',
      path: '/workstations',
      summary: 'Register a workstation and its public key',
      tags: ['blanks'],
    })
    .input(
      z.object({
        key,
        workstationId: idSchema,
        name: z.string().min(1).max(100),
        publicKey: z.string().max(500),
      }),
    )
    .output(z.object({ registered: z.boolean() })),
  /**
   * A committed job of another account of the same enterprise at this workstation becomes the caller's to answer: that account is disabled,
   * or, as the caller says, gone from the machine (`isGone`). Refusals: STOCK_JOB_OTHER_ACCOUNT, STOCK_JOB_UNKNOWN, STOCK_OTHER_WORKSTATION, STOCK_NOT_COMMITTED.
   */
  handOver: procedure
    .route({
      method: 'POST',
      path: '/blanks/hand-over',
      summary: 'Answer for a job whose account is gone',
      tags: ['blanks'],
    })
    .input(z.object({ ...jobCall, isGone: z.boolean() }))
    .output(z.object({ handedOver: z.boolean() })),
  /**
   * The server's copy of this account's journal at one workstation after `afterSeq`, its head, and the jobs that are open here: how a journal
   * that was lost is mended. `others`: committed jobs of other accounts of the enterprise at that workstation, whose order is over.
   */
  journal: procedure
    .route({
      method: 'GET',
      path: '/journal',
      summary: "The server's copy of the print journal",
      tags: ['blanks'],
    })
    .input(
      z.object({
        workstationId: idSchema,
        afterSeq: z.coerce.number().int().min(0),
        limit: z.coerce.number().int().min(1).max(200),
      }),
    )
    .output(
      z.object({
        seq: z.int(),
        hash: z.string(),
        entries: z.array(journalEntrySchema),
        openJobs: z.array(
          z.object({
            jobId: idSchema,
            certificateNo: z.string(),
            blankNos: z.array(blankNo),
            state: z.enum(['reserved', 'committed']),
            /** Its blanks come back by themselves. */ isGivenUp: z.boolean(),
          }),
        ),
        others: z.array(
          z.object({
            jobId: idSchema,
            certificateNo: z.string(),
            blankNos: z.array(blankNo),
            /** As the journal names it; empty when it says nothing. */ printer: z.string(),
            accountId: idSchema,
            who: z.string(),
            isLocked: z.boolean(),
          }),
        ),
      }),
    ),
  /** Journal entries in chain order; the server keeps its own copy and refuses a broken chain. */
  appendJournal: procedure
    .route({ method: 'POST', path: '/journal', summary: 'Sync the print journal', tags: ['blanks'] })
    .meta({ maxBytes: LARGE_BYTES })
    .input(z.object({ workstationId: idSchema, entries: z.array(journalEntrySchema).min(1).max(200) }))
    .output(z.object({ upTo: z.int() })),
}
