/** The API over HTTP: who may call and how much, malformed input, unknown errors, all answered with a problem. */
import { OpenAPIHandler } from '@orpc/openapi/node'
import { ORPCError, type AnyRouter } from '@orpc/server'
import type { StandardHandleResult } from '@orpc/server/standard'
import { generateContentDisposition } from '@orpc/standard-server'
import type { Logger } from 'pino'
import { label } from '../../domain/kit/label.ts'
import { problem } from '../../domain/kit/problem.ts'
import { KEEP_ALIVE_MS } from '../../contract/central/server-mark.ts'
import type { CentralContext } from '../platform/context.ts'
import { createAdmission } from './admission.ts'
import { errorBody } from './problems.ts'
import { wrongTextAt } from './text-check.ts'

function asAttachment(result: StandardHandleResult): StandardHandleResult {
  const { response } = result
  if (!(response?.body instanceof File)) return result
  return {
    matched: true,
    response: {
      ...response,
      headers: {
        ...response.headers,
        'content-disposition': generateContentDisposition(response.body.name, 'attachment'),
      },
    },
  }
}

export function createApiHandler(router: AnyRouter, log: Logger): OpenAPIHandler<CentralContext> {
  return new OpenAPIHandler<CentralContext>(router, {
    // A file is taken away, never shown as a page of this origin; its name was cleaned by whoever made it.
    rootInterceptors: [async (call) => asAttachment(await call.next())],
    interceptors: [createAdmission(router)],
    eventIteratorKeepAliveInterval: KEEP_ALIVE_MS,
    customErrorResponseBodyEncoder: errorBody,
    clientInterceptors: [
      async (call) => {
        const at = wrongTextAt(call.input)
        if (at !== undefined)
          throw new ORPCError('BAD_REQUEST', {
            data: problem(
              'INPUT_TEXT',
              label('内容含有无法保存的字符', 'The text holds characters that cannot be stored'),
              { places: [{ at, message: label('含有无效字符', 'Invalid characters') }], retrySafe: false },
            ),
          })
        try {
          return await call.next()
        } catch (error) {
          if (!(error instanceof ORPCError))
            log.error({ err: error, call: call.path.join('.') }, 'a call failed')
          throw error
        }
      },
    ],
  })
}
