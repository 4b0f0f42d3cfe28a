/** The OpenAPI 3.1 document of the central API, from the contract. */
import { OpenAPIGenerator } from '@orpc/openapi'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import type { AnyContractRouter } from '@orpc/contract'

export type ApiDocument = Awaited<ReturnType<OpenAPIGenerator['generate']>>

export function createApiDocument(contract: AnyContractRouter): Promise<ApiDocument> {
  return new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] }).generate(contract, {
    info: {
      title: 'Sill 窗台 central API',
      version: '1',
      description:
        'Everything that a client, or an ERP, may ask of the central server. Every write carries an idempotency key (`key`): the same key always has the same answer.',
    },
    servers: [{ url: '/api' }],
    security: [{ bearer: [] }],
    components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
  })
}
