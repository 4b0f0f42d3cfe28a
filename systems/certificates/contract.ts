/** The calls about certificates and blanks that belong to this system: of officers, of everybody, of accounts. Those of who prints are of the print machinery: `central/blanks.ts`, `central/certificates.ts`. */
import * as z from 'zod'
import { certificateContentSchema } from '../../domain/printing/content.ts'
import { blankKinds, type BlankKind } from '../../domain/printing/blank-kinds.ts'
import { lostReasonNames } from '../../domain/printing/blank.ts'
import { jobStateNames } from '../../domain/printing/job.ts'
import { ledgerLineSchema } from '../../contract/central/blanks.ts'
import { procedure } from '../../contract/errors.ts'
import { LARGE_BYTES } from '../../contract/route-limits.ts'
import { idSchema, instantSchema, pageParameter } from '../../contract/shapes.ts'
import { subscriptionWayNames } from './declare/subscription.ts'

const blankKindNames = Object.keys(blankKinds) as [BlankKind, ...BlankKind[]] // never empty

/** Officers only. */
const desk = {
  issueCertificate: procedure
    .route({
      method: 'POST',
      path: '/desk/certificates',
      summary: 'Issue an export certificate',
      tags: ['desk'],
    })
    .meta({ maxBytes: LARGE_BYTES })
    .input(
      z.object({
        key: idSchema,
        tenantId: idSchema,
        format: z.string().max(4),
        collectBy: z.enum(['selfPrint', 'counter', 'onsite']),
        inspectionNo: z.string().min(1).max(40),
        issueDate: z.iso.date(),
        contactPhone: z.string().max(30),
        content: certificateContentSchema,
      }),
    )
    .output(z.object({ certificateNo: z.string() })),
  issueBlanks: procedure
    .route({
      method: 'POST',
      path: '/desk/blanks',
      summary: 'Issue a range of numbered blanks',
      tags: ['desk'],
    })
    .input(
      z.object({
        key: idSchema,
        tenantId: idSchema,
        blankKind: z.enum(blankKindNames),
        count: z.int().min(1).max(10_000),
      }),
    )
    .output(z.object({ from: z.string(), to: z.string(), count: z.int() })),
  ledger: procedure
    .route({
      method: 'GET',
      path: '/desk/ledger',
      summary: 'Reconciliation over all holders',
      tags: ['desk'],
    })
    .output(z.object({ lines: z.array(ledgerLineSchema), at: instantSchema })),
  /** Prints of all enterprises whose result nobody has given, oldest first, paged; `search`: a part of certificate, blank or enterprise. */
  openPrints: procedure
    .route({
      method: 'GET',
      path: '/desk/open-prints',
      summary: 'Prints whose result is not known yet',
      tags: ['desk'],
    })
    .input(z.object({ search: z.string().max(100).default(''), page: pageParameter }))
    .output(
      z.object({
        rows: z.array(
          z.object({
            jobId: idSchema,
            certificateNo: z.string(),
            blankNos: z.array(z.string()),
            holder: z.string(),
            who: z.string(),
            workstation: z.string(),
            committedAt: instantSchema,
            /** From then on an officer may answer. */ answerableAt: instantSchema,
            /** When the workstation last handed on its journal. */ heardAt: instantSchema.nullable(),
            /** What its journal last said of the job. */ told: z.enum(jobStateNames).nullable(),
          }),
        ),
        total: z.int(),
        pageSize: z.int(),
        at: instantSchema,
      }),
    ),
  /**
   * The result of a print whose workstation is lost, as the enterprise gives it to an officer. Refusals: STOCK_JOB_UNKNOWN, STOCK_SETTLED,
   * STOCK_NOT_COMMITTED, STOCK_ORDER_ALIVE (too early), STOCK_WORDS_MISSING, CONFIRM_REASON_MISSING.
   */
  answerFor: procedure
    .route({
      method: 'POST',
      path: '/desk/open-prints/answer',
      summary: 'Record the result of a print whose workstation is lost',
      tags: ['desk'],
    })
    .input(
      z.object({
        key: idSchema,
        jobId: idSchema,
        result: z.enum(['printed', 'spoiled']),
        reason: z.enum(lostReasonNames).optional(),
        note: z.string().max(1000),
      }),
    )
    .output(z.object({ answered: z.boolean() })),
}

const certificateNo = z.string().max(64)
const labelled = z.object({ zh: z.string(), en: z.string() })
const readableRows = z.array(z.array(z.object({ caption: labelled, text: z.string() })))

export const directionSchema = z.enum(['entry', 'export'])

/** What somebody who knows number and query code is shown. */
const foundSchema = z.object({
  direction: directionSchema,
  certificateNo: z.string(),
  kind: labelled,
  issueDate: z.iso.date(),
  state: z.enum(['valid', 'invalid']),
  preview: z.object({
    title: labelled,
    rows: readableRows,
    goods: z.object({ heads: z.array(z.string()), lines: z.array(z.array(z.string())) }),
    body: z.object({ heading: labelled, text: z.string() }),
    treatment: z.object({ heading: labelled, rows: readableRows }).nullable(),
    foot: readableRows,
  }),
  /** For the files of this certificate, ten minutes long. */
  pass: z.string(),
})
export type FoundCertificate = z.infer<typeof foundSchema>

const pass = z.object({ pass: z.string().max(1000) })

/** Without log-in: 免登录查询 and the mobile pages. */
const open = {
  /** Nothing found and a wrong query code are one answer. Refusals: AUTH_CAPTCHA, OPEN_THROTTLED. */
  certificate: procedure
    .route({
      method: 'POST',
      path: '/open/certificates',
      summary: 'A certificate by its number and query code',
      tags: ['open'],
    })
    .input(
      z.object({
        direction: directionSchema,
        certificateNo: z.string().min(1).max(64),
        queryCode: z.string().min(1).max(40),
        captchaToken: z.string().max(2000),
        captchaAnswer: z.string().max(20),
      }),
    )
    .output(z.object({ found: z.array(foundSchema).max(1) })),
  certificatePdf: procedure
    .route({
      method: 'GET',
      path: '/open/certificates/pdf',
      summary: 'The signed PDF of a valid entry certificate',
      tags: ['open'],
    })
    .input(pass)
    .output(z.file()),
  certificateQr: procedure
    .route({
      method: 'GET',
      path: '/open/certificates/qr',
      summary: 'The QR picture of an entry certificate',
      tags: ['open'],
    })
    .input(pass)
    .output(z.file()),
}

/** What became of the SMS with the query code: `kept` in a demonstration, `unset` where no sending service is set. */
export const smsOutcomes = ['queued', 'kept', 'unset', 'sentBefore', 'noPhone'] as const
export type SmsOutcome = (typeof smsOutcomes)[number]

const subscriptionSchema = z.object({
  id: idSchema,
  way: z.enum(subscriptionWayNames),
  phone: z.string(),
  since: z.iso.date(),
  until: z.iso.date(),
  cancelledAt: instantSchema.nullable(),
  isValid: z.boolean(),
})
export type Subscription = z.infer<typeof subscriptionSchema>

const own = {
  /** 【下载二维码】 of an entry certificate; the first of an account also sends it the query code. */
  certificateQr: procedure
    .route({
      method: 'POST',
      path: '/certificates/{certificateNo}/qr',
      summary: 'The QR picture of an entry certificate, its query code, and what became of the SMS',
      tags: ['certificates'],
    })
    .input(z.object({ certificateNo }))
    .output(
      z.object({
        png: z.base64().max(100_000),
        queryCode: z.string(),
        sms: z.enum(smsOutcomes),
        /** Masked. */ phone: z.string(),
      }),
    ),
  /** 【检验检疫证书订阅】: what the page shows; records newest first, paged. */
  subscriptions: procedure
    .route({
      method: 'GET',
      path: '/certificates/subscriptions',
      summary: "The account's subscriptions",
      tags: ['certificates'],
    })
    .input(z.object({ only: z.enum(['all', 'valid']).default('all'), page: pageParameter }))
    .output(
      z.object({
        phone: z.string(),
        today: z.iso.date(),
        ways: z.array(
          z.object({
            way: z.enum(subscriptionWayNames),
            /** `ready`, or why it cannot be chosen. */
            standing: z.enum(['ready', 'kept', 'unset', 'unbound']),
          }),
        ),
        /** In a demonstration, which has no official account: where a follower would bind. */
        demonstrationBinding: z.string().nullable(),
        records: z.array(subscriptionSchema),
        total: z.int(),
        pageSize: z.int(),
      }),
    ),
  /** 【确认订阅】 by one or several ways. Refusals: INPUT_UNTIL, INPUT_NO_PHONE, INPUT_WAY. */
  subscribe: procedure
    .route({
      method: 'POST',
      path: '/certificates/subscriptions',
      summary: 'Subscribe to new export certificates',
      tags: ['certificates'],
    })
    .input(
      z.object({
        ways: z.array(z.enum(subscriptionWayNames)).min(1).max(subscriptionWayNames.length),
        /** Empty: a year from today. */
        until: z.string().max(10).default(''),
      }),
    )
    .output(z.object({ added: z.int() })),
  unbindWechat: procedure
    .route({
      method: 'POST',
      path: '/certificates/subscriptions/unbind',
      summary: 'Unbind the WeChat follower of the account',
      tags: ['certificates'],
    })
    .output(z.object({ isUnbound: z.boolean() })),
  unsubscribe: procedure
    .route({
      method: 'POST',
      path: '/certificates/subscriptions/{id}/cancel',
      summary: 'Cancel a subscription',
      tags: ['certificates'],
    })
    .input(z.object({ id: idSchema }))
    .output(z.object({ isCancelled: z.boolean() })),
}

export const certificatesCentral = { desk, open, certificates: own }

/** Asked of the server and passed on as it says it; UNAVAILABLE without network. */
export const certificatesLocal = { subscription: own }
