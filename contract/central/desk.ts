import * as z from 'zod'
import { certificateContentSchema } from '../../domain/printing/content.ts'
import { blankKinds, type BlankKind } from '../../domain/printing/blank-kinds.ts'
import { procedure } from '../errors.ts'
import { LARGE_BYTES } from '../route-limits.ts'
import { idSchema, instantSchema } from '../shapes.ts'
import { ledgerLineSchema } from './blanks.ts'

const blankKindNames = Object.keys(blankKinds) as [BlankKind, ...BlankKind[]] // never empty
export const tenantSchema = z.object({ id: idSchema, name: z.string(), creditCode: z.string() })

/** See `domain/general/audit-reason.ts`: codes of a later server are shown as they are. */
const auditReasonSchema = z.object({ code: z.string(), values: z.record(z.string(), z.string()) })

/** Officers only. */
export const desk = {
  tenants: procedure.route({ method: 'GET', path: '/desk/tenants', summary: 'Enterprises, by part of their name or code', tags: ['desk'] }).input(z.object({ search: z.string().max(100).default('') })).output(z.array(tenantSchema)),
  /** Documents that wait for an officer, per kind. */
  pending: procedure.route({ method: 'GET', path: '/desk/pending', summary: 'To-do counts', tags: ['desk'] }).output(z.array(z.object({ kind: z.string(), count: z.int() }))),
  issueCertificate: procedure
    .route({ method: 'POST', path: '/desk/certificates', summary: 'Issue an export certificate', tags: ['desk'] })
    .meta({ maxBytes: LARGE_BYTES })
    .input(z.object({ key: idSchema, tenantId: idSchema, format: z.string().max(4), collectBy: z.enum(['selfPrint', 'counter', 'onsite']), inspectionNo: z.string().min(1).max(40), issueDate: z.iso.date(), contactPhone: z.string().max(30), content: certificateContentSchema }))
    .output(z.object({ certificateNo: z.string() })),
  issueBlanks: procedure
    .route({ method: 'POST', path: '/desk/blanks', summary: 'Issue a range of numbered blanks', tags: ['desk'] })
    .input(z.object({ key: idSchema, tenantId: idSchema, blankKind: z.enum(blankKindNames), count: z.int().min(1).max(10_000) }))
    .output(z.object({ from: z.string(), to: z.string(), count: z.int() })),
  ledger: procedure.route({ method: 'GET', path: '/desk/ledger', summary: 'Reconciliation over all holders', tags: ['desk'] }).output(z.object({ lines: z.array(ledgerLineSchema), at: instantSchema })),
  audit: procedure
    .route({ method: 'GET', path: '/desk/audit', summary: 'The audit log of one subject, or without one of what the caller did, newest first, paged', tags: ['desk'] })
    .input(z.object({ subject: z.string().max(100).default(''), page: z.coerce.number().int().min(1).default(1) }))
    .output(z.object({ entries: z.array(z.object({ at: instantSchema, who: z.string(), subject: z.string(), /** Of the document whose id the subject is. */ kind: z.string().optional(), action: z.string(), from: z.string().nullable(), to: z.string().nullable(), reasons: z.array(auditReasonSchema), why: z.string() })), total: z.int(), pageSize: z.int() })),
  /** Officers with the right alone. Newest first. */
  security: procedure
    .route({ method: 'GET', path: '/desk/security', summary: 'The security log: log-ins, refusals, throttles, recovered keys', tags: ['desk'] })
    .input(z.object({ /** Part of a login name or of an address. */ search: z.string().max(100).default(''), page: z.coerce.number().int().min(1).default(1) }))
    .output(z.object({ entries: z.array(z.object({ id: z.int(), at: instantSchema, what: z.string(), who: z.string(), address: z.string(), device: z.string(), call: z.string(), code: z.string() })), total: z.int(), pageSize: z.int() })),
}
