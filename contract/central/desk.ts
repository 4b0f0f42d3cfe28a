import * as z from 'zod'
import { procedure } from '../errors.ts'
import { beginDesk } from './begin.ts'
import { newcomersDesk } from './entry.ts'
import { messagesDesk } from './messages.ts'
import { idSchema, instantSchema, pageParameter } from '../shapes.ts'

export const tenantSchema = z.object({ id: idSchema, name: z.string(), creditCode: z.string() })

/** See `domain/general/audit-reason.ts`: codes of a later server are shown as they are. */
const auditReasonSchema = z.object({ code: z.string(), values: z.record(z.string(), z.string()) })

/** Officers only. */
export const desk = {
  tenants: procedure
    .route({
      method: 'GET',
      path: '/desk/tenants',
      summary: 'Enterprises, by part of their name or code',
      tags: ['desk'],
    })
    .input(
      z.object({
        search: z.string().max(100).default(''),
        /** Those with accounts of this role. */ role: z.enum(['enterprise', 'agency']).optional(),
      }),
    )
    .output(z.array(tenantSchema)),
  /** Documents that wait for an officer, per kind; counted up to `COUNTED_TO`. */
  pending: procedure
    .route({ method: 'GET', path: '/desk/pending', summary: 'To-do counts', tags: ['desk'] })
    .output(z.array(z.object({ kind: z.string(), count: z.int() }))),
  audit: procedure
    .route({
      method: 'GET',
      path: '/desk/audit',
      summary: 'The audit log of one subject, or without one of what the caller did, newest first, paged',
      tags: ['desk'],
    })
    .input(z.object({ subject: z.string().max(100).default(''), page: pageParameter }))
    .output(
      z.object({
        entries: z.array(
          z.object({
            at: instantSchema,
            who: z.string(),
            subject: z.string(),
            /** Of the document whose id the subject is. */ kind: z.string().optional(),
            action: z.string(),
            from: z.string().nullable(),
            to: z.string().nullable(),
            reasons: z.array(auditReasonSchema),
            why: z.string(),
          }),
        ),
        total: z.int(),
        pageSize: z.int(),
      }),
    ),
  /** Officers with the right alone. Newest first. */
  security: procedure
    .route({
      method: 'GET',
      path: '/desk/security',
      summary: 'The security log: log-ins, refusals, throttles, recovered keys',
      tags: ['desk'],
    })
    .input(
      z.object({
        /** Part of a login name or of an address. */ search: z.string().max(100).default(''),
        page: pageParameter,
      }),
    )
    .output(
      z.object({
        entries: z.array(
          z.object({
            id: z.int(),
            at: instantSchema,
            what: z.string(),
            who: z.string(),
            address: z.string(),
            device: z.string(),
            call: z.string(),
            code: z.string(),
          }),
        ),
        total: z.int(),
        pageSize: z.int(),
      }),
    ),
  ...messagesDesk,
  ...beginDesk,
  ...newcomersDesk,
}
