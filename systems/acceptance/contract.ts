/** The calls of 进出口商品检验采信管理: the directory for everybody, and what officers see and do besides moving documents. */
import * as z from 'zod'
import { procedure } from '../../contract/errors.ts'
import { idSchema, pageParameter } from '../../contract/shapes.ts'

const labelSchema = z.object({ zh: z.string(), en: z.string() })
const daySchema = z.string().max(10)

const directoryRow = z.object({
  agencyCode: z.string(),
  nameZh: z.string(),
  nameEn: z.string(),
  country: labelSchema,
  goods: labelSchema,
  listedOn: daySchema,
  state: z.enum(['listed', 'suspended']),
})
export type DirectoryRow = z.infer<typeof directoryRow>

/** What is said of a document beside it: lines under headings; a line may lead to another document. */
const factSchema = z.object({
  name: labelSchema,
  says: labelSchema,
  tone: z.enum(['good', 'bad']).optional(),
  documentId: z.string().optional(),
})
export type Fact = z.infer<typeof factSchema>
const factGroupSchema = z.object({ title: labelSchema, facts: z.array(factSchema) })
export type FactGroup = z.infer<typeof factGroupSchema>

const agencyStateSchema = z.enum(['listed', 'suspended', 'expired', 'left', 'removed'])
const accepted = z.object({
  tenantId: idSchema,
  agencyCode: z.string(),
  nameZh: z.string(),
  state: agencyStateSchema,
  goods: labelSchema,
  listedOn: daySchema,
  /** Until when a suspension lasts; absent: until it is lifted, or none. */
  suspendedUntil: daySchema.optional(),
  leftOn: daySchema.optional(),
  /** The nearest last day of an accreditation. */
  nearestEnd: daySchema.optional(),
  applications: z.int(),
  reports: z.int(),
})
export type AcceptedAgency = z.infer<typeof accepted>

const disclosed = z.object({
  id: idSchema,
  title: z.string(),
  titleEn: z.string(),
  body: z.string(),
  bodyEn: z.string(),
  publishedOn: daySchema,
  publisher: z.string(),
  isPinned: z.boolean(),
})
export type Disclosed = z.infer<typeof disclosed>

const text = (max: number) => z.string().max(max)

const open = {
  /** 采信机构目录, for everybody: who left, was removed or whose accreditation ran out is not in it. */
  acceptedAgencies: procedure
    .route({
      method: 'GET',
      path: '/open/accepted-agencies',
      summary: 'The directory of agencies',
      tags: ['open'],
    })
    .input(
      z.object({
        code: text(20).default(''),
        name: text(200).default(''),
        goods: text(200).default(''),
        page: pageParameter,
      }),
    )
    .output(z.object({ rows: z.array(directoryRow), total: z.int(), pageSize: z.int() })),
}

const desk = {
  acceptedAgencies: procedure
    .route({
      method: 'GET',
      path: '/desk/accepted-agencies',
      summary: 'All agencies, whatever their state',
      tags: ['desk'],
    })
    .input(
      z.object({ search: text(200).default(''), state: agencyStateSchema.optional(), page: pageParameter }),
    )
    .output(z.object({ rows: z.array(accepted), total: z.int(), pageSize: z.int() })),
  /** Refusal: DRAFT_NOT_FOUND, as `documents.get`. */
  acceptanceFacts: procedure
    .route({
      method: 'GET',
      path: '/desk/acceptance-facts/{id}',
      summary: 'What an officer should know of a document besides what is in it',
      tags: ['desk'],
    })
    .input(z.object({ id: idSchema }))
    .output(z.object({ groups: z.array(factGroupSchema) })),
  disclosures: procedure
    .route({
      method: 'GET',
      path: '/desk/disclosures',
      summary: 'What is disclosed, newest first',
      tags: ['desk'],
    })
    .input(z.object({ page: pageParameter }))
    .output(z.object({ rows: z.array(disclosed), total: z.int(), pageSize: z.int() })),
  disclose: procedure
    .route({ method: 'POST', path: '/desk/disclosures', summary: 'Disclose', tags: ['desk'] })
    .input(
      z.object({
        key: idSchema,
        title: text(200).trim().min(1),
        titleEn: text(200).trim().default(''),
        body: text(10_000).trim().min(1),
        bodyEn: text(10_000).trim().default(''),
        isPinned: z.boolean().default(false),
      }),
    )
    .output(z.object({ id: idSchema })),
  /** Refusal: INPUT_DISCLOSURE_NOT_FOUND. */
  pinDisclosure: procedure
    .route({ method: 'POST', path: '/desk/disclosures/{id}/pin', summary: 'Pin or release', tags: ['desk'] })
    .input(z.object({ id: idSchema, isPinned: z.boolean() }))
    .output(z.object({ isPinned: z.boolean() })),
  /** It leaves every list. Refusal: INPUT_DISCLOSURE_NOT_FOUND. */
  withdrawDisclosure: procedure
    .route({ method: 'POST', path: '/desk/disclosures/{id}/withdrawal', summary: 'Withdraw', tags: ['desk'] })
    .input(z.object({ id: idSchema }))
    .output(z.object({ isWithdrawn: z.boolean() })),
}

export const acceptanceCentral = { open, desk }
