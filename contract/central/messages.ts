import * as z from 'zod'
import {
  mediumNames,
  messageStateNames,
  sendFailures,
  type SendFailure,
} from '../../domain/general/channel.ts'
import { procedure } from '../errors.ts'
import { idSchema, instantSchema, pageParameter } from '../shapes.ts'

const failureNames = Object.keys(sendFailures) as [SendFailure, ...SendFailure[]] // the record's own

/** 发送记录: officers see what concerns the systems they work in. Addressees are masked; what was written is nobody's to read. */
export const messagesDesk = {
  messages: procedure
    .route({
      method: 'GET',
      path: '/desk/messages',
      summary: 'Mails, SMS and WeChat messages that went out, wait or failed, newest first, paged',
      tags: ['desk'],
    })
    .input(z.object({ state: z.enum(messageStateNames).optional(), page: pageParameter }))
    .output(
      z.object({
        entries: z.array(
          z.object({
            id: idSchema,
            at: instantSchema,
            medium: z.enum(mediumNames),
            addressee: z.string(),
            subject: z.string(),
            state: z.enum(messageStateNames),
            attempts: z.int(),
            /** Of one that waits after a failure: when it is tried again. */
            nextAt: instantSchema.nullable(),
            settledAt: instantSchema.nullable(),
            failure: z.enum(failureNames).nullable(),
            detail: z.string(),
          }),
        ),
        total: z.int(),
        pageSize: z.int(),
      }),
    ),
  resendMessage: procedure
    .route({
      method: 'POST',
      path: '/desk/messages/{id}/resend',
      summary: 'Try again one that failed',
      tags: ['desk'],
    })
    .input(z.object({ id: idSchema }))
    .output(z.object({ isWaiting: z.boolean() })),
  caughtMessage: procedure
    .route({
      method: 'GET',
      path: '/desk/messages/{id}/text',
      summary: 'What a demonstration would have sent; of nothing else',
      tags: ['desk'],
    })
    .input(z.object({ id: idSchema }))
    .output(z.object({ addressee: z.string(), subject: z.string(), text: z.string() })),
}
